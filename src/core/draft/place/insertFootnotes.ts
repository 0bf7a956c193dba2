import { lineEnd } from '../../text/lineEnd.ts';
import type { Insertion, TextEdit } from '../../text/insertAtCursors.ts';
import type { DefinitionPlace, Note } from '../languages/footnoteSyntax.ts';
import type { Span } from '../languages/shared/mask.ts';
import { lastBefore, spanAt } from '../spanAt.ts';
import type { DraftStructure } from '../languages/draftLanguage.ts';
import type { DraftText } from './draftText.ts';
import { indicatorPlace, type Indicator } from './indicatorPlace.ts';
import { partedInNote } from './partedInNote.ts';

/** What stands in a note: mark-up of the draft's language, in one line. */
export interface NoteBodies {
  /** In a note of its own. */
  readonly sentence: string;
  /** In a note that is there, as a part of it. */
  readonly within: string;
}

/** Characters beside a place that tell how it is parted. */
const near = 500;

/** A place for a note, and the line breaks that it needs there. */
export interface NotePlace extends Span {
  readonly breaks?: { readonly before: string; readonly after: string };
}

/**
 * Puts a footnote to every place. Where one stands in a footnote already, the text goes into that.
 *
 * @param draft of a language that has footnotes; its selections don't count
 * @param places in any order; what comes to the same place gets one note, and what has a length goes
 * @returns edits in the text's order, apart from each other; cursors after the indicators, one per place
 */
export function insertFootnotes(
  { structure, otherLabels, locale }: DraftText,
  places: readonly NotePlace[],
  { sentence, within }: NoteBodies,
): Insertion {
  const { text, noteSyntax, notes } = structure;
  if (noteSyntax === undefined) {
    return { edits: [], cursors: [] };
  }
  const taken = new Set([...notes.labels, ...(otherLabels ?? [])]);
  // The indicator follows punctuation in English and precedes it in French and Spanish (Editorial Manual).
  const side = locale === 'fr' || locale === 'es' ? 'beforePunctuation' : 'afterPunctuation';
  const noteAround = innermost(notes.notes);
  const definitions: string[] = [];
  let label: string | undefined;
  const placed = new Map<number, TextEdit>();
  for (const { start, end, breaks = none } of [...places].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    const note = noteAround(end);
    const isApart = breaks.before !== '' || breaks.after !== '';
    const shift = note === undefined && !isApart ? shiftOfMark(structure, { start, end }, side) : 0;
    const wanted = note === undefined ? end + shift : Math.max(end, note.bodyStart);
    const isFree = note === undefined && !isApart && start === end;
    const moved = wanted + (isFree ? shiftOf(structure, wanted) : 0);
    const place = Math.min(spanAt(notes.marks, moved)?.end ?? moved, note?.end ?? text.length);
    if (placed.has(place)) {
      continue;
    }
    if (note !== undefined) {
      const newText = partedInNote(
        text.slice(
          Math.max(note.bodyStart, (start < end ? start : place) - near),
          start < end ? start : place,
        ),
        noteSyntax.within(within),
        text.slice(place, Math.min(note.end, place + near)),
        locale,
      );
      placed.set(place, {
        start: start < end ? start : place,
        end: place,
        newText: breaks.before + newText + breaks.after,
      });
      continue;
    }
    label = label === undefined ? noteSyntax.label(taken) : nextLabel(label, taken);
    taken.add(label);
    const at = start < end ? Math.min(start, place) : place;
    // What is gone between the place and the word is punctuation that stays.
    const kept = start < end ? text.slice(end, place) : '';
    const before = text.slice(Math.max(0, at - near), at) + breaks.before + kept;
    const indicator = noteSyntax.indicator(
      label,
      sentence,
      before,
      text.slice(Math.max(end, place), place + near),
    );
    placed.set(place, {
      start: at,
      end: start < end ? Math.max(end, place) : place,
      newText: breaks.before + kept + indicator + breaks.after,
    });
    if (noteSyntax.definition !== undefined) {
      definitions.push(noteSyntax.definition(label, sentence));
    }
  }
  return withDefinitions(
    [...placed.values()].sort((a, b) => a.start - b.start),
    definitions,
    parted(text, notes.definitionPlace, [...placed.keys()]),
  );
}

/** A mark doesn't pass punctuation that has to stay at its line's end. */
function shiftOfMark({ text, spans }: DraftStructure, place: Span, side: Indicator): number {
  const shift = indicatorPlace(text, place, side);
  const last = lastBefore(spans, place.end + shift);
  return last?.kind === 'lineEnd' && last.end > place.end ? 0 : shift;
}

function shiftOf({ text, noteSyntax }: DraftStructure, at: number): number {
  return noteSyntax?.shift?.(text.slice(Math.max(0, at - near), at), text.slice(at, at + near)) ?? 0;
}

/** At the text's end a definition is parted from a mark in the last line as it is from the text. */
function parted(text: string, place: DefinitionPlace, marks: readonly number[]): DefinitionPlace {
  const textEnd = text.trimEnd().length;
  const isAfterMark = place.offset === text.length && marks.some((mark) => mark > textEnd);
  return isAfterMark ? { ...place, before: lineEnd(text).repeat(2) } : place;
}

const none = { before: '', after: '' };

/** The label after one that was free: labels end in a number, and asking for each anew would take longer with each. */
function nextLabel(label: string, taken: ReadonlySet<string>): string {
  let next = label;
  do {
    next = next.replace(/\d+$/u, (number) => String(Number(number) + 1));
  } while (taken.has(next) && /\d$/u.test(next));
  return next;
}

/** Finds the innermost note around offsets that only grow. */
function innermost(notes: readonly Note[]): (offset: number) => Note | undefined {
  const open: Note[] = [];
  let next = 0;
  return (offset) => {
    for (let note = notes[next]; note !== undefined && note.start < offset; note = notes[next]) {
      open.push(note);
      next += 1;
    }
    while ((open.at(-1)?.end ?? offset) < offset) {
      open.pop();
    }
    return open.at(-1);
  };
}

function withDefinitions(
  placed: readonly TextEdit[],
  definitions: readonly string[],
  { offset: end, before, between, after }: DefinitionPlace,
): Insertion {
  const cursors: number[] = [];
  const edits: TextEdit[] = [];
  let shift = 0;
  const put = ({ start, end, newText }: TextEdit): void => {
    const last = edits.at(-1);
    if (last?.end === start) {
      edits[edits.length - 1] = { start: last.start, end, newText: last.newText + newText };
    } else {
      edits.push({ start, end, newText });
    }
    shift += newText.length - (end - start);
  };
  let waiting = definitions.length > 0 ? before + definitions.join(between) + after : '';
  for (const edit of placed) {
    if (end < edit.start && waiting !== '') {
      put({ start: end, end, newText: waiting });
      waiting = '';
    }
    put(edit);
    cursors.push(edit.end + shift);
  }
  if (waiting !== '') {
    put({ start: end, end, newText: waiting });
  }
  return { edits, cursors };
}
