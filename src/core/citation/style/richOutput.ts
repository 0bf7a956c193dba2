import type { RichText, Run } from '../richText.ts';

/*
 * How looks travel through citeproc's strings: as characters of the private use area, not as HTML. So nothing is
 * to be escaped or decoded, and no text of anybody's can be taken for markup: the characters are taken out of it.
 */

type Look = Omit<Run, 'text'>;

const closing = '\uE000';
/** Opens a piece whose look is the one around it, changed. */
const looks: ReadonlyMap<string, Look> = new Map([
  ['\uE001', { italic: true }],
  ['\uE002', { italic: false }],
  ['\uE003', { bold: true }],
  ['\uE004', { bold: false }],
  ['\uE005', { smallCaps: true }],
  ['\uE006', { smallCaps: false }],
  ['\uE007', { superscript: true }],
  ['\uE008', { superscript: false }],
]);
/** Stands for "<", where citeproc would read a tag. */
const lessThan = '\uE009';
/** Stands before a cite that continues the one before it. */
export const continuation = '\uE00A';

/** The opening character of citeproc's decorations, by their name; others have no look. */
export const openings: Readonly<Record<string, string>> = {
  '@font-style/italic': '\uE001',
  '@font-style/oblique': '\uE001',
  '@font-style/normal': '\uE002',
  '@font-weight/bold': '\uE003',
  '@font-weight/normal': '\uE004',
  '@font-weight/light': '\uE004',
  '@font-variant/small-caps': '\uE005',
  '@font-variant/normal': '\uE006',
  '@vertical-align/sup': '\uE007',
  '@vertical-align/baseline': '\uE008',
};

/** The text between an opening character and its end. */
export function dressed(opening: string, text: string): string {
  return text === '' ? '' : `${opening}${text}${closing}`;
}

/** Text of somebody's, so that citeproc sees no tag in it and we no look. */
export function guarded(text: string): string {
  return text.replace(/[\uE000-\uE00A]/gu, '').replaceAll('<', lessThan);
}

/** What a string of citeproc's says, runs of one look joined, no spaces at its ends. */
export function richText(marked: string): RichText {
  const around: Look[] = [];
  let look: Look = {};
  const runs: Run[] = [];
  for (const piece of marked.trim().split(/([\uE000-\uE008])/u)) {
    const change = looks.get(piece);
    if (change !== undefined) {
      around.push(look);
      look = { ...look, ...change };
    } else if (piece === closing) {
      look = around.pop() ?? {};
    } else {
      add(runs, piece.replaceAll(lessThan, '<').replaceAll(continuation, ''), look);
    }
  }
  return runs;
}

function add(runs: Run[], text: string, look: Look): void {
  if (text === '') {
    return;
  }
  const on = Object.fromEntries(Object.entries(look).filter(([, value]) => value === true)) as Look;
  const last = runs.at(-1);
  if (last !== undefined && sameLook(last, on)) {
    runs[runs.length - 1] = { ...last, text: last.text + text };
  } else {
    runs.push({ text, ...on });
  }
}

function sameLook(a: Look, b: Look): boolean {
  return (['italic', 'bold', 'smallCaps', 'superscript'] as const).every(
    (name) => (a[name] ?? false) === (b[name] ?? false),
  );
}
