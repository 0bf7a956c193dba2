const loaded = /\\(?:usepackage|RequirePackage)\s*(?:\[[^\][]*\]\s*)?\{([^{}]*)\}/gu;

/**
 * The citation package of a LaTeX document, or of what is there of one. biblatex where nothing tells: a chapter that
 * is included by another file.
 */
export function latexFlavour(text: string): 'biblatex' | 'natbib' | 'bibtex' {
  const code = text.replace(/(^|[^\\])%.*/gmu, '$1');
  const packages = new Set(
    [...code.matchAll(loaded)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim())),
  );
  if (packages.has('biblatex') || /\\addbibresource\b/u.test(code)) {
    return 'biblatex';
  }
  if (packages.has('natbib')) {
    return 'natbib';
  }
  return /\\bibliography\s*\{/u.test(code) ? 'bibtex' : 'biblatex';
}
