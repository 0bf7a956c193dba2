import type { Insertion, TextEdit } from '../text/insertAtCursors.ts';
import { insertFootnotes, type NoteOptions } from './footnote.ts';
import type { Locale } from './locale.ts';
import type { CitekeyLanguage } from './syntax.ts';
import type { Span } from './syntax/mask.ts';

/**
 * Puts a footnote to every place.
 *
 * @param places in the text's order and apart; what has a length is a citation that is only begun and goes
 * @param body mark-up of the syntax, in one line
 */
export function placeFootnotes(
  text: string,
  syntax: CitekeyLanguage,
  places: readonly Span[],
  body: string,
  locale: Locale,
  options: NoteOptions,
): Insertion {
  const gone = places.filter(({ start, end }) => start < end).map((span) => withBlank(text, span));
  let removed = 0;
  let rest = '';
  const cuts = gone.map(({ start, end }) => {
    rest += text.slice(rest.length + removed, start);
    removed += end - start;
    return { at: rest.length, start, end, removed };
  });
  rest += text.slice(rest.length + removed);
  const inRest = (offset: number): number =>
    offset -
    gone
      .filter(({ start }) => start < offset)
      .reduce((length, { start, end }) => length + Math.min(offset, end) - start, 0);
  const offsets = places.map(({ end }) => inRest(end));
  const { edits, cursors } = insertFootnotes(rest, syntax, offsets, body, locale, options);
  const all = new Map<number, TextEdit>(cuts.map(({ start, end }) => [start, { start, end, newText: '' }]));
  for (const { start: at, newText } of edits) {
    const start = at + (cuts.findLast((cut) => cut.at < at)?.removed ?? 0);
    all.set(start, { start, end: all.get(start)?.end ?? start, newText });
  }
  return { edits: [...all.values()].sort((a, b) => a.start - b.start), cursors };
}

/** With the blank before it, for an indicator stands at the word; not where that parts two words. */
function withBlank(text: string, { start, end }: Span): Span {
  const isLoose = text.charAt(start - 1) === ' ' && /^(?:$|[\s\p{Po}])/u.test(text.slice(end, end + 2));
  return { start: isLoose ? start - 1 : start, end };
}
