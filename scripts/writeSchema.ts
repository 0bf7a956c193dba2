import { writeFile } from 'node:fs/promises';
import { corpusJsonSchema } from './corpusJsonSchema.ts';

/** `npm run schema`: writes the JSON schema beside the data, for editors and other readers of it. */
await writeFile(new URL('../data/compendium.schema.json', import.meta.url), corpusJsonSchema());
