import type { Construct, Constructs } from '../construct.ts';

const heads: readonly Construct[] = [
  {
    kind: 'preamble',
    text: '\\documentclass[a4paper]{article}\n\\usepackage[french]{babel}\n\\newcommand{\\x}[1]{\\emph{#1}}\n\\title{A title}\n\\begin{document}\n■',
  },
  {
    kind: 'preamble with abstract',
    text: '\\documentclass{article}\n\\begin{document}\n\\begin{abstract}\n■\n\\end{abstract}',
  },
  { kind: 'comment before all', text: '% !TEX root = main.tex', isCode: true },
];

const blocks: readonly Construct[] = [
  { kind: 'section', text: '\\section{Head ■}' },
  { kind: 'starred section', text: '\\section*{Head ■}\\label{sec№}' },
  { kind: 'section with short title', text: '\\subsection[Short]{Long ■}' },
  { kind: 'itemize', text: '\\begin{itemize}\n\\item ■\n\\item[x] ■\n\\end{itemize}' },
  { kind: 'description', text: '\\begin{description}\n\\item[Term] ■\n\\end{description}' },
  { kind: 'quotation', text: '\\begin{quote}\n■\n\\end{quote}' },
  { kind: 'tabular', text: '\\begin{tabular}{ll}\na ■ & b \\\\\n\\hline\nc & d \\\\\n\\end{tabular}' },
  { kind: 'tabularx', text: '\\begin{tabularx}{9cm}{Xl}\na & b ■ \\\\[2pt]\n\\end{tabularx}' },
  {
    kind: 'figure',
    text: '\\begin{figure}[ht]\n\\centering\n\\includegraphics[width=2cm]{map}\n\\caption{Caption ■}\\label{fig№}\n\\end{figure}',
  },
  { kind: 'equation', text: '\\begin{equation}\nx^2 \\label{eq№}\n\\end{equation}', isCode: true },
  { kind: 'align', text: '\\begin{align*}\na &= b \\\\\nc &= d\n\\end{align*}', isCode: true },
  { kind: 'display math', text: '\\[ x^2 \\]', isCode: true },
  { kind: 'verbatim', text: '\\begin{verbatim}\nx \\cite{a}\n\\end{verbatim}', isCode: true },
  {
    kind: 'lstlisting',
    text: '\\begin{lstlisting}[language=C]\nx = \\cite{a};\n\\end{lstlisting}',
    isCode: true,
  },
  { kind: 'comment environment', text: '\\begin{comment}\nx \\cite{a}\n\\end{comment}', isCode: true },
  { kind: 'comment line', text: '% x \\cite{a}', isCode: true },
  { kind: 'line with comment', text: 'Text ■ % and \\cite{a}\nmore ■' },
  { kind: 'iffalse', text: '\\iffalse\nx \\cite{a}\n\\fi', isCode: true },
  { kind: 'input', text: '\\input{other}', isCode: true },
  { kind: 'centering', text: '\\begin{center}\n■\n\\end{center}' },
  { kind: 'line breaks', text: '■\\\\\n■\\newline\n■' },
  { kind: 'definition', text: '\\newcommand{\\y№}[1]{see #1}\nText \\y№{x} ■' },
  { kind: 'paragraph in braces', text: '{\\small ■}' },
  { kind: 'paragraph heading', text: '\\paragraph{Head} ■' },
];

const inlines: readonly Construct[] = [
  { kind: 'emphasis', text: '\\emph{a ■}' },
  { kind: 'bold', text: '\\textbf{b ■}' },
  { kind: 'old bold', text: '{\\bfseries b}' },
  { kind: 'verb', text: '\\verb|\\cite{a}|' },
  { kind: 'math', text: '$x^2$' },
  { kind: 'math in parentheses', text: '\\(x^2\\)' },
  { kind: 'note', text: 'x\\footnote{A note ■}' },
  { kind: 'note with citation', text: 'x\\footnote{See \\cite{b}.}' },
  { kind: 'label', text: '\\label{l№}' },
  { kind: 'reference', text: '\\ref{sec} (b)' },
  { kind: 'tied reference', text: 'Section~\\ref{sec}' },
  { kind: 'url', text: '\\url{http://x.org/a_b%20c}' },
  { kind: 'href', text: '\\href{http://x.org/#a}{words}' },
  { kind: 'quotation', text: "``quoted words''" },
  { kind: 'enquote', text: '\\enquote{words}' },
  { kind: 'escapes', text: '5\\% \\& \\$3 a\\_b \\#' },
  { kind: 'ligatures', text: 'a--b---c' },
  { kind: 'accent', text: "caf\\'e \\'{e} \\c{c}" },
  { kind: 'command without argument', text: '\\LaTeX{} and \\dots' },
  { kind: 'command before blank', text: '\\LaTeX\\ is' },
  { kind: 'tie', text: 'a~b' },
  { kind: 'braces', text: '{B}ig' },
  { kind: 'index', text: 'word\\index{word}' },
  { kind: 'thin space', text: 'a\\,b' },
  { kind: 'bracketed words', text: '[sic]' },
  { kind: 'text bold nested', text: '\\textbf{\\emph{x}}' },
];

