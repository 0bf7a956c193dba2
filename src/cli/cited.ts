import type { Corpus } from '../core/corpus/corpus.ts';
import { locatorText } from '../core/citation/locator.ts';
import { paragraphLabel, type Target, targetKey } from '../core/corpus/target.ts';
import type { FoundCite } from '../core/draft/languages/citeWriter.ts';
import { type CitedPlace, citedPlaces } from '../core/draft/cited/citedPlaces.ts';
import type { Form } from '../core/draft/form.ts';
import type { DraftStructure } from '../core/draft/languages/draftLanguage.ts';
import { spanAt } from '../core/draft/spanAt.ts';
import { LineIndex, type LinePosition } from '../core/text/lineIndex.ts';
import { readDraftFile } from './draftFile.ts';
import { type Output, readArgs, toJson } from './run.ts';
import { UsageError } from './usageError.ts';

/** Something of ours that a draft cites. A citation of several, or of a range of paragraphs, is one of each. */
interface Cited extends LinePosition {
  /** A symbol, `para:16 (c)`, or `compendium`. */
  readonly target: string;
  /** As the draft has it with a citekey: "16 (c)", "5–9", "p. 3"; else the paragraph; null where there is none. */
  readonly locator: string | null;
  readonly form: Form;
}

/** Prints what of ours a draft cites, in its order. */
export async function runCited(corpus: Corpus, args: readonly string[]): Promise<Output> {
  const { values, positionals } = readArgs(args, { language: { type: 'string' } });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) {
    throw new UsageError('Give one file: cited FILE.');
  }
  const all = citedIn(corpus, (await readDraftFile(path, values.language)).structure);
  return { text: values.json ? `${toJson(all)}\n` : all.map(citedLine).join('') };
}

function citedIn(corpus: Corpus, structure: DraftStructure): readonly Cited[] {
  const lines = new LineIndex(structure.text);
  const isInNote = notesIn(structure);
  return citedPlaces(corpus, structure).map((place): Cited => {
    const { target, start } = place;
    const cite = citeAt(structure, place);
    return {
      ...lines.positionAt(start),
      target: targetKey(target),
      locator: locatorAt(target, cite) ?? null,
      form: cite !== undefined ? 'citekey' : isInNote(start) ? 'footnote' : 'text',
    };
  });
}

function locatorAt(target: Target, cite: FoundCite | undefined): string | undefined {
  if (cite === undefined) {
    return target.kind === 'paragraph' ? paragraphLabel(target) : undefined;
  }
  return cite.locator === undefined ? cite.otherLocator : locatorText(cite.locator);
}

/** The cite whose key a place is. */
function citeAt({ citations }: DraftStructure, { start, end }: CitedPlace) {
  return spanAt(citations, start + 1)?.cites.find(
    ({ keyStart, keyEnd }) => keyStart === start && keyEnd === end,
  );
}

/** Tells of offsets that only grow whether they stand in a note. */
function notesIn({ notes: { notes } }: DraftStructure): (offset: number) => boolean {
  let next = 0;
  let end = -1;
  return (offset) => {
    for (let note = notes[next]; note !== undefined && note.start <= offset; note = notes[next]) {
      end = Math.max(end, note.end);
      next += 1;
    }
    return offset < end;
  };
}

/** No control character of the draft's reaches the terminal. */
function citedLine({ line, column, target, locator, form }: Cited): string {
  const said = locator === null || target.startsWith('para:') ? '' : `, ${locator}`;
  return `${line}:${column}  ${`${target}${said}`.replace(/[\s\p{C}]+/gu, ' ')}  ${form}\n`;
}
