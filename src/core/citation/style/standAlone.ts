import { childElements, mapNodes, type CslNode } from './cslNode.ts';

/*
 * Every cite and every reference stands alone, for any of them may be inserted without the others: no number of a
 * list that may not be there, no dash for an author whom an entry above would name.
 */

/** Whether a style's cites are numbers of its reference list. */
export function isNumeric(style: CslNode): boolean {
  const macros = new Map(childElements(style, 'macro').map((node) => [node.attrs.name, node]));
  const seen = new Set<CslNode>();
  const prints = (node: CslNode): boolean => {
    if (seen.has(node)) {
      return false;
    }
    seen.add(node);
    const called = node.attrs.macro === undefined ? undefined : macros.get(node.attrs.macro);
    return isNumber(node) || (called !== undefined && prints(called)) || childElements(node).some(prints);
  };
  return childElements(style, 'citation').some((node) => childElements(node, 'layout').some(prints));
}

/** A style whose references stand alone. */
export function standAlone(style: CslNode): CslNode {
  const numeric = isNumeric(style);
  const changed = mapNodes(style, (node) => {
    if (numeric && isNumber(node)) {
      return undefined;
    }
    const attrs = Object.entries(node.attrs).filter(
      // Without its number, the first field that is left would be set apart as the number was.
      ([name]) => name !== 'subsequent-author-substitute' && !(numeric && name === 'second-field-align'),
    );
    return { ...node, attrs: Object.fromEntries(attrs) };
  });
  return changed ?? style;
}

function isNumber({ name, attrs }: CslNode): boolean {
  return (name === 'text' || name === 'number') && attrs.variable === 'citation-number';
}
