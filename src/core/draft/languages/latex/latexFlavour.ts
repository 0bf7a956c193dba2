import type { LatexReading } from './latexReading.ts';

export type Flavour = 'biblatex' | 'natbib' | 'bibtex';

/** Classes of journals that load natbib of their own accord. */
const natbibClasses = new RegExp(
  [
    // Publishers'.
    'elsarticle|cas-[ds]c|acmart|revtex4(?:-[12])?|aastex\\d*|mnras|emulateapj|achemso|copernicus',
    // Publishers' templates.
    'sn-jnl|mdpi|agujournal2019|ametsoc.*|oup-authoring-template',
  ]
    .map((names) => `^(?:${names})$`)
    .join('|'),
  'u',
);
/** What keeps such a class from it. */
const withoutNatbib = /\bnonatbib\b|\bnatbib\s*=\s*false\b/u;

/** Bibliography styles that print nothing right without natbib. */
const natbibStyle =
  /^\s*(?:\w*nat|elsarticle-harv|IEEEtranS?N|aasjournal|mnras|ACM-Reference-Format|apsrev\w*)\s*$/u;

/** Commands that only one of the packages has. Those that two have tell nothing of them. */
const ofBiblatex = new RegExp(
  [
    // Commands for one or several keys
    String.raw`^(?:(?:[Pp]aren|[Tt]ext|[Aa]uto|[Ss]mart|foot)cites?|supercites?|[Cc]ites|`,
    // All of an entry, or one field of it
    String.raw`(?:full|footfull)cite|cite(?:title|url))$`,
  ].join(''),
  'u',
);
const ofNatbib = /^(?:[Cc]ite(?:[pt]|al[pt])|citeyearpar)$/u;

/**
 * The citation package of a LaTeX document, or of what is there of one. A chapter that is included by another file
 * loads none; then its citations tell, and biblatex is taken where nothing does.
 */
export function latexFlavour({ telling, cites }: Pick<LatexReading, 'telling' | 'cites'>): Flavour {
  const loaded = telling
    .filter(({ name }) => /^(?:usepackage|RequirePackage|documentclass|LoadClass)$/u.test(name))
    .map(({ options, argument }) => ({ options, names: argument.split(',').map((name) => name.trim()) }));
  const has = (name: string): boolean => loaded.some(({ names }) => names.includes(name));
  const tells = (names: RegExp): boolean => telling.some(({ name }) => names.test(name));
  const citesBy = (names: RegExp): boolean => cites.some(({ name }) => names.test(name));
  if (has('biblatex') || tells(/^addbibresource$/u)) {
    return 'biblatex';
  }
  const hasNatbib = loaded.some(
    ({ options, names }) =>
      (names.some((name) => natbibClasses.test(name)) && !withoutNatbib.test(options)) ||
      (names.includes('apacite') && /\bnatbibapa\b/u.test(options)),
  );
  if (has('natbib') || hasNatbib) {
    return 'natbib';
  }
  // biblatex has natbib's commands as well, by an option.
  if (citesBy(ofBiblatex) || tells(/^printbibliography$/u)) {
    return 'biblatex';
  }
  const hasStyle = telling.some(
    ({ name, argument }) => name === 'bibliographystyle' && natbibStyle.test(argument),
  );
  if (citesBy(ofNatbib) || hasStyle) {
    return 'natbib';
  }
  const isPlain = cites.some(({ name, isStarred }) => name === 'cite' && !isStarred);
  return tells(/^bibliography(?:style)?$/u) || isPlain ? 'bibtex' : 'biblatex';
}
