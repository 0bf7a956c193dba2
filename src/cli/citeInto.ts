import type { Corpus } from '../core/corpus/corpus.ts';
import type { Target } from '../core/corpus/target.ts';
import { placeCitation } from '../core/draft/place/placeCitation.ts';
import { LineIndex } from '../core/text/lineIndex.ts';
import { type Added, addToBibliography } from './addToBibliography.ts';
import { changedFile } from './changedFile.ts';
import { type DraftFile, readDraftFile } from './draftFile.ts';
import { type CiteOptions, prepareCitation } from './prepareCitation.ts';
import { type Output, toJson } from './run.ts';
import { UsageError } from './usageError.ts';
import { writeTogether } from './writeTogether.ts';

/** Where a citation goes, and what is made of the file. */
interface IntoOptions extends CiteOptions {
  readonly file: string;
  /** LINE:COLUMN. */
  readonly at: string;
  /** The file's name tells it where undefined. */
  readonly language?: string | undefined;
  readonly json: boolean;
  readonly write: boolean;
}

const nothing: Added = { bibliography: undefined, problem: undefined };

/**
 * Prints a draft as the editor would leave it after a citation at a place, or the edits that make it so; or writes it,
 * together with its bibliography.
 *
 * @throws UsageError where nothing can be cited
 */
export async function citeInto(
  corpus: Corpus,
  targets: readonly Target[],
  options: IntoOptions,
): Promise<Output> {
  const draft = await readDraftFile(options.file, options.language);
  const offset = offsetIn(draft, options.at);
  const { structure } = draft;
  const { citation, form, locale, rich } = await prepareCitation(corpus, targets, structure, options);
  const selections = [{ start: offset, end: offset }];
  const { edits, cursors } = placeCitation(
    { structure, locale, selections, replaceSelection: false },
    citation,
    form,
    rich,
  );
  if (cursors.length === 0) {
    throw new UsageError(`"${draft.path}" has no place where a citation would be read.`);
  }
  const changed = changedFile(draft, edits);
  const { bibliography, problem } =
    form === 'citekey' ? await addToBibliography(corpus, draft, citation) : nothing;
  const files = [bibliography, edits.length === 0 ? undefined : changed].filter((file) => file !== undefined);
  if (options.write) {
    // The bibliography first: an entry that nothing cites yet does no harm.
    await writeTogether(files);
  }
  if (options.json) {
    const added = bibliography && { file: bibliography.path, edits: bibliography.edits };
    return { text: `${toJson({ edits: changed.edits, bibliography: added ?? null })}\n`, problem };
  }
  return { text: options.write ? files.map(({ path }) => `${path}\n`).join('') : changed.text, problem };
}

/** @throws UsageError for what is no place, or none in the text */
function offsetIn({ path, text }: DraftFile, at: string): number {
  const [, line, column] = /^([1-9]\d{0,8}):([1-9]\d{0,8})$/u.exec(at) ?? [];
  if (line === undefined || column === undefined) {
    throw new UsageError(`--at takes LINE:COLUMN, both counted from 1, not "${at}".`);
  }
  const lines = new LineIndex(text);
  const offset = lines.offsetAt({ line: Number(line), column: Number(column) });
  if (offset === undefined) {
    const last = lines.lastColumn(Number(line));
    throw new UsageError(
      last === undefined
        ? `There is no place ${at} in "${path}": its last line is ${lines.lineCount}.`
        : `There is no place ${at} in "${path}": line ${line} ends at column ${last}.`,
    );
  }
  return offset;
}
