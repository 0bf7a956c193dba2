import { mark, nodes, type ReadCite, type Reading } from '../readers/reader.ts';
import { isSame, isSameBut, markAt } from './sameRest.ts';

/** What was inserted. */
export interface Inserted {
  readonly form: 'citekey' | 'text' | 'footnote';
  readonly cite: {
    readonly key: string;
    readonly locator?: string | undefined;
    readonly prefix?: string | undefined;
  };
}

/** What went wrong, in words that are the same for disagreements of one kind. */
export type Problem =
  | 'the citation is not read'
  | 'other citations have changed'
  | 'all else has changed'
  | 'its locator or prefix is not read'
  | 'its text is not read'
  | 'it is in no note';

/**
 * The rule: after an insertion the language's own reader reads exactly one citation more, or one cite more in a
 * citation, and nothing else has changed. In the other forms it reads as many citations, and the text or a note with it
 * more.
 */
export function problemOf(before: Reading, after: Reading, inserted: Inserted): Problem | undefined {
  if (inserted.form === 'citekey') {
    return citekeyProblem(before, after, inserted.cite);
  }
  if (!areSame(before.citations, after.citations)) {
    return 'other citations have changed';
  }
  return inserted.form === 'text' ? textProblem(before, after) : noteProblem(before, after);
}

type Cite = Inserted['cite'];
type Citations = Reading['citations'];

function citekeyProblem(before: Reading, after: Reading, cite: Cite): Problem | undefined {
  const count = ({ citations }: Reading): number =>
    citations.flat().filter(({ key }) => key === cite.key).length;
  if (count(after) !== count(before) + 1) {
    return 'the citation is not read';
  }
  const at = after.citations.findIndex((cites) => cites.some(({ key }) => key === cite.key));
  const around = after.citations[at] ?? [];
  const ours = around.find(({ key }) => key === cite.key);
  const others = around.filter((one) => one !== ours);
  const isAlone = others.length === 0;
  if (!areSame(before.citations, after.citations.toSpliced(at, 1, ...(isAlone ? [] : [others])))) {
    return 'other citations have changed';
  }
  return isAlone ? newProblem(before, after, at, cite) : joinedProblem(before, after, ours, cite);
}

function newProblem(before: Reading, after: Reading, at: number, cite: Cite): Problem | undefined {
  const ours = after.citations[at]?.[0];
  const start = markAt(after.rest, at);
  if (isSameBut(before.rest, after.rest, start, start + 1)) {
    return isTold(ours, cite, '') ? undefined : 'its locator or prefix is not read';
  }
  // Where the language has no prefix in a citation, its words stand before it.
  const { prefix = '' } = cite;
  // What parts them from a citation that they are joined to comes with them.
  const words =
    new RegExp(`(?:(?<=${located}); )?(?:${prefix} ?)?$`, 'u').exec(after.rest.slice(0, start))?.[0] ?? '';
  // And where it has no locator, those stand after it.
  const locator = new RegExp(`^${locatorAfter}`, 'u').exec(after.rest.slice(start + 1))?.[0] ?? '';
  return words + locator !== '' &&
    isSameBut(before.rest, after.rest, start - words.length, start + 1 + locator.length)
    ? isTold(ours && { ...ours, after: ours.after + locator }, cite, words)
      ? undefined
      : 'its locator or prefix is not read'
    : 'all else has changed';
}

/** A locator of the citations that are inserted, see `core.ts`. */
const locatorAfter = ', para\\. 16 \\(c\\)';
/** One of a draft's, or one of those. */
const located = `${mark}(?:, para\\. \\d+(?: \\(c\\))?)?`;

function joinedProblem(
  before: Reading,
  after: Reading,
  ours: ReadCite | undefined,
  cite: Cite,
): Problem | undefined {
  if (!isSame(before.rest, after.rest)) {
    return 'all else has changed';
  }
  return isTold(ours, cite, '') ? undefined : 'its locator or prefix is not read';
}

