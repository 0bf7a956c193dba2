import { toJsonSchema } from '@valibot/to-json-schema';
import { corpusSchema } from '../src/core/corpus/schema.ts';
import { vocabularySchema } from '../src/core/search/vocabularySchema.ts';

/** The JSON schemas beside the data, by file: made from the schemas that decode it, one truth in two forms. */
export const jsonSchemas: ReadonlyMap<string, string> = new Map([
  ['compendium.schema.json', jsonSchema(corpusSchema)],
  ['vocabulary.schema.json', jsonSchema(vocabularySchema)],
]);

function jsonSchema(schema: Parameters<typeof toJsonSchema>[0]): string {
  const whole = { $schema: 'http://json-schema.org/draft-07/schema#', ...toJsonSchema(schema) };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}
