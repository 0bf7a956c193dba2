/** Environments whose text LaTeX does not read as LaTeX. */
const unread = /\\begin\s*\{(comment|verbatim\*?|lstlisting|minted)\}[\s\S]*?(?:\\end\s*\{\1\}|$)/gu;
const command =
  /\\(?:(addbibresource|addglobalbib|addsectionbib)|(?:no)?bibliography)(?![a-zA-Z@])\s*(\[[^\]{}\\]*\])?\s*\{([^{}]*)\}/gu;

/**
 * The files of `\addbibresource{x.bib}` and `\bibliography{a,b}`; paths that a macro makes are left out, and so are
 * resources that biblatex is told to find elsewhere.
 */
export function* latexBibliographies(text: string): Generator<string> {
  const [document = ''] = text
    // An odd number of backslashes before it makes the sign a text.
    .replace(/(\\[\s\S])|%[^\n]*/gu, '$1')
    .replace(unread, '')
    .split(/\\end\s*\{document\}/u);
  for (const [, biblatex, options = '', argument = ''] of document.matchAll(command)) {
    if (argument.includes('\\') || /\b(?:location\s*=\s*remote|glob)\b/u.test(options)) {
      continue;
    }
    if (biblatex !== undefined) {
      yield argument;
      continue;
    }
    for (const name of argument.split(',').map((one) => one.trim())) {
      yield name === '' || /\.bib$/iu.test(name) ? name : `${name}.bib`;
    }
  }
}
