import { checkRelations } from './checkRelations.ts';
import { Corpus } from './corpus.ts';
import { decodeJson } from './decodeJson.ts';
import { corpusSchema } from './schema.ts';

/**
 * Turns the text of `data/compendium.json` into a corpus.
 *
 * @throws DataError that names the path and the bad value
 */
export function decode(json: string): Corpus {
  const data = decodeJson(corpusSchema, json);
  checkRelations(data);
  return new Corpus(data);
}
