import type { FoundCite } from '../citeWriter.ts';
import type { Span } from '../shared/mask.ts';
import { given, joinNote, splitNote } from '../shared/note.ts';
import { oneLine, prose } from '../shared/oneLine.ts';

const citekey = /@([\p{L}\p{N}\p{M}\-.:?!`'/*@+|(){}<>&_^$#%~]+)/u;

/** Where citekeys stand in a text, in a citation or not. */
export function keysIn(text: string): readonly Span[] {
  return [...text.matchAll(new RegExp(citekey, 'gu'))].map(({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
  }));
}

/**
 * The cites in a citation, between its colon and its bracket.
 * https://orgmode.org/worg/org-syntax.html#Citations
 *
 * @param offset of the list in the text
 */
export function citesIn(list: string, offset: number): FoundCite[] {
  const cites: FoundCite[] = [];
  let opening = '';
  let closing = '';
  let pending = '';
  let start = offset;
  for (const part of list.split(';')) {
    const found = citekey.exec(part);
    const key = found?.[1];
    if (found === null || key === undefined) {
      pending = prose(pending, oneLine(part)).trim();
      closing = pending;
    } else {
      // What has no key at the beginning is said of all cites, and so is what has none at the end.
      opening = cites.length === 0 ? pending : opening;
      const before = cites.length === 0 ? '' : pending;
      const keyStart = start + found.index + 1;
      cites.push({
        key,
        keyStart,
        keyEnd: keyStart + key.length,
        prefix: given(prose(before, oneLine(part.slice(0, found.index))).trim()),
        ...splitNote(part.slice(found.index + 1 + key.length)),
      });
      pending = '';
      closing = '';
    }
    start += part.length + 1;
  }
  const [first] = cites;
  if (first !== undefined) {
    cites[0] = { ...first, prefix: given(prose(opening, first.prefix ?? '').trim()) };
    const last = cites.at(-1) ?? first;
    cites[cites.length - 1] = { ...last, suffix: given(joinNote(last.suffix ?? '', closing)) };
  }
  return cites;
}
