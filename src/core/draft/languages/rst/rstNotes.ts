import type { Footnotes, NoteSyntax } from '../footnoteSyntax.ts';
import { definitionPlace } from '../shared/definitionPlace.ts';
import { nextNumber } from '../shared/nextLabel.ts';
import { beginsMarkup, isApartAfter, isApartBefore } from './rstApart.ts';
import type { RstReading } from './rstReading.ts';

/** https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#footnotes */
export const rstNoteSyntax: NoteSyntax = {
  // A label that is a number takes that number from the notes that are numbered by themselves.
  label: (taken) => `#fn${nextNumber([...taken].map((label) => /^#fn(\d+)$/u.exec(label)?.[1] ?? '0'))}`,
  within: (body) => body,
  // The mark has to stand apart from words; a blank that is escaped isn't printed.
  indicator: (label, _body, before, after) =>
    `${isApartBefore(before) && !roleAfter.test(before) ? '' : '\\ '}[${label}]_${isApartAfter(after) && !beginsMarkup(after) ? '' : '\\ '}`,
  definition: (label, body) => `.. [${label}] ${body}`,
};

/** A role that stands after its text. */
const roleAfter = /`:[\w.+:-]+:$/u;

export function rstFootnotes(text: string, { notes, marks }: RstReading): Footnotes {
  return {
    notes,
    // What has no length is a definition's label.
    marks: marks.filter(({ start, end }) => start < end),
    // Those as we write them count wherever they stand.
    labels: new Set([
      ...marks.map(({ label }) => label),
      ...[...text.matchAll(/\[(#fn\d+)\]/gu)].map(([, label = '']) => label),
    ]),
    definitionPlace: definitionPlace(
      text,
      notes.filter(({ start }) => start === 0 || text.charAt(start - 1) === '\n'),
    ),
  };
}
