import { readFile, writeFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packagedReadme } from './packagedReadme.ts';
import { packZip } from './packZip.ts';

/*
 * Packs a VSIX anew, so that the same sources give the same bytes whenever they are packaged, and with the README that
 * is meant for it. vsce takes a time from SOURCE_DATE_EPOCH, but writes it in the machine's time zone, beside the
 * files' modes.
 */

const readme = 'extension/readme.md';

const [file] = process.argv.slice(2);
if (file === undefined) {
  throw new Error('Which file?');
}
const files = unzipSync(await readFile(file));
files[readme] = strToU8(packagedReadme(strFromU8(files[readme] ?? new Uint8Array())));
await writeFile(file, packZip(files));
