import { maskLatex } from './maskLatex.ts';

type Flavour = 'biblatex' | 'natbib' | 'bibtex';

const loaded =
  /\\(?:usepackage|RequirePackage|documentclass|LoadClass)\s*(?:\[([^\][]*)\]\s*)?\{([^{}]*)\}/gu;

/** Classes of journals that load natbib of their own accord. */
const natbibClasses =
  /^(?:elsarticle|cas-[ds]c|acmart|revtex4(?:-[12])?|aastex\d*|mnras|emulateapj|achemso|copernicus|sn-jnl|mdpi|agujournal2019|ametsoc.*|oup-authoring-template)$/u;
/** What keeps such a class from it. */
const withoutNatbib = /\bnonatbib\b|\bnatbib\s*=\s*false\b/u;

/** Bibliography styles that print nothing right without natbib. */
const natbibStyle =
  /\\bibliographystyle\s*\{\s*(?:\w*nat|elsarticle-harv|IEEEtranS?N|aasjournal|mnras|ACM-Reference-Format|apsrev\w*)\s*\}/u;

/** `commandName` in parts: what only one of the packages has. Those that two have tell nothing of them. */
const ofBiblatex =
  /\\(?:(?:[Pp]aren|[Tt]ext|[Aa]uto|[Ss]mart|foot)cites?|supercites?|[Cc]ites|(?:full|footfull)cite|citetitle|citeurl|printbibliography)\*?(?![A-Za-z@])/u;
const ofNatbib = /\\[Cc]ite(?:[pt]|al[pt]|yearpar)\*?(?![A-Za-z@])/u;
const ofLatex = /\\cite(?![A-Za-z@*])/u;

/**
 * The citation package of a LaTeX document, or of what is there of one. A chapter that is included by another file
 * loads none; then its citations tell, and biblatex is taken where nothing does.
 */
export function latexFlavour(text: string): Flavour {
  const code = maskLatex(text);
  const found = [...code.matchAll(loaded)].map(([, options = '', names = '']) => ({
    options,
    names: names.split(',').map((name) => name.trim()),
  }));
  const has = (name: string): boolean => found.some(({ names }) => names.includes(name));
  if (has('biblatex') || /\\addbibresource\b/u.test(code)) {
    return 'biblatex';
  }
  const hasNatbib = found.some(
    ({ options, names }) =>
      (names.some((name) => natbibClasses.test(name)) && !withoutNatbib.test(options)) ||
      (names.includes('apacite') && /\bnatbibapa\b/u.test(options)),
  );
  if (has('natbib') || hasNatbib) {
    return 'natbib';
  }
  // biblatex has natbib's commands as well, by an option.
  if (ofBiblatex.test(code)) {
    return 'biblatex';
  }
  if (ofNatbib.test(code) || natbibStyle.test(code)) {
    return 'natbib';
  }
  return /\\bibliography(?:style)?\s*\{/u.test(code) || ofLatex.test(code) ? 'bibtex' : 'biblatex';
}
