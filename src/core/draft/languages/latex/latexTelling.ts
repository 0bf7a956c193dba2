import type { Arguments } from './latexArguments.ts';
import type { TellingCommand } from './latexReading.ts';

/** Commands that tell of the citation package, the bibliographies and the language. */
const telling: ReadonlySet<string> = new Set([
  'usepackage',
  'RequirePackage',
  'documentclass',
  'LoadClass',
  'addbibresource',
  'addglobalbib',
  'addsectionbib',
  'bibliography',
  'nobibliography',
  'bibliographystyle',
  'printbibliography',
  'setdefaultlanguage',
  'setmainlanguage',
  'babelprovide',
]);

/** Longer is no list of options. */
const longest = 5000;

/** What a command tells, if it is one that tells something. */
export function tell(text: string, name: string, { all }: Arguments): TellingCommand | undefined {
  if (!telling.has(name) || (all.length === 0 && name !== 'printbibliography')) {
    return undefined;
  }
  const texts = (isOptional: boolean): string[] =>
    all
      .filter(({ kind }) => (kind === 'optional') === isOptional)
      .map(({ start, end }) => withoutComments(text.slice(start, Math.min(end, start + longest))));
  return { name, options: texts(true).join(','), argument: texts(false)[0] ?? '' };
}

function withoutComments(text: string): string {
  return text.replace(/(\\[^])|%[^\n]*(?:\n[ \t]*|$)/gu, '$1');
}
