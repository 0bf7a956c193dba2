import { linesOf, type Line } from '../syntax/mask.ts';
import { maskMarkdown } from '../syntax/maskMarkdown.ts';
import { maskOrg } from '../syntax/maskOrg.ts';
import { maskRst } from '../syntax/maskRst.ts';
import { matchingBrackets } from '../syntax/matchingBrackets.ts';
import { isApartBefore, isApartBehind } from '../syntax/rstApart.ts';
import type { DefinitionPlace, FootnoteSyntax, Note } from './footnoteSyntax.ts';

/** What tells the languages apart whose notes are defined elsewhere. */
interface Defined {
  readonly mask: (text: string) => string;
  /** The beginning of a line that defines a note. */
  readonly opens: RegExp;
  /** Whether a line goes on with the note, `blanks` blank lines behind what is the note's before it. */
  readonly goesOn: (line: string, blanks: number) => boolean;
  /** A mark, its label captured. */
  readonly mark: RegExp;
  /** Notes that stand at the word after all. */
  readonly inlineNotes?: (code: string) => Note[];
  /** A heading that notes stand under. */
  readonly heading?: RegExp;
  readonly label: FootnoteSyntax['label'];
  readonly indicator: FootnoteSyntax['indicator'];
  readonly definition: (label: string, body: string) => string;
}

const behindBracket = /\[(?!\^)[^\][]*\]$/u;