const ends: readonly Construct[] = [
  { kind: 'end of document', text: '\\end{document}', needs: '\\begin{document}', isCode: true },
  {
    kind: 'end of document and more',
    text: '\\printbibliography\n\\end{document}\nafter \\cite{a}',
    needs: '\\begin{document}',
    isCode: true,
  },
];

/** https://mirrors.ctan.org/macros/latex/contrib/biblatex/doc/biblatex.pdf */
export const biblatex: Constructs = {
  heads: [
    ...heads,
    {
      kind: 'preamble of biblatex',
      text: '\\documentclass{article}\n\\usepackage[style=authoryear]{biblatex}\n\\addbibresource{refs.bib}\n\\begin{document}\n■',
    },
  ],
  blocks,
  inlines: [
    ...inlines,
    { kind: 'citation', text: '\\autocite{a}' },
    { kind: 'citation with notes', text: '\\autocite[see][p.~3]{a}' },
    { kind: 'citation of two', text: '\\autocite{a, b}' },
    { kind: 'citations with notes', text: '\\autocites[see][p.~3]{a}[12]{b}' },
    { kind: 'citation of ours', text: '\\parencite{ctoc_cop_wg7_2013_3}' },
    { kind: 'plain citation', text: '\\cite[12]{a}' },
    { kind: 'narrative citation', text: '\\textcite{a} (b)' },
    { kind: 'foot citation', text: 'x\\footcite[3]{a}' },
    { kind: 'author', text: '\\citeauthor{a} (2020)' },
    { kind: 'citation with comment', text: '\\autocite{a,% x\nb}' },
    { kind: 'nocite', text: '\\nocite{a}' },
    { kind: 'begun citation', text: '\\autocite{', half: '' },
    { kind: 'empty citation', text: '\\autocite{}', half: '' },
    { kind: 'empty citation with note', text: '\\autocite[p.~3]{}', half: '' },
    { kind: 'citation left open', text: '\\autocite{a', half: '\\autocite{a}' },
  ],
  ends,
};

/** https://mirrors.ctan.org/macros/latex/contrib/natbib/natnotes.pdf */
export const natbib: Constructs = {
  heads: [
    ...heads,
    {
      kind: 'preamble of natbib',
      text: '\\documentclass{article}\n\\usepackage[round]{natbib}\n\\bibliographystyle{plainnat}\n\\begin{document}\n■',
    },
  ],
  blocks,
  inlines: [
    ...inlines,
    { kind: 'citation', text: '\\citep{a}' },
    { kind: 'citation with notes', text: '\\citep[see][p.~3]{a}' },
    { kind: 'citation with a note', text: '\\citep[p.~3]{a} [x]' },
    { kind: 'citation of two', text: '\\citep{a,b}' },
    { kind: 'citation of ours', text: '\\citep{ctoc_cop_wg7_2013_3}' },
    { kind: 'narrative citation', text: '\\citet{a} (b)' },
    { kind: 'starred citation', text: '\\citet*{a}' },
    { kind: 'capital', text: '\\Citealt{a}' },
    { kind: 'year', text: '\\citeyearpar{a}' },
    { kind: 'plain citation', text: '\\cite{a}' },
    { kind: 'citation with comment', text: '\\citep{a,% x\nb}' },
    { kind: 'begun citation', text: '\\citep{', half: '' },
    { kind: 'empty citation', text: '\\citep{}', half: '' },
    { kind: 'citation left open', text: '\\citep{a', half: '\\citep{a}' },
  ],
  ends: [
    ...ends,
    {
      kind: 'bibliography',
      text: '\\bibliography{refs}\n\\end{document}',
      needs: '\\begin{document}',
      isCode: true,
    },
  ],
};
