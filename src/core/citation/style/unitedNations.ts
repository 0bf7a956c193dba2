import { childElements, mapNodes, textOf, type CslNode } from './cslNode.ts';

const id = 'urn:thematic-compendium:style:united-nations';

/** Whether a style is ours, by its id. */
export function isUnitedNations(style: CslNode): boolean {
  return childElements(style, 'info').some((info) =>
    childElements(info, 'id').some((node) => textOf(node) === id),
  );
}

/** `united-nations.csl` with the title in front of the symbol in a cite too, as its list of references has it. */
export function titledUnitedNations(style: CslNode): CslNode {
  return {
    ...style,
    children: style.children.map((child) =>
      typeof child === 'string' || child.name !== 'citation' ? child : (mapNodes(child, titled) ?? child),
    ),
  };
}

function titled(node: CslNode): CslNode {
  return node.attrs.macro === 'symbol' ? { ...node, attrs: { macro: 'title-and-symbol' } } : node;
}
