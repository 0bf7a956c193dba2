import type { Corpus } from '../corpus/corpus.ts';
import { paragraphLabel, type Target } from '../corpus/target.ts';

/**
 * A citation as the United Nations Editorial Manual writes one: a document with a symbol by its bare symbol,
 * one without by its title and date; paragraphs, not pages.
 */
export function unitedNationsText(corpus: Corpus, target: Target): string {
  switch (target.kind) {
    case 'paper':
      return target.symbol;
    case 'compendium':
      return compendiumTitle(corpus);
    case 'paragraph':
      return `${compendiumTitle(corpus)}, para. ${paragraphLabel(target)}`;
  }
}

function compendiumTitle({ compendium }: Corpus): string {
  const subtitle = compendium.subtitle.charAt(0).toLowerCase() + compendium.subtitle.slice(1);
  return `${compendium.title}: ${subtitle} (${englishDate(compendium.date)})`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2021-07-15` as "15 July 2021". */
function englishDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}
