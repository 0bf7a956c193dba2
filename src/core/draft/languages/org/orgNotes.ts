import type { Footnotes, NoteSyntax } from '../footnoteSyntax.ts';
import { definitionPlace } from '../shared/definitionPlace.ts';
import { nextLabel } from '../shared/nextLabel.ts';
import { zeroWidthSpace } from './escapeOrg.ts';
import { beginsMarked } from './orgMarkup.ts';
import type { OrgReading } from './orgReading.ts';

const notAfter = new RegExp(
  [
    // The beginning of a line
    String.raw`(?:^|[\n\uFEFF])$`,
    // A call of a block of code
    String.raw`call_[^\s[(]{1,60}(?:\[[^\]\n]*\])?\([^\n]*\)$`,
    // A command of LaTeX with its arguments
    String.raw`\\[A-Za-z]+\*?(?:\[[^\][\n{}]*\]|\{[^{}\n]*\})*$`,
  ].join('|'),
  'u',
);

/** https://orgmode.org/manual/Creating-Footnotes.html */
export const orgNoteSyntax: NoteSyntax = {
  label: nextLabel,
  within: (body) => body,
  indicator: (label, _body, before, after) => {
    // Two brackets begin a link, and a mark at the beginning of a line defines a note; a blank there would indent it.
    // So is one after a call or a command, which brackets are an argument of.
    const left = before.endsWith('[') ? ' ' : notAfter.test(before) ? zeroWidthSpace : '';
    return `${left}[fn:${label}]${beginsMarked(before, after) ? ' ' : ''}`;
  },
  definition: (label, body) => `[fn:${label}] ${body}`,
};

export function orgFootnotes(text: string, { notes, marks, footnotes }: OrgReading): Footnotes {
  const definitions = notes.filter(
    ({ start, bodyStart }) => isLineStart(text, start) && text.slice(start, bodyStart).includes(']'),
  );
  return {
    notes,
    // What has no length is a definition's label.
    marks: marks.filter(({ start, end }) => start < end),
    labels: new Set(marks.map(({ label }) => label)),
    definitionPlace: definitionPlace(text, definitions, footnotes),
  };
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text.charAt(at - 1) === '\n' || text.charAt(at - 1) === '\uFEFF';
}
