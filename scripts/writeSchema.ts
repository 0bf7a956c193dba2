import { writeFile } from 'node:fs/promises';
import { jsonSchemas } from './jsonSchemas.ts';

/** `npm run schema`: writes the JSON schemas beside the data, for editors and other readers of it. */
for (const [file, text] of jsonSchemas) {
  await writeFile(new URL(`../data/${file}`, import.meta.url), text);
}
