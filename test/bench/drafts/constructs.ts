import type { Words } from './words.ts';

/** How drafts of a language are built. */
export interface Constructs {
  /** Before and after all else. */
  readonly head: string;
  readonly end: string;
  /** Blocks, as often as they are listed. */
  readonly blocks: readonly ((words: Words) => string)[];
}

const prose = (w: Words): string => w.paragraph();
const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

const markdown = {
  end: '',
  blocks: [
    (w: Words) => `${'#'.repeat(1 + w.below(3))} ${w.some(4)} {#${w.label()}}`,
    prose,
    (w: Words) => w.paragraph(`[see @${w.key()}, p. ${w.below(90)}; @${w.key()}]`, `*${w.some(3)}*`),
    (w: Words) => w.paragraph(`@${w.key()} [p. 3]`, `[${w.some(2)}](https://example.org/${w.label()})`),
    (w: Words) => lines(5, () => `- ${w.clause()} [@${w.key()}]`),
    prose,
    (w: Words) => `| a | b |\n|---|---|\n${lines(4, () => `| ${w.some(3)} | ${w.some(2)} |`)}`,
    (w: Words) => w.paragraph(`\`${w.word()}\``, `$x_{${w.below(9)}}$`, `**${w.some(2)}**`),
    (w: Words) => {
      const label = w.label();
      return `${w.paragraph(`${w.word()}[^${label}]`)}\n\n[^${label}]: See @${w.key()}, ${w.clause()}.`;
    },
    (w: Words) => `> ${w.clause()}\n> ${w.clause()} [-@${w.key()}].`,
    prose,
    (w: Words) => `\`\`\`python\n${lines(4, () => `${w.word()} = "${w.some(3)}"`)}\n\`\`\``,
    (w: Words) => `![${w.some(4)}](figures/${w.label()}.png){width=50%}\n\n<!-- ${w.clause()} -->`,
    (w: Words) => `::: {.note}\n${w.paragraph(`[@${w.key()}]`)}\n:::`,
  ],
};

const latex = (cite: (w: Words) => string, packages: string, end: string): Constructs => ({
  head: `\\documentclass{article}\n${packages}\n\\begin{document}\n\n`,
  end: `\n${end}\n\\end{document}\n`,
  blocks: [
    (w) => `\\section{${w.some(4)}}\n\\label{sec:${w.label()}}`,
    prose,
    (w) => w.paragraph(cite(w), `\\emph{${w.some(3)}}`, `Section~\\ref{sec:${w.label()}}`),
    (w) =>
      w.paragraph(`\\footnote{See ${cite(w)}, ${w.some(6)}.}`, `\\url{https://example.org/${w.label()}}`),
    prose,
    (w) => `\\begin{itemize}\n${lines(4, () => `  \\item ${w.clause()} ${cite(w)}`)}\n\\end{itemize}`,
    (w) => `\\begin{tabular}{ll}\n${lines(4, () => `${w.some(3)} & ${w.some(2)} \\\\`)}\n\\end{tabular}`,
    (w) => w.paragraph(`$x_{${w.below(9)}}$`, `\\verb|${w.word()}|`, '50\\,\\%'),
    (w) => `% ${w.clause()}\n\\begin{verbatim}\n${lines(3, () => w.some(5))}\n\\end{verbatim}`,
    (w) => `\\begin{equation}\n  a_{${w.below(9)}} = b\n\\end{equation}`,
  ],
});

const asciidoc: Constructs = {
  head: '= Title\n:lang: en\n:bibtex-file: refs.bib\n\n',
  end: '',
  blocks: [
    (w) => `== ${w.some(4)}`,
    prose,
    (w) =>
      w.paragraph(`cite:[${w.key()}(p. ${w.below(90)}),${w.key()}]`, `_${w.some(2)}_`, `\`${w.word()}\``),
    (w) => w.paragraph(`footnote:[See cite:[${w.key()}], ${w.some(5)}.]`, `<<${w.label()},${w.word()}>>`),
    prose,
    (w) => w.paragraph(`https://example.org/${w.label()}[${w.some(2)}]`, 'link:a.html[a page]'),
    (w) => lines(5, () => `* ${w.clause()} cite:[${w.key()}]`),
    (w) => `|===\n${lines(4, () => `|${w.some(3)} |${w.some(2)}`)}\n|===`,
    (w) => `----\n${lines(3, () => w.some(5))}\n----\n\n// ${w.clause()}`,
    (w) => `[quote]\n____\n${w.paragraph()}\n____`,
  ],
};

