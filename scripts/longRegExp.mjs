/*
 * A lint rule: a regular expression of more than a hundred characters is written as fragments in an array that is
 * joined, each after a comment that says what it is for.
 */

const maxLength = 100;

/** The characters that are written in a template or a string; what is put in has a name of its own. */
function ownLength(node) {
  switch (node.type) {
    case 'Literal':
      return node.regex?.pattern.length ?? (typeof node.value === 'string' ? node.raw.length - 2 : 0);
    case 'TemplateLiteral':
      return node.quasis.reduce((sum, { value }) => sum + value.raw.length, 0);
    case 'TaggedTemplateExpression':
      return ownLength(node.quasi);
    default:
      return 0;
  }
}

const isRaw = ({ tag }) =>
  tag.type === 'MemberExpression' && tag.object.name === 'String' && tag.property.name === 'raw';

/** @type {import('eslint').Rule.RuleModule} */
export const longRegExp = {
  meta: {
    type: 'suggestion',
    messages: {
      long: 'Write an expression of {{length}} characters as commented fragments of at most {{max}}, joined.',
      bare: 'Say in a comment before it what this fragment is for.',
    },
  },
  create(context) {
    const check = (node) => {
      const length = ownLength(node);
      if (length > maxLength) {
        context.report({ node, messageId: 'long', data: { length, max: maxLength } });
      }
    };
    const checkFragments = ({ elements }) => {
      const length = elements.reduce((sum, element) => sum + (element === null ? 0 : ownLength(element)), 0);
      for (const node of length > maxLength ? elements : []) {
        if (node !== null && context.sourceCode.getCommentsBefore(node).length === 0) {
          context.report({ node, messageId: 'bare' });
        }
      }
    };
    return {
      'Literal[regex]': check,
      TaggedTemplateExpression: (node) => isRaw(node) && check(node),
      'NewExpression[callee.name="RegExp"] > :matches(Literal, TemplateLiteral).arguments:first-child': check,
      // Only where a fragment is the source of an expression: `String.raw` is used for nothing else.
      'CallExpression[callee.property.name="join"] > MemberExpression > ArrayExpression'(node) {
        if (node.elements.some((element) => element?.type === 'TaggedTemplateExpression' && isRaw(element))) {
          checkFragments(node);
        }
      },
    };
  },
};
