import type { YamlNode } from './yaml.ts';

/** Where a block collection can be continued: the beginning of a line, or the end of the text. */
export function blockEnd(text: string, node: YamlNode, upTo: number): number {
  const column = columnOf(text, node.start);
  let at = upTo;
  while (at > node.end) {
    const before = at === 1 ? 0 : text.lastIndexOf('\n', at - 2) + 1;
    const line = text.slice(before, at).trimEnd();
    // A comment that is further in belongs to the last entry.
    const isOutside = line === '' || (/^ *#/u.test(line) && line.indexOf('#') <= column);
    if (before < node.end || !isOutside) {
      break;
    }
    at = before;
  }
  return at;
}

/** The beginning of the first line behind an offset that ends the document, or the end of the text. */
export function documentEnd(text: string, from: number): number {
  const marker = /^(?:---|\.\.\.)(?=\s|$)/gmu;
  marker.lastIndex = from;
  return marker.exec(text)?.index ?? text.length;
}

/** Behind the last element of a flow collection; undefined where its end can't be seen. */
export function flowEnd(
  text: string,
  node: YamlNode,
  upTo: number,
): { readonly at: number; readonly isOpen: boolean } | undefined {
  const closing = text.lastIndexOf(node.kind === 'sequence' ? ']' : '}', upTo - 1);
  if (closing < node.end) {
    return undefined;
  }
  const at = text.slice(0, closing).trimEnd().length;
  return { at, isOpen: node.children.length > 0 && text[at - 1] !== ',' };
}

/** The column of an offset, in UTF-16 units; a byte order mark has none. */
export function columnOf(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return offset - start - (start === 0 && text.startsWith('\ufeff') && offset > 0 ? 1 : 0);
}

/** The beginning of an offset's line. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
