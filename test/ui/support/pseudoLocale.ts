import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { l10nStrings } from '../../support/l10nStrings.ts';

/** A language that VS Code knows of and nobody speaks. */
export const pseudoLocale = 'qps-ploc';

/** Gives a copy of the extension a translation in which every string stands between ⟦ and ⟧. */
export async function translate(copy: string): Promise<void> {
  const manifest = join(copy, 'package.json');
  await writeFile(manifest, JSON.stringify({ ...(await readJson(manifest)), l10n: './l10n' }));
  const own = Object.entries(await readJson(join(copy, 'package.nls.json')));
  const translated = Object.fromEntries(own.map(([key, text]) => [key, marked(String(text))]));
  await writeFile(join(copy, `package.nls.${pseudoLocale}.json`), JSON.stringify(translated));
  await mkdir(join(copy, 'l10n'));
  const bundle = Object.fromEntries(l10nStrings().map((text) => [text, marked(text)]));
  await writeFile(join(copy, 'l10n', `bundle.l10n.${pseudoLocale}.json`), JSON.stringify(bundle));
}

/** Lines apart: a line of a welcome text that is a link has to stay one. */
function marked(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^(\[?)(.*?)(\]\([^)]*\))?$/u, '$1⟦$2⟧$3'))
    .join('\n');
}

async function readJson(file: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
}
