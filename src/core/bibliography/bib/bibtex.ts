import type { CslItem } from '../../citation/cslItem.ts';
import { submittedTo } from '../submittedTo.ts';
import { bibEntry, field, type BibField } from './bibEntry.ts';
import { texText, texUrl } from './texText.ts';
import { texTitle } from './texTitle.ts';

/** Defined by every standard style; a reader spells the month in its own language. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * One entry, without a line end. BibTeX knows neither organs nor meetings nor days: the first two stand in the note, the day in a
 * field that the standard styles pass over. Institutions stand in double braces, or they would be read as persons.
 * http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf, section 3
 */
export function bibtexEntry(item: CslItem, indent?: string): string {
  const [year, month, day] = item.issued['date-parts'][0] ?? [];
  return bibEntry(
    'techreport',
    item.id,
    [
      ...field('author', names(item)),
      ...field('title', texTitle(item.title)),
      ...field('institution', `{${texText(item.publisher)}}`),
      ...field('type', texText(item.genre)),
      ...field('number', item.number && texText(item.number)),
      ...field('year', year === undefined ? undefined : String(year)),
      ...monthField(month),
      ...field('day', day === undefined ? undefined : String(day)),
      ...field('url', item.URL && texUrl(item.URL)),
      ...field('note', texText(submittedTo(item))),
    ],
    indent,
  );
}

/** Names of institutions, each kept whole. */
export function names({ author }: CslItem): string {
  return author.map(({ literal }) => `{${texText(literal)}}`).join(' and ');
}

function monthField(month: number | undefined): readonly BibField[] {
  const macro = months[(month ?? 0) - 1];
  return macro === undefined ? [] : [['month', macro]];
}