/** https://pandoc.org/MANUAL.html#footnotes */
export const pandocNotes = defined({
  mask: maskMarkdown,
  opens: /^ {0,3}\[\^[^\][\s]+\]:[ \t]?/u,
  goesOn: (line, blanks) => blanks === 0 || /^(?: {4}|\t)/u.test(line),
  mark: /\[\^([^\][\s]+)\]/gu,
  inlineNotes: (code) => {
    const closers = matchingBrackets(code);
    return [...code.matchAll(/\^\[/gu)].flatMap(({ index: start }) => {
      const end = closers.get(start + 1);
      return end === undefined ? [] : [{ start, bodyStart: start + 2, end }];
    });
  },
  label: nextNumber,
  // Behind a citation's bracket the mark would be taken for the second one of a link.
  indicator: (label, _body, before) => `${behindBracket.test(before) ? ' ' : ''}[^${label}]`,
  definition: (label, body) => `[^${label}]: ${body}`,
});

/** https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#footnotes */
export const rstNotes = defined({
  mask: maskRst,
  opens: /^\.\. \[(?:#[^\][\s]*|\d+|\*)\][ \t]?/u,
  goesOn: (line) => /^\s/u.test(line),
  mark: /\[(#[^\][\s]*|\d+|\*)\]_/gu,
  // A label that is a number takes that number from the notes that are numbered by themselves.
  label: (taken) => `fn${next([...taken].map((label) => /^#fn(\d+)$/u.exec(label)?.[1] ?? '0'))}`,
  // The mark has to stand apart from words; a blank behind a backslash does not show.
  indicator: (label, _body, before, behind) =>
    `${isApartBefore(before) ? '' : '\\ '}[#${label}]_${isApartBehind(behind) ? '' : '\\ '}`,
  definition: (label, body) => `.. [#${label}] ${body}`,
});

/** https://orgmode.org/manual/Creating-Footnotes.html */
export const orgNotes = defined({
  mask: maskOrg,
  opens: /^\[fn:[\w-]+\][ \t]?/u,
  goesOn: (line, blanks) => blanks < 2 && !/^\*+ /u.test(line),
  mark: /\[fn:([\w-]+)\]/gu,
  inlineNotes: (code) => {
    const closers = matchingBrackets(code);
    return [...code.matchAll(/\[fn:[\w-]*:/gu)].flatMap(({ 0: all, index: start }) => {
      const end = closers.get(start);
      return end === undefined ? [] : [{ start, bodyStart: start + all.length, end }];
    });
  },
  heading: /^\*+ Footnotes[ \t]*$/u,
  label: nextNumber,
  indicator: (label) => `[fn:${label}]`,
  definition: (label, body) => `[fn:${label}] ${body}`,
});

function defined(language: Defined): FootnoteSyntax {
  const { mask, opens, goesOn, mark, inlineNotes, heading, ...own } = language;
  return {
    ...own,
    within: (body) => body,
    read(text) {
      const code = mask(text);
      const definitions = definitionsIn(linesOf(code), opens, goesOn);
      const marks = [...code.matchAll(mark)];
      const named = definitions.map(({ start, bodyStart }) =>
        code.slice(start, bodyStart).replace(/^[^[]*\[(?:\^|fn:)?|\].*$/gu, ''),
      );
      return {
        notes: [...definitions, ...(inlineNotes?.(code) ?? [])].sort((a, b) => a.start - b.start),
        marks: marks.map(({ 0: all, index: start }) => ({ start, end: start + all.length })),
        labels: new Set([...marks.map(([, label = '']) => label), ...named].filter((label) => label !== '')),
        definitionPlace: definitionPlace(text, definitions, heading),
      };
    },
  };
}

function definitionsIn(lines: readonly Line[], opens: RegExp, goesOn: Defined['goesOn']): Note[] {
  const notes: { start: number; bodyStart: number; end: number }[] = [];
  let open = false;
  let blanks = 0;
  for (const { text, start } of lines) {
    const [marker] = opens.exec(text) ?? [];
    const last = notes.at(-1);
    if (marker !== undefined) {
      notes.push({ start, bodyStart: start + marker.length, end: start + text.length });
      open = true;
      blanks = 0;
    } else if (text.trim() === '') {
      blanks += 1;
    } else if (open && last && goesOn(text, blanks)) {
      last.end = start + text.length;
      blanks = 0;
    } else {
      open = false;
    }
  }
  return notes;
}

/** Behind the last note, else under the heading, else at the end; a blank line before it, unless notes stand close. */
function definitionPlace(text: string, notes: readonly Note[], heading: RegExp | undefined): DefinitionPlace {
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const last = notes.at(-1);
  if (last !== undefined) {
    const isOneLine = !text.slice(last.start, last.end).includes('\n');
    const before = notes.at(-2);
    const isClose =
      before === undefined ||
      text.slice(before.end, last.start).trim() !== '' ||
      isNextLine(text, before, last);
    const between = isOneLine && isClose ? newLine : newLine.repeat(2);
    return { offset: last.end, before: between, between, after: '' };
  }
  const under = heading && linesOf(text).find((line) => heading.test(line.text));
  if (under !== undefined) {
    const offset = under.start + under.text.length;
    return { offset, before: newLine.repeat(2), between: newLine, after: '' };
  }
  const lineBreaks = /(?:^|\n)\s*$/u.test(text)
    ? (text.slice(text.trimEnd().length).match(/\n/gu)?.length ?? 0)
    : 0;
  const missing = text.trim() === '' ? 0 : Math.max(0, 2 - lineBreaks);
  return { offset: text.length, before: newLine.repeat(missing), between: newLine, after: newLine };
}

function isNextLine(text: string, before: Note, last: Note): boolean {
  return text.slice(before.end, last.start).match(/\n/gu)?.length === 1;
}

/** The next number; in a draft that names its notes, the next "note-1". */
function nextNumber(taken: ReadonlySet<string>): string {
  const labels = [...taken];
  return labels.every((label) => /^\d+$/u.test(label))
    ? String(next(labels))
    : `note-${next(labels.map((label) => /^note-(\d+)$/u.exec(label)?.[1] ?? '0'))}`;
}

function next(numbers: readonly string[]): number {
  return 1 + numbers.map(Number).reduce((most, number) => (number < 1e9 ? Math.max(most, number) : most), 0);
}
