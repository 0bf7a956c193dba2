/**
 * An element of a CSL style or locale, as citeproc-js takes it in place of XML. Text keeps its spaces: they are part
 * of terms and affixes.
 */
export interface CslNode {
  readonly name: string;
  /** By name with prefix: "variable", "xml:lang". */
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (CslNode | string)[];
}

/** The elements among a node's children, of one name or all. */
export function childElements(node: CslNode, name?: string): readonly CslNode[] {
  return node.children.filter(
    (child): child is CslNode => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The text right inside an element. */
export function textOf(node: CslNode): string {
  return node.children.filter((child) => typeof child === 'string').join('');
}

/** A tree with every element changed, from the leaves up; an element that becomes undefined is left out. */
export function mapNodes(node: CslNode, change: (node: CslNode) => CslNode | undefined): CslNode | undefined {
  const children = node.children
    .map((child) => (typeof child === 'string' ? child : mapNodes(child, change)))
    .filter((child) => child !== undefined);
  return change({ ...node, children });
}
