import { extname } from 'node:path';
import { type KnownLanguage, languageNamed, names } from '../core/draft/languages/languages.ts';
import { oneOf } from './run.ts';
import { UsageError } from './usageError.ts';

/**
 * The language of an id of VS Code's, a dialect, or an extension: `latex`, `natbib`, `rst`.
 *
 * @throws UsageError where there is none
 */
export function languageOption(name: string): KnownLanguage {
  const known = languageNamed(name) ?? languageNamed(oneOf('--language', names, name));
  if (known === undefined) {
    throw new UsageError(`There is no --language "${name}".`);
  }
  return known;
}

/**
 * The language that the name of a file tells. One that none has is asked for: to take a notebook, say, for plain text
 * would spoil it.
 *
 * @throws UsageError where its extension tells none
 */
export function languageOfFile(file: string): KnownLanguage {
  const known = languageNamed(extname(file).slice(1).toLowerCase());
  if (known === undefined) {
    throw new UsageError(`The name "${file}" tells no document language; give one with --language.`);
  }
  return known;
}
