import { toJsonSchema } from '@valibot/to-json-schema';
import { corpusSchema } from '../src/core/corpus/schema.ts';

/** The text of `data/compendium.schema.json`, made from the schema that `decode` uses: one truth, two forms. */
export function corpusJsonSchema(): string {
  const schema = { $schema: 'http://json-schema.org/draft-07/schema#', ...toJsonSchema(corpusSchema) };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
