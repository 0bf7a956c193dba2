import type { Bracket, Part } from './inlineReading.ts';

const keyPattern = /@(?=(\w[\w:.#$%&\-+?~/]*))/gu;

/** A key in the running text, and the blanks after it: a bracket that follows is said of it. */
export const afterMystKey =
  /(?:^|[^A-Za-z\d\\])@(?:\{[\w:.#$%&+?~/-]+\}|(?:\w[\w:.#$%&+?~/-]*)?\w)[ \t]*(?:\r?\n[ \t]*)?$/u;

/**
 * The cites of a bracket as MyST reads it: parted at every semicolon, each with a key, which is the first one that
 * something stands before, else the first; all of a cite stands in one line. https://mystmd.org/guide/citations
 */
export function mystParts(text: string, { start, end = start }: Bracket): readonly Part[] | undefined {
  const parts: Part[] = [];
  let from = start + 1;
  for (const piece of text.slice(from, end - 1).split(';')) {
    const part = mystPart(piece, from);
    if (part === undefined) {
      return undefined;
    }
    parts.push(part);
    from += piece.length + 1;
  }
  return parts;
}

function mystPart(piece: string, from: number): Part | undefined {
  const keys = [...piece.matchAll(keyPattern)];
  const found = keys.find(({ index }) => index > (piece.startsWith('-') ? 1 : 0)) ?? keys[0];
  if (found === undefined) {
    return undefined;
  }
  const { index, 1: key = '' } = found;
  const before = piece.slice(0, index);
  const keyEnd = index + 1 + key.length;
  const oneLine = !/\n/u.test(before.slice(1)) && !piece.slice(keyEnd).includes('\n');
  if (!oneLine || before.startsWith('^')) {
    return undefined;
  }
  const isSuppressed = before.endsWith('-');
  return {
    start: from,
    end: from + piece.length,
    key: {
      start: from + index - (isSuppressed ? 1 : 0),
      keyStart: from + index + 1,
      keyEnd: from + keyEnd,
      end: from + keyEnd,
    },
  };
}
