import type { Documents } from './documents.ts';
import type { InstrumentNames } from './instrumentNames.ts';
import { articlePath, provisionMatch } from './provisions.ts';
import { readSymbols } from './symbols.ts';

/** A place that a query names outright: a symbol, an article, a year, a meeting, a paragraph. */
export interface Reference {
  /** As it was typed. */
  readonly text: string;
  /** How well documents answer to it, from 0 to 1, by id. */
  readonly documents: ReadonlyMap<number, number>;
  /** Nothing else will do: a symbol that names no paper must find nothing rather than something. */
  readonly required: boolean;
  /** Index terms that say the same in a text. */
  readonly terms: readonly string[];
  /** What a lettered item that is meant would say. */
  readonly inText?: string;
  /** The lettered item that was asked for. */
  readonly item?: string;
}

export interface ReferenceContext {
  readonly documents: Documents;
  readonly instruments: InstrumentNames;
  /** The compendium's citekey: a paragraph may be cited by it. */
  readonly compendium: string;
}

/** A paper's paragraphs answer to its symbol, year or meeting too, behind the paper. */
const ofItsPaper = 0.6;

const article = new RegExp(
  [
    // "art."
    String.raw`(?<!\w)(?:articles?|arts?\.?)\s*`,
    // "28 (2)"
    String.raw`(?<first>\d+(?:\s*\([^\s()]{1,4}\))*`,
    // ", paragraph 1 (e)"
    String.raw`(?:,?\s*(?:paragraphs?|paras?\.?)\s*\d+(?:\s*\([a-z]\))*)?)`,
    // "and 29"
    String.raw`(?<more>(?:\s*(?:,|and|&|or)\s*\d+(?:\s*\([^\s()]{1,4}\))*)*)(?!\w)`,
  ].join(''),
  'giu',
);
const paragraph = new RegExp(
  [
    // "para. 16"
    String.raw`(?<!\w)(?:¶+|§+|paragraphs?|paras?\.?)\s*(?<number>\d{1,6})`,
    // "16 (c)"; at the end also "16 c"
    String.raw`(?:\s*\((?<item>[a-z])\)|\s?(?<bare>[a-z])(?=\s*$))?`,
    // "to 9", ", para. 12"
    String.raw`(?<more>(?:\s*(?:,|and|&|or|to|[-–—])\s*(?:¶+|paragraphs?\s|paras?\.?\s)?\s*\d{1,6})*)`,
    // Not as the beginning of a symbol
    String.raw`(?![\w/])`,
  ].join(''),
  'giu',
);
const maxRange = 100;
const year = /(?<![\w/.])(?:19|20)\d\d(?![\w/])/gu;
const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const meeting = new RegExp(
  [
    // "third meeting", "3rd session"
    String.raw`(?<!\w)(?:(?<ordinal>${ordinals.join('|')}|\d{1,2}(?:st|nd|rd|th))\s+(?:meeting|session)s?`,
    // "meeting no. 3"
    String.raw`|(?:meeting|session)\s+(?:no\.?\s*)?(?<number>\d{1,2}))(?!\w)`,
  ].join(''),
  'giu',
);

/** Takes the references out of a text: what they are, and the text with spaces where they stood. */
export function readReferences(
  text: string,
  context: ReferenceContext,
): { readonly references: readonly Reference[]; readonly rest: string } {
  const references: Reference[] = [];
  const own = text.toLowerCase().indexOf(context.compendium.toLowerCase());
  let rest = own < 0 ? text : blank(text, own, own + context.compendium.length);
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => readonly Reference[]): void => {
    for (const match of rest.matchAll(pattern)) {
      const found = read(match);
      if (found.length > 0) {
        references.push(...found);
        rest = blank(rest, match.index, match.index + match[0].length);
      }
    }
  };
  const symbols = readSymbols(rest, context.documents);
  const ofSymbols = new Map(
    symbols.flatMap(({ papers }) =>
      papers.flatMap((paper) => withParagraphs(context.documents.ofPaper(paper))),
    ),
  );
  if (symbols.length > 0) {
    // Several are asked for together, not each of all.
    references.push({
      text: symbols.map(({ start, end }) => text.slice(start, end)).join(' '),
      documents: ofSymbols,
      required: true,
      terms: [],
    });
  }
  symbols.forEach(({ start, end }) => (rest = blank(rest, start, end)));
  const bare = /^\s*(\d{1,4})\s*$/u.exec(rest)?.[1];
  if (bare !== undefined && !/^(?:19|20)\d\d$/u.test(bare)) {
    references.push(numberReference(bare, context));
    return { references, rest: '' };
  }
  take(article, (match) => {
    const instruments = context.instruments.find(rest);
    const asked = [
      match.groups?.first ?? '',
      ...(match.groups?.more?.match(/\d+(?:\s*\([^\s()]{1,4}\))*/gu) ?? []),
    ];
    const found = asked.map((one) => articleReference(one, instruments.ids, context));
    instruments.places.forEach(({ start, end }) => (rest = blank(rest, start, end)));
    return found;
  });
  const named = context.instruments.find(rest);
  for (const { start, end } of named.places) {
    const number = /^\s*,?\s*(\d{1,3}(?:\s*\([^\s()]{1,4}\))*)(?![\w/])/u.exec(rest.slice(end));
    if (number?.[1] !== undefined) {
      references.push(articleReference(number[1], named.ids, context));
      rest = blank(rest, start, end + number[0].length);
    }
  }
  const paragraphs = [...rest.matchAll(paragraph)];
  if (paragraphs.length > 0) {
    references.push(...paragraphsReference(paragraphs, ofSymbols, symbols.length > 0, context.documents));
    paragraphs.forEach(({ 0: asked, index }) => (rest = blank(rest, index, index + asked.length)));
  }
  take(meeting, ({ 0: asked, groups }) => {
    const ordinal = groups?.ordinal?.toLowerCase() ?? groups?.number ?? '';
    const number = ordinals.indexOf(ordinal) + 1 || Number.parseInt(ordinal, 10);
    return [facet(asked, context.documents, context.documents.ofMeeting(number), [])];
  });
  take(year, ({ 0: asked }) => [
    facet(asked, context.documents, context.documents.ofYear(Number(asked)), [asked]),
  ]);
  if (own >= 0 && references.length === 0 && !/[\p{L}\p{N}]/u.test(rest)) {
    references.push({
      text: context.compendium,
      documents: new Map(context.documents.ofIntroduction().map((id) => [id, 1])),
      required: true,
      terms: [],
    });
  }
  return { references, rest };
}

