import type { Citation } from '../../citation/cite.ts';
import type { Form } from '../form.ts';
import type { DraftPlace } from '../languages/draftLanguage.ts';
import { mergedSpans, type Span } from '../languages/shared/mask.ts';
import { spanAt } from '../spanAt.ts';
import { besideAt } from './besideAt.ts';
import type { DraftText } from './draftText.ts';
import { placesOf } from './placesOf.ts';

/** A place for formatted text. */
export interface OutsidePlace extends Span {
  /** Whether a citation, a link or an address ends where it begins, or a citation begins where it ends. */
  readonly sides: readonly [boolean, boolean];
  /** The line breaks that it needs. */
  readonly breaks: Pick<DraftPlace, 'before' | 'after'>;
}

/**
 * Where formatted text goes: after a citation, a link or a mark that a cursor stands in, and into the place of a
 * citation that is only begun.
 */
export function outsideCites(draft: DraftText, citation: Citation, form: Form): OutsidePlace[] {
  const { structure, locale, selections } = draft;
  const { citations } = structure;
  const writer = structure.writer(locale);
  const places = placesOf(draft).flatMap(({ start, end, partlySelected }) => {
    if (start < end) {
      return { start, end, breaks: none };
    }
    const begun = writer?.begun(end, citation[0]?.key ?? '');
    // Where only this form has to go elsewhere, what is begun stays.
    const isHere =
      begun !== undefined && structure.place(begun.start, form)?.at === structure.place(begun.start)?.at;
    if (begun !== undefined && isHere) {
      return { start: begun.start, end: begun.end, breaks: none };
    }
    const around = (partlySelected ?? spanAt(citations, end))?.end;
    const found = structure.place(around ?? end, form);
    return found === undefined ? [] : { start: found.at, end: found.at, breaks: found };
  });
  const wanted = new Set(selections.map(({ end }) => end));
  return mergedSpans(places).map(({ start, end, breaks }) => ({
    start,
    end,
    breaks,
    sides: [
      (start === end && !wanted.has(start)) || besideAt(citations, start).some((one) => one.end === start),
      besideAt(citations, end).some((one) => one.start === end),
    ],
  }));
}

const none = { before: '', after: '' };