/** @param told words before the citation */
function isTold(read: ReadCite | undefined, { locator = '', prefix = '' }: Cite, told: string): boolean {
  const compact = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
  return (
    compact(read?.after ?? '').includes(compact(locator)) && `${told} ${read?.before ?? ''}`.includes(prefix)
  );
}

/** How one cites changes when it becomes one of several: `\autocite` is `\autocites` then, `\citep` a `\citealp`. */
const kindOf = ({ kind }: ReadCite): string => kind.replace(/s$/u, '').replace(/^([Cc])itealp$/u, '$1itep');

function areSame(before: Citations, after: Citations): boolean {
  const told = (citations: Citations): string =>
    JSON.stringify(
      citations.map((cites) =>
        cites.map((cite) => [cite.key, cite.before.trim(), cite.after.trim(), kindOf(cite)]),
      ),
    );
  return told(before) === told(after);
}

const tags = '(?:‹[^›]*›)*';
/** The formatted citation, see `core.ts`, as readers tell it: within what is italic its looks differ. */
const words = [
  'Zoo Title, CTOC/COP/WG\\.7/2015/4 ?',
  ' ?Zed',
  ',[ \u00A0]para\\.[ \u00A0]16[ \u00A0]\\(c\\)',
].join(tags);
const shown = new RegExp(words, 'u');
/** In a note that says more, semicolons part it from that, before it, after it, or both; the note may have its own. */
const shownInNote = ['', '; ?'].flatMap((left) =>
  ['', ';'].map((right) => new RegExp(left + words + right, 'u')),
);

function textProblem(before: Reading, after: Reading, text = shown): Problem | undefined {
  const found = text.exec(after.rest.replaceAll('\u200B', ''));
  if (found === null) {
    return 'its text is not read';
  }
  const rest = after.rest.replaceAll('\u200B', '');
  return isSameBut(before.rest, rest, found.index, found.index + found[0].length)
    ? undefined
    : 'all else has changed';
}

const open = `‹${nodes.note}›`;
const close = `‹/${nodes.note}›`;

/** A note of its own; in a note that was there, the text. */
function noteProblem(before: Reading, after: Reading): Problem | undefined {
  const at = shown.exec(after.rest.replaceAll('\u200B', ''))?.index;
  if (at === undefined) {
    return 'its text is not read';
  }
  const rest = after.rest.replaceAll('\u200B', '');
  const start = noteAround(rest, at);
  const end = rest.indexOf(close, at) + close.length;
  if (isInUnusedNote(before, rest, at)) {
    return textInNoteProblem(before, after);
  }
  if (start === -1 || end < at) {
    return 'it is in no note';
  }
  return isSameBut(before.rest, rest, start, end) ? undefined : textInNoteProblem(before, after);
}

function textInNoteProblem(before: Reading, after: Reading): Problem | undefined {
  const problems = shownInNote.map((text) => textProblem(before, after, text));
  return problems.includes(undefined) ? undefined : problems[0];
}

/** Whether an offset stands in a note that no mark points to, and that was there. */
function isInUnusedNote(before: Reading, rest: string, at: number): boolean {
  const unused = new RegExp(`‹(/?)${nodes.unusedNote}[ ›]`, 'gu');
  const isOpen = [...rest.slice(0, at).matchAll(unused)].at(-1)?.[1] === '';
  return isOpen && rest.match(unused)?.length === before.rest.match(unused)?.length;
}

/** Where the innermost note begins that an offset stands in; -1 for none. */
function noteAround(rest: string, at: number): number {
  let start = rest.lastIndexOf(open, at);
  for (let last = at; start !== -1 && rest.slice(start, last).includes(close);) {
    // That one has ended, with all that stands in it.
    last = start;
    start = rest.lastIndexOf(open, start - 1);
  }
  return start;
}
