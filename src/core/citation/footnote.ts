import type { Insertion, TextEdit } from '../text/insertAtCursors.ts';
import { orgNotes, pandocNotes, rstNotes } from './footnote/definedNotes.ts';
import type { DefinitionPlace, FootnoteSyntax } from './footnote/footnoteSyntax.ts';
import { indicatorPlace } from './footnote/indicatorPlace.ts';
import { asciidocNotes, latexNotes, typstNotes } from './footnote/inlineNotes.ts';
import { partedInNote } from './footnote/partedInNote.ts';
import type { Locale } from './locale.ts';
import type { CitekeyLanguage } from './syntax.ts';

const languages: Readonly<Record<CitekeyLanguage, FootnoteSyntax>> = {
  pandoc: pandocNotes,
  myst: pandocNotes,
  biblatex: latexNotes,
  natbib: latexNotes,
  bibtex: latexNotes,
  typst: typstNotes,
  asciidoc: asciidocNotes,
  rst: rstNotes,
  org: orgNotes,
};

export interface NoteOptions {
  /** The document that the text is a piece of; no label that stands in it is taken again. */
  readonly whole?: string | undefined;
  /** What goes into a note that is there, as a part of it. */
  readonly within?: string;
}

/**
 * Puts a footnote at every offset. Where one stands in a footnote already, the text goes into that.
 *
 * @param syntax one that `hasFootnotes`
 * @param offsets in any order; what comes to the same place gets one note
 * @param body a note of its own: mark-up of the syntax, in one line
 * @returns edits in the text's order, apart from each other; cursors behind the indicators, one per place
 */
export function insertFootnotes(
  text: string,
  syntax: CitekeyLanguage,
  offsets: readonly number[],
  body: string,
  locale: Locale,
  { whole = text, within = body }: NoteOptions = {},
): Insertion {
  const language = languages[syntax];
  const { notes, marks, labels, definitionPlace } = language.read(text);
  const taken = new Set([...labels, ...(whole === text ? [] : language.read(whole).labels)]);
  // The indicator follows punctuation in English and precedes it in French and Spanish (Editorial Manual).
  const indicator = locale === 'fr' || locale === 'es' ? 'beforePunctuation' : 'afterPunctuation';
  const definitions: string[] = [];
  const newTexts = new Map<number, string>();
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    const note = notes.findLast(({ start, end }) => start < offset && offset <= end);
    const isNote = note !== undefined;
    const moved = isNote ? Math.max(offset, note.bodyStart) : indicatorPlace(text, offset, indicator);
    const mark = marks.find(({ start, end }) => start < moved && moved < end);
    const place = Math.min(mark?.end ?? moved, note?.end ?? text.length);
    if (newTexts.has(place)) {
      continue;
    }
    if (isNote) {
      const [before, behind] = [text.slice(note.bodyStart, place), text.slice(place, note.end)];
      newTexts.set(place, partedInNote(before, language.within(within), behind, locale));
      continue;
    }
    const label = language.label(taken);
    taken.add(syntax === 'rst' ? `#${label}` : label);
    newTexts.set(
      place,
      language.indicator(
        label,
        body,
        text.slice(Math.max(0, place - 99), place),
        text.slice(place, place + 2),
      ),
    );
    if (language.definition !== undefined) {
      definitions.push(language.definition(label, body));
    }
  }
  return withDefinitions(
    [...newTexts].sort(([a], [b]) => a - b),
    definitions,
    definitionPlace,
  );
}

function withDefinitions(
  placed: readonly (readonly [number, string])[],
  definitions: readonly string[],
  { offset: end, before, between, after }: DefinitionPlace,
): Insertion {
  const cursors: number[] = [];
  const edits: TextEdit[] = [];
  let shift = 0;
  const put = (offset: number, newText: string): void => {
    const last = edits.at(-1);
    if (last?.start === offset) {
      edits[edits.length - 1] = { ...last, newText: last.newText + newText };
    } else {
      edits.push({ start: offset, end: offset, newText });
    }
    shift += newText.length;
  };
  let waiting = definitions.length > 0 ? before + definitions.join(between) + after : '';
  for (const [offset, newText] of placed) {
    if (end < offset && waiting !== '') {
      put(end, waiting);
      waiting = '';
    }
    put(offset, newText);
    cursors.push(offset + shift);
  }
  if (waiting !== '') {
    put(end, waiting);
  }
  return { edits, cursors };
}
