import type { ReadCite, Reading } from './reader.ts';
import { RestWriter } from './restWriter.ts';

/**
 * A document as the drivers tell it, a line of JSON each: running text is a string; a node has a name, its attributes,
 * text in which blanks count, and what is in it, or no name and only that; a citation has its cites.
 */
export type Tree =
  | string
  | {
      readonly name: string;
      readonly attributes?: string;
      readonly verbatim?: string;
      readonly children?: readonly Tree[];
    }
  | { readonly cites: readonly ReadCite[] };

export function readTree(tree: Tree): Reading {
  const writer = new RestWriter();
  writeTree(writer, tree);
  return writer.reading();
}

function writeTree(writer: RestWriter, tree: Tree): void {
  if (typeof tree === 'string') {
    writer.prose(tree);
  } else if ('cites' in tree) {
    writer.citation(tree.cites);
  } else {
    const { name, attributes, verbatim, children = [] } = tree;
    if (name === '') {
      children.forEach((child) => writeTree(writer, child));
      return;
    }
    if (verbatim === undefined && children.length === 0) {
      writer.leaf(name, attributes);
      return;
    }
    const inside = (): void => {
      writer.verbatim(verbatim ?? '');
      children.forEach((child) => writeTree(writer, child));
    };
    writer.node(name, inside, attributes);
  }
}
