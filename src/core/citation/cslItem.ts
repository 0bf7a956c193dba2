import type { Corpus } from '../corpus/corpus.ts';
import type { Compendium, Paper } from '../corpus/model.ts';
import { officialDocumentUrl } from '../corpus/officialDocument.ts';

/**
 * What a style gets to know of a document: a CSL-JSON item.
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export interface CslItem {
  /** The citekey. */
  readonly id: string;
  readonly type: 'report';
  /** The compendium's is exact; of a paper the source gives the subject, so this is a descriptive title. */
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly publisher: string;
  /** The organ that it was submitted to. */
  readonly authority: string;
  /** What kind of document it is, and who prepared it. */
  readonly genre: string;
  /** The document symbol; the compendium has none of its own. */
  readonly number?: string;
  readonly 'event-title'?: string;
  readonly 'event-place'?: string;
  readonly 'event-date'?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL?: string;
  /** BCP 47. */
  readonly language: string;
}

const publisher = 'United Nations';
const secretariat = 'United Nations Secretariat';
const ordinals = [
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
];

/** All that can be cited: the compendium, then the papers in its order. */
export function cslItems(corpus: Corpus): readonly CslItem[] {
  return [compendiumItem(corpus.compendium), ...corpus.papers.map((paper) => paperItem(corpus, paper))];
}

/** The item of a citekey; undefined where it is not ours. */
export function cslItem(corpus: Corpus, citekey: string): CslItem | undefined {
  if (citekey === corpus.compendium.citekey) {
    return compendiumItem(corpus.compendium);
  }
  const paper = corpus.papers.find((one) => one.citekey === citekey);
  return paper && paperItem(corpus, paper);
}

function compendiumItem(compendium: Compendium): CslItem {
  const { citekey, title, subtitle, date, meeting, workingGroup } = compendium;
  return {
    id: citekey,
    type: 'report',
    title,
    author: [{ literal: compendium.preparedBySecretariat ? secretariat : publisher }],
    issued: { 'date-parts': [dateParts(date)] },
    publisher,
    authority: organOf(compendium),
    genre: subtitle,
    'event-title': `Meeting of the ${workingGroup}`,
    'event-place': meeting.place,
    'event-date': { 'date-parts': [dateParts(meeting.firstDay), dateParts(meeting.lastDay)] },
    language: compendium.originalLanguage,
  };
}

function paperItem({ compendium }: Corpus, paper: Paper): CslItem {
  return {
    id: paper.citekey,
    type: 'report',
    title: paper.title,
    author: [{ literal: paper.preparedBySecretariat ? secretariat : publisher }],
    issued: { 'date-parts': [[paper.year]] },
    publisher,
    authority: organOf(compendium),
    genre: paper.preparedBySecretariat ? 'Background paper prepared by the Secretariat' : 'Background paper',
    number: paper.symbol,
    'event-title': `${ordinals[paper.meeting - 1] ?? `${paper.meeting}th`} meeting of the ${compendium.workingGroup}`,
    URL: officialDocumentUrl(paper.symbol, 'en'),
    language: 'en',
  };
}

/** As the masthead has it: the organ, then its subsidiary. */
function organOf({ body, workingGroup }: Compendium): string {
  return `${body}, ${workingGroup}`;
}

/** `2021-07-15` as year, month, day. */
function dateParts(date: string): number[] {
  return date.split('-').map(Number);
}
