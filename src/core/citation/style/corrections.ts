import { childElements, mapNodes, type CslNode } from './cslNode.ts';
import { StyleError } from './styleError.ts';

/*
 * What is changed in a style of the CSL project so that a reader of our items finds the passage: some leave out a
 * report's number, which is where a document symbol stands, some the label of a locator. Each change says why; one
 * that no longer finds its place fails the build, for then the style has been changed and is to be read again.
 */

type Correction = (style: CslNode) => CslNode;

const element = (name: string, attrs: Readonly<Record<string, string>>, ...children: CslNode[]): CslNode => ({
  name,
  attrs,
  children,
});
const variable = (name: string, attrs = {}): CslNode => element('text', { variable: name, ...attrs });

/** "UN Doc CTOC/COP/WG.7/2015/4"; nothing where there is no symbol, for a group needs a variable that is there. */
const symbolAfter = (words: string): CslNode =>
  element('group', { delimiter: ' ' }, element('text', { value: words }), variable('number'));

const corrections: ReadonlyMap<string, Correction> = new Map<string, Correction>([
  [
    // OSCOLA 4th edition, 3.4.5 and the appendix on international law: author, 'title' (date) UN Doc SYMBOL. The style
    // has the publisher in front of the year, the genre in front of the symbol, and adds the address.
    'oscola-no-ibid',
    (style) => {
      const dated = inMacro(style, 'publisher', (node) =>
        isTyped(node, 'webpage post-weblog') ? typed(node, 'webpage post-weblog report') : undefined,
      );
      const numbered = inMacro(dated, 'publisher', (node) =>
        hasChildren(node, 'genre', 'number') ? symbolAfter('UN Doc') : undefined,
      );
      return inMacro(numbered, 'URL', (node) =>
        isTyped(node, 'legal_case legislation bill')
          ? typed(node, 'legal_case legislation bill report')
          : undefined,
      );
    },
  ],
  [
    // Bluebook 21st edition, rule 21.7: author, title, ¶ 12, U.N. Doc. SYMBOL (year). The style prints reports like
    // unpublished papers, without a number, and every locator as a page.
    'bluebook-law-review',
    (style) =>
      inMacro(style, 'source', (node) => {
        const last = childElements(node).at(-1);
        if (node.name !== 'choose' || last?.name !== 'else') {
          return undefined;
        }
        const locator = element(
          'group',
          { delimiter: ' ' },
          element('label', { variable: 'locator', form: 'symbol' }),
          variable('locator'),
        );
        const report = element(
          'else-if',
          { type: 'report' },
          element(
            'group',
            { delimiter: ' ' },
            element(
              'group',
              { delimiter: ', ' },
              variable('title', { 'text-case': 'title', 'font-style': 'italic' }),
              locator,
              symbolAfter('U.N. Doc.'),
            ),
            element('text', { macro: 'issuance', prefix: '(', suffix: ')' }),
          ),
        );
        return { ...node, children: [...childElements(node).slice(0, -1), report, last] };
      }),
  ],
  [
    // Chicago 14.237 has the number behind the kind of report; the style has the kind alone.
    'chicago-fullnote-bibliography',
    (style) => {
      const numbered: Change = (node) =>
        node.name === 'else' && isVariable(childElements(node)[0], 'genre')
          ? {
              ...node,
              children: [element('group', { delimiter: ' ' }, ...childElements(node), variable('number'))],
            }
          : undefined;
      return inMacro(inMacro(style, 'description-note', numbered), 'description', numbered);
    },
  ],
  [
    // MLA 9th edition, 6.20: "par.", "pars.". The style has CSL's "para.", and no space behind a label: "para.12".
    'modern-language-association',
    (style) =>
      change(withTerm(style, 'paragraph', 'par.', 'pars.'), (node) =>
        node.name === 'group' &&
        childElements(node)[0]?.name === 'label' &&
        node.attrs.delimiter === undefined
          ? { ...node, attrs: { ...node.attrs, delimiter: ' ' } }
          : undefined,
      ),
  ],
  [
    // AGLC 4th edition, 9.2 and 1.1.6: title, UN Doc SYMBOL (date) [12]; no author that is a principal organ, no
    // publisher, no address. The style has all of these, and prints every locator as a page.
    'australian-guide-to-legal-citation',
    (style) => {
      const nobody = 'legal_case legislation patent personal_communication';
      const withoutAuthor = ['author', 'author-note'].reduce(
        (one, macro) =>
          inMacro(one, macro, (node) =>
            isTyped(node, nobody) ? typed(node, `${nobody} report`) : undefined,
          ),
        style,
      );
      const titled = inMacro(withoutAuthor, 'title', (node) => {
        const [first, ...others] = childElements(node);
        return node.name === 'choose' && first !== undefined && first.attrs.type?.includes('report') === true
          ? {
              ...node,
              children: [
                typed(first, 'book legislation motion_picture manuscript'),
                element(
                  'else-if',
                  { type: 'report' },
                  element('group', { delimiter: ', ' }, ...childElements(first), symbolAfter('UN Doc')),
                ),
                ...others,
              ],
            }
          : undefined;
      });
      const dated = inMacro(titled, 'publisher', (node) =>
        isTyped(node, 'article report thesis speech')
          ? typed(node, 'article thesis speech')
          : isVariable(node, 'publisher')
            ? element('choose', {}, element('if', { type: 'report', match: 'none' }, node))
            : undefined,
      );
      const unaddressed = inMacro(dated, 'URL', (node) =>
        isTyped(node, 'legal_case legislation bill entry-dictionary entry-encyclopedia')
          ? typed(node, 'legal_case legislation bill entry-dictionary entry-encyclopedia report')
          : undefined,
      );
      return change(unaddressed, (node) =>
        isVariable(node, 'locator')
          ? element(
              'choose',
              {},
              element('if', { locator: 'paragraph' }, variable('locator', { prefix: '[', suffix: ']' })),
              element('else', {}, node),
            )
          : undefined,
      );
    },
  ],
  [
    // The style says genre and author of a report twice.
    'mcgill-en',
    (style) =>
      inMacro(style, 'render-report', (node) =>
        node.name === 'group' && childElements(node).some((child) => isVariable(child, 'genre'))
          ? {
              ...node,
              children: [
                ...childElements(node).filter(
                  ({ name, attrs }) =>
                    name === 'text' && attrs.variable !== 'genre' && attrs.macro !== 'author-note',
                ),
                symbolAfter('UN Doc'),
              ],
            }
          : undefined,
      ),
  ],
]);