const rst: Constructs = {
  head: 'Title\n=====\n\n.. bibliography:: refs.bib\n\n',
  end: '',
  blocks: [
    (w) => {
      const title = w.some(4);
      return `.. _${w.label()}:\n\n${title}\n${'-'.repeat(title.length)}`;
    },
    prose,
    (w) => w.paragraph(`:cite:p:\`{see}${w.key()}{p. ${w.below(90)}},${w.key()}\``, `*${w.some(2)}*`),
    (w) => w.paragraph(`:cite:t:\`${w.key()}\``, `\`${w.some(2)} <https://example.org/${w.label()}>\`_`),
    prose,
    (w) => {
      const label = w.label();
      return `${w.paragraph(`${w.word()} [#${label}]_`)}\n\n.. [#${label}] ${w.clause()}\n   ${w.clause()}.`;
    },
    (w) => lines(5, () => `* ${w.clause()} \`\`${w.word()}\`\``),
    (w) => `.. code-block:: python\n\n${lines(3, () => `   ${w.some(5)}`)}`,
    (w) => `.. note::\n\n   ${w.clause()} :cite:p:\`${w.key()}\`.`,
    (w) => `.. ${w.clause()}`,
  ],
};

const org: Constructs = {
  head: '#+title: Title\n#+language: en\n#+bibliography: refs.bib\n\n',
  end: '',
  blocks: [
    (w) => `${'*'.repeat(1 + w.below(3))} ${w.some(4)} :${w.word()}:\n:PROPERTIES:\n:ID: ${w.label()}\n:END:`,
    prose,
    (w) =>
      w.paragraph(`[cite:see @${w.key()} p. ${w.below(90)};@${w.key()}]`, `/${w.some(2)}/`, `=${w.word()}=`),
    (w) => w.paragraph(`[[https://example.org/${w.label()}][${w.some(2)}]]`, `\\(x_{${w.below(9)}}\\)`),
    prose,
    (w) => {
      const label = w.label();
      return `${w.paragraph(`${w.word()}[fn:${label}]`)}\n\n[fn:${label}] ${w.clause()}.\n`;
    },
    (w) => lines(5, () => `- ${w.clause()} [cite:@${w.key()}]`),
    (w) => lines(4, () => `| ${w.some(3)} | ${w.some(2)} |`),
    (w) => `#+begin_src python\n${lines(3, () => w.some(5))}\n#+end_src\n\n# ${w.clause()}`,
    (w) => `#+begin_quote\n${w.paragraph()}\n#+end_quote`,
  ],
};

const typst: Constructs = {
  head: '#set text(lang: "en")\n#set page(margin: 2cm)\n\n',
  end: '\n#bibliography("refs.bib")\n',
  blocks: [
    (w) => `${'='.repeat(1 + w.below(3))} ${w.some(4)} <${w.label()}>`,
    prose,
    (w) => w.paragraph(`@${w.key()}[p. ${w.below(90)}]`, `_${w.some(2)}_`, `@${w.label()}`),
    (w) =>
      w.paragraph(`#footnote[See @${w.key()}, ${w.some(5)}.]`, `#cite(<${w.key()}>, supplement: [p. 3])`),
    prose,
    (w) => w.paragraph(`#link("https://example.org/${w.label()}")[${w.some(2)}]`, `$x_${w.below(9)}$`),
    (w) => lines(5, () => `- ${w.clause()} @${w.key()}`),
    (w) => `#table(\n  columns: 2,\n${lines(4, () => `  [${w.some(3)}], [${w.some(2)}],`)}\n)`,
    (w) => `\`\`\`py\n${lines(3, () => w.some(5))}\n\`\`\`\n\n// ${w.clause()}\n/* ${w.clause()} */`,
    (w) => `#quote(block: true)[${w.paragraph()}]`,
  ],
};

const html: Constructs = {
  head: '<!doctype html>\n<html lang="en">\n<head><title>Title</title></head>\n<body>\n',
  end: '\n</body>\n</html>\n',
  blocks: [
    (w) => `<h2 id="${w.label()}">${w.some(4)}</h2>`,
    (w) => `<p>${w.paragraph()}</p>`,
    (w) =>
      `<p class="a">${w.paragraph(`<em>${w.some(2)}</em>`, `<a href="#${w.label()}">${w.word()}</a>`)}</p>`,
    (w) => `<ul>\n${lines(5, () => `  <li>${w.clause()} &amp; ${w.word()}</li>`)}\n</ul>`,
    (w) => `<!-- ${w.clause()} -->\n<pre><code>${lines(3, () => w.some(5))}</code></pre>`,
  ],
};

/** How a policy paper or a memorandum in each dialect is made, citations of all its kinds among what is usual. */
export const constructs = {
  pandoc: { ...markdown, head: '---\ntitle: Title\nlang: en\nbibliography: refs.bib\n---\n\n' },
  myst: {
    ...markdown,
    head: '---\ntitle: Title\nbibliography: refs.bib\n---\n\n',
    blocks: [
      ...markdown.blocks,
      (w: Words) => w.paragraph(`{cite:p}\`${w.key()},${w.key()}\``, `{ref}\`${w.label()}\``),
      (w: Words) => `\`\`\`{note}\n${w.clause()} {cite:t}\`${w.key()}\`.\n\`\`\``,
    ],
  },
  biblatex: latex(
    (w) => `\\autocite[see][p.~${w.below(90)}]{${w.key()},${w.key()}}`,
    '\\usepackage[english]{babel}\n\\usepackage{biblatex}\n\\addbibresource{refs.bib}',
    '\\printbibliography',
  ),
  natbib: latex(
    (w) => `\\citep[p.~${w.below(90)}]{${w.key()}}`,
    '\\usepackage{natbib}',
    '\\bibliography{refs}',
  ),
  bibtex: latex((w) => `\\cite[p.~${w.below(90)}]{${w.key()}}`, '\\usepackage{url}', '\\bibliography{refs}'),
  typst,
  asciidoc,
  rst,
  org,
  html,
  text: { head: '', end: '', blocks: [prose] },
} satisfies Record<string, Constructs>;

export type BenchDialect = keyof typeof constructs;

export const dialects = [
  'pandoc',
  'myst',
  'biblatex',
  'natbib',
  'bibtex',
  'typst',
  'asciidoc',
  'rst',
  'org',
  'html',
  'text',
] as const satisfies readonly BenchDialect[];
