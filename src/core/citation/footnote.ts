import type { Insertion, TextEdit } from '../text/insertAtCursors.ts';
import { orgNotes, pandocNotes, rstNotes } from './footnote/definedNotes.ts';
import type { FootnoteSyntax } from './footnote/footnoteSyntax.ts';
import { indicatorPlace, type Indicator } from './footnote/indicatorPlace.ts';
import { asciidocNotes, latexNotes, typstNotes } from './footnote/inlineNotes.ts';
import type { CitekeyLanguage } from './syntax.ts';

const languages: Readonly<Record<CitekeyLanguage, FootnoteSyntax>> = {
  pandoc: pandocNotes,
  biblatex: latexNotes,
  natbib: latexNotes,
  bibtex: latexNotes,
  typst: typstNotes,
  asciidoc: asciidocNotes,
  rst: rstNotes,
  org: orgNotes,
};

/**
 * Puts a footnote at every offset. Where one stands in a footnote already, the text goes into that.
 *
 * @param syntax one that `hasFootnotes`
 * @param offsets in any order; what comes to the same place gets one note
 * @param body mark-up of the syntax, in one line
 * @returns edits in the text's order, apart from each other; cursors behind the indicators, one per place
 */
export function insertFootnotes(
  text: string,
  syntax: CitekeyLanguage,
  offsets: readonly number[],
  body: string,
  indicator: Indicator,
): Insertion {
  const language = languages[syntax];
  const notes = language.notes(text);
  const marks = language.marks(text);
  const taken = new Set(language.labels(text));
  const definitions: string[] = [];
  const newTexts = new Map<number, string>();
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    const note = notes.findLast(({ start, end }) => start < offset && offset <= end);
    const isNote = note !== undefined;
    const moved = isNote ? Math.max(offset, note.bodyStart) : indicatorPlace(text, offset, indicator);
    const place = marks.find(({ start, end }) => start < moved && moved < end)?.end ?? moved;
    if (newTexts.has(place)) {
      continue;
    }
    if (isNote) {
      newTexts.set(place, language.within(body));
      continue;
    }
    const label = language.label(taken);
    taken.add(syntax === 'rst' ? `#${label}` : label);
    newTexts.set(
      place,
      language.indicator(
        label,
        body,
        text.slice(Math.max(0, place - 1), place),
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
    language,
    text,
  );
}

function withDefinitions(
  placed: readonly (readonly [number, string])[],
  definitions: readonly string[],
  language: FootnoteSyntax,
  text: string,
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
  const { offset: end, before, between, after } = language.definitionPlace(text);
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
