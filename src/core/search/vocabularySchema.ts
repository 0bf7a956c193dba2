import * as v from 'valibot';

/** The shape of `data/vocabulary.json`. The JSON schema beside it is generated from this one. */

const phrase = v.pipe(
  v.string(),
  v.regex(/^\S+(?: \S+){0,9}$/, 'expected words with single spaces between them'),
);

export const vocabularySchema = v.strictObject({
  $schema: v.optional(v.string()),
  entries: v.array(
    v.strictObject({
      words: v.pipe(v.array(phrase), v.minLength(1)),
      means: v.pipe(v.array(phrase), v.minLength(1)),
    }),
  ),
});

export type VocabularyData = v.InferOutput<typeof vocabularySchema>;
