import type { TellingCommand } from './latexReading.ts';

const resources: ReadonlySet<string> = new Set(['addbibresource', 'addglobalbib', 'addsectionbib']);

/**
 * The files of `\addbibresource{x.bib}` and `\bibliography{a,b}`; paths that a macro makes are left out, and so are
 * resources that biblatex is told to find elsewhere.
 */
export function* latexBibliographies(telling: readonly TellingCommand[]): Generator<string> {
  for (const { name, options, argument } of telling) {
    if (resources.has(name) && !/\b(?:location\s*=\s*\{?\s*remote|glob)\b/u.test(options)) {
      yield* plain(argument);
    } else if (name === 'bibliography' || name === 'nobibliography') {
      for (const path of argument.split(',').flatMap((one) => [...plain(one)])) {
        yield path === '' || /\.bib$/iu.test(path) ? path : `${path}.bib`;
      }
    }
  }
}

/** The package subfiles wraps a path that is the same in all files: https://ctan.org/pkg/subfiles. */
function* plain(argument: string): Generator<string> {
  const path = argument
    .trim()
    .replace(/^\\subfix\s*\{([^{}]*)\}$/u, '$1')
    .trim();
  if (!/[\\#{}]/u.test(path)) {
    yield path;
  }
}
