import * as v from 'valibot';
import type { CorpusData } from './model.ts';

/**
 * The shape of `data/compendium.json`. The JSON schema beside the data is generated from it
 * (`npm run schema`); relations between the parts are checked in `checkRelations.ts`.
 */

const text = v.pipe(v.string(), v.regex(/^\S(?:[\s\S]*\S)?$/, 'expected a text without space at its ends'));
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected an id like "smuggling-by-sea"'),
);
const citekey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_]+$/, 'expected letters, digits and _ only'));
const symbol = v.pipe(
  v.string(),
  v.regex(/^[A-Z0-9]+(?:\/[A-Z0-9.]+)+$/, 'expected a document symbol like "CTOC/COP/WG.7/2015/4"'),
);
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date like "2021-07-15"'));
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1));
const year = v.pipe(v.number(), v.integer(), v.minValue(1945), v.maxValue(2100));

const section = v.strictObject({
  number: v.pipe(v.string(), v.regex(/^[IVX]+$/, 'expected a Roman numeral like "II"')),
  title: text,
  firstParagraph: ordinal,
  lastParagraph: ordinal,
});

const compendium = v.strictObject({
  citekey,
  title: text,
  subtitle: text,
  date,
  distribution: text,
  originalLanguage: v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'expected a language like "en"')),
  preparedBySecretariat: v.boolean(),
  body: text,
  workingGroup: text,
  meeting: v.strictObject({ place: text, firstDay: date, lastDay: date }),
  scope: text,
  purpose: text,
  firstParagraph: ordinal,
  lastParagraph: ordinal,
  sections: v.pipe(v.array(section), v.minLength(1)),
});

const instrument = v.strictObject({ id, title: text, shortTitle: text, acronym: v.optional(text) });

const body = v.strictObject({ id, name: text, shortName: v.optional(text), acronym: v.optional(text) });

const place = v.strictObject({ id, name: text, shortName: v.optional(text) });

const theme = v.strictObject({ id, title: text, keyTopics: v.pipe(v.array(text), v.minLength(1)) });

const paper = v.strictObject({
  symbol,
  citekey,
  title: text,
  shortTitle: text,
  year,
  meeting: ordinal,
  theme: id,
  firstParagraph: ordinal,
  lastParagraph: ordinal,
  preparedBySecretariat: v.boolean(),
  purpose: text,
  summary: text,
});

const item = v.strictObject({
  letter: v.pipe(v.string(), v.regex(/^[a-z]$/, 'expected one letter from a to z')),
  digest: text,
});

const provision = v.strictObject({
  instrument: id,
  article: v.optional(
    v.pipe(v.string(), v.regex(/^\d+(?: \([0-9a-z]+\))*$/, 'expected an article like "27 (1) (e)"')),
  ),
});

const paragraph = v.strictObject({
  number: ordinal,
  digest: text,
  items: v.array(item),
  provisions: v.array(provision),
  bodies: v.array(id),
  places: v.array(id),
});

export const corpusSchema = v.strictObject({
  $schema: v.optional(v.string()),
  compendium,
  instruments: v.array(instrument),
  bodies: v.array(body),
  places: v.array(place),
  themes: v.pipe(v.array(theme), v.minLength(1)),
  papers: v.pipe(v.array(paper), v.minLength(1)),
  paragraphs: v.pipe(v.array(paragraph), v.minLength(1)),
}) satisfies v.GenericSchema<unknown, CorpusData>;