/**
 * A style of the CSL project, corrected where it needs it.
 *
 * @param id the CSL project's
 * @throws StyleError when a correction finds nothing to correct
 */
export function corrected(id: string, style: CslNode): CslNode {
  return corrections.get(id)?.(style) ?? style;
}

/** The ids of the styles that are changed. */
export const correctedStyles: readonly string[] = [...corrections.keys()];

/** What stands in place of a node; undefined for one that stays. */
type Change = (node: CslNode) => CslNode | undefined;

function inMacro(style: CslNode, name: string, replace: Change): CslNode {
  const macro = childElements(style, 'macro').find(({ attrs }) => attrs.name === name);
  if (macro === undefined) {
    throw new StyleError(`The style has no macro "${name}" to correct.`);
  }
  const changed = change(macro, replace);
  return { ...style, children: style.children.map((child) => (child === macro ? changed : child)) };
}

/** English words for a locator, short, in front of what the style's own locale has. */
function withTerm(style: CslNode, name: string, one: string, many: string): CslNode {
  const word = (form: string, text: string): CslNode => ({ name: form, attrs: {}, children: [text] });
  const term = element('term', { name, form: 'short' }, word('single', one), word('multiple', many));
  const own = childElements(style, 'locale').find(({ attrs }) => attrs['xml:lang'] === 'en');
  const terms = own && childElements(own, 'terms')[0];
  if (own === undefined || terms === undefined) {
    throw new StyleError('The style has no English terms to correct.');
  }
  const changed = mapNodes(own, (node) =>
    node.name === 'terms' ? { ...node, children: [term, ...node.children] } : node,
  );
  return { ...style, children: style.children.map((child) => (child === own ? (changed ?? own) : child)) };
}

function change(tree: CslNode, replace: Change): CslNode {
  const places: CslNode[] = [];
  const changed = mapNodes(tree, (node) => {
    const other = replace(node);
    places.push(...(other === undefined ? [] : [other]));
    return other ?? node;
  });
  if (places.length === 0 || changed === undefined) {
    throw new StyleError('The style has nothing in the place that is to be corrected.');
  }
  return changed;
}

function isVariable(node: CslNode | undefined, name: string): boolean {
  return node?.name === 'text' && node.attrs.variable === name;
}

function hasChildren(node: CslNode, ...variables: readonly string[]): boolean {
  const children = childElements(node);
  return (
    node.name === 'group' &&
    children.length === variables.length &&
    children.every((child, at) => isVariable(child, variables[at] ?? ''))
  );
}

function isTyped(node: CslNode, types: string): boolean {
  return node.attrs.type === types;
}

function typed(node: CslNode, types: string): CslNode {
  return { ...node, attrs: { ...node.attrs, type: types } };
}