/**
 * Paragraphs of the compendium, any of them. Behind a symbol, a paragraph may be the paper's own, which the
 * compendium does not have; so only one that is about the paper counts.
 */
function paragraphsReference(
  matches: readonly RegExpMatchArray[],
  ofSymbols: ReadonlyMap<number, number>,
  hasSymbols: boolean,
  documents: Documents,
): readonly Reference[] {
  const numbers = matches.flatMap(({ groups }) => paragraphNumbers(groups?.number ?? '', groups?.more ?? ''));
  const ids = numbers.flatMap((number) => documents.ofParagraph(number) ?? []);
  const counted = hasSymbols ? ids.filter((id) => ofSymbols.has(id)) : ids;
  const { item, bare } = matches[0]?.groups ?? {};
  const letter = numbers.length === 1 ? (item ?? bare)?.toLowerCase() : undefined;
  return hasSymbols && counted.length === 0
    ? []
    : [
        {
          text: matches.map(([asked]) => asked).join(' '),
          documents: new Map([
            // Whose paragraph is meant can't be known, so the paper itself answers too.
            ...[...ofSymbols].flatMap(([id, answer]) => (answer === 1 ? [[id, ofItsPaper] as const] : [])),
            ...counted.map((id) => [id, 1] as const),
          ]),
          required: !hasSymbols,
          terms: [],
          ...(letter === undefined ? {} : { item: letter }),
        },
      ];
}

/** "12", and behind it ", 14 and 16-18". */
function paragraphNumbers(first: string, more: string): readonly number[] {
  const numbers = [Number(first)];
  for (const [, joint = '', digits = ''] of more.matchAll(/([-–—]|to|,|and|&|or)[^\d]*(\d+)/giu)) {
    const last = numbers.at(-1) ?? 0;
    const number = Number(digits);
    const isRange = /[-–—]|to/iu.test(joint) && number > last && number - last <= maxRange;
    numbers.push(...(isRange ? Array.from({ length: number - last }, (_, at) => last + at + 1) : [number]));
  }
  return numbers;
}

/** The ordinal of a meeting, as `meeting:` takes it: `3`, `3rd`, `third`. */
export function meetingNumber(text: string): number | undefined {
  const number = ordinals.indexOf(text.toLowerCase()) + 1;
  return number > 0
    ? number
    : /^(\d{1,3})(?:st|nd|rd|th)?$/iu.test(text)
      ? Number.parseInt(text, 10)
      : undefined;
}

function facet(
  text: string,
  documents: Documents,
  ids: readonly number[],
  terms: readonly string[],
): Reference {
  const answers = new Map(
    ids.map((id) => [id, documents.get(id).kind === 'paper' ? 1 : ofItsPaper] as const),
  );
  return { text, documents: answers, required: false, terms };
}

/** A number alone: the compendium's paragraph, else an article. */
function numberReference(text: string, context: ReferenceContext): Reference {
  const articles = articleReference(text, [], context);
  const id = context.documents.ofParagraph(Number(text));
  const documents = new Map([...articles.documents].map(([at, match]) => [at, match * 0.8]));
  if (id !== undefined) {
    documents.set(id, 1);
  }
  return { text, documents, required: false, terms: [text] };
}

function articleReference(
  text: string,
  instruments: readonly string[],
  { documents }: ReferenceContext,
): Reference {
  const path = articlePath(text);
  const answers = (ids: readonly string[]): Map<number, number> => {
    const matches = documents.ofArticle(path[0] ?? '').map((id) => {
      const { kind, provisions } = documents.get(id);
      const best = Math.max(
        ...provisions
          .filter(({ instrument }) => ids.length === 0 || ids.includes(instrument))
          .map((provision) => provisionMatch(path, provision)),
        0,
      );
      return [id, kind === 'paper' ? best * 0.8 : best] as const;
    });
    return new Map(matches.filter(([, match]) => match > 0));
  };
  const ofInstruments = answers(instruments);
  return {
    text,
    documents: ofInstruments.size > 0 ? ofInstruments : answers([]),
    required: false,
    terms: [],
    inText: `art. ${path[0] ?? ''}`,
  };
}

function withParagraphs(ids: readonly number[]): (readonly [number, number])[] {
  // The paper's own document is the first.
  return ids.map((id, index) => [id, index === 0 ? 1 : ofItsPaper] as const);
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
