import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { Metafile } from 'esbuild';
import { licenceText } from './licenceText.ts';

/** Licences that are so short that a package brings them whole. */
const shortLicences = ['BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** Packages that bring a notice only: the licence of theirs that is used here, by SPDX's id, and what it asks for. */
const notedLicences: Readonly<Record<string, { readonly id: string; readonly words: string }>> = {
  citeproc: {
    id: 'CPAL-1.0',
    words: [
      'It is used here under the Common Public Attribution License 1.0, whose whole text follows. Its code is unchanged',
      'but for being minified, and is in dist/citation.js; its source is the npm package of this version, and',
      'https://github.com/Juris-M/citeproc-js. It implements the Citation Style Language, https://citationstyles.org.',
    ].join('\n'),
  },
};

/**
 * Writes the licences of the libraries that went into the bundles, each whole: theirs ask to be passed on with every
 * copy. What went in stands in `out/metafiles.json`, for the test that holds the notices against it.
 */
export async function writeNotices(built: readonly Metafile[]): Promise<void> {
  const notices = await Promise.all(packageFolders(built).map(notice));
  await Promise.all(['dist', 'out'].map((folder) => mkdir(folder, { recursive: true })));
  await writeFile('out/metafiles.json', JSON.stringify(built));
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', notices.join(`\n${'-'.repeat(80)}\n\n`));
}

/** Where the packages lie of which something is in a bundle; one may lie inside another. */
export function packageFolders(built: readonly Metafile[]): readonly string[] {
  const folders = built
    .flatMap(({ inputs }) => Object.keys(inputs))
    .flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

async function notice(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(`${folder}/package.json`, 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license: string;
  };
  const { name, version, license } = manifest;
  const files = (await readdir(folder))
    .filter((file) => /^(?:licen[cs]e|notice|copying)\b/iu.test(file))
    .sort();
  if (files.length === 0) {
    throw new Error(`${name} comes without a licence text; it can't be bundled.`);
  }
  const texts = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, 'utf8')));
  const noted = notedLicences[name];
  if (noted === undefined && !shortLicences.includes(license)) {
    throw new Error(`${name} is under ${license}: see in scripts/notices.ts what that asks for.`);
  }
  const whole = noted === undefined ? [] : [noted.words, await licenceText(noted.id)];
  return `${[`${name} ${version} (${license})`, ...texts.map((text) => text.trim()), ...whole].join('\n\n')}\n`;
}
