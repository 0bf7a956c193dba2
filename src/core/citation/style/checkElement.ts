import { childElements, type CslNode } from './cslNode.ts';
import { StyleError } from './styleError.ts';

const truth = ['true', 'false'];

/** The values that the processor knows, of attributes whose others it fails at without a word on what is wrong. */
const values: ReadonlyMap<string, readonly string[]> = new Map([
  ['text-case', ['lowercase', 'uppercase', 'capitalize-first', 'capitalize-all', 'sentence', 'title']],
  ['font-style', ['normal', 'italic', 'oblique']],
  ['font-variant', ['normal', 'small-caps']],
  ['font-weight', ['normal', 'bold', 'light']],
  ['text-decoration', ['none', 'underline']],
  ['vertical-align', ['baseline', 'sup', 'sub']],
  ['display', ['block', 'left-margin', 'right-inline', 'indent']],
  ['quotes', truth],
  ['strip-periods', truth],
  ['match', ['all', 'any', 'none']],
  ['and', ['text', 'symbol']],
]);
const dateForms = ['text', 'numeric'];
const partForms = ['long', 'short', 'numeric', 'numeric-leading-zeros', 'ordinal'];

/**
 * Checks an element by itself, as far as the processor would fail at it.
 * https://docs.citationstyles.org/en/stable/specification.html
 *
 * @throws StyleError that names the element and what it may have
 */
export function checkElement(node: CslNode): void {
  for (const [name, value] of Object.entries(node.attrs)) {
    // A term's `match` is about numbers.
    check(node, name, value, node.name === 'term' ? undefined : values.get(name));
  }
  const { form } = node.attrs;
  if (node.name === 'date-part') {
    check(node, 'form', form, partForms);
  } else if (node.name === 'date') {
    check(node, 'form', form, dateForms);
    if (form === undefined && childElements(node, 'date-part').length === 0) {
      throw new StyleError(
        `The style has a <date${said(node, 'variable')}> without a form and without a <date-part>; give it one of them.`,
      );
    }
  } else if (node.name === 'choose' && childElements(node).length === 0) {
    throw new StyleError('The style has a <choose> with nothing in it.');
  }
}

function check(
  node: CslNode,
  name: string,
  value: string | undefined,
  known: readonly string[] | undefined,
): void {
  if (value !== undefined && value !== '' && known?.includes(value) === false) {
    throw new StyleError(
      `The style has a <${node.name}${said(node, name)}>; ${name} can be ${known.join(', ')}.`,
    );
  }
}

/** An attribute as it stands in the file, cut where it is long. */
function said({ attrs }: CslNode, name: string): string {
  const value = attrs[name]?.replace(/[\s\p{C}]+/gu, ' ');
  return value === undefined ? '' : ` ${name}="${value.slice(0, 40)}"`;
}
