import assert from 'node:assert/strict';
import { findIn, readAs } from '../../../../../support/dialects.ts';
import { locatorOfCite } from '../../../../../support/locator.ts';

/** Each citation with its cites as "prefix|key|locator|suffix". */
function cited(text: string): string[] {
  return findIn('biblatex', text).map(({ start, end, cites }) =>
    [
      text.slice(start, end),
      ...cites.map((cite) => [cite.prefix, cite.key, locatorOfCite(cite), cite.suffix].join('|')),
    ].join(' '),
  );
}

const citations: readonly (readonly [name: string, text: string, ...string[]])[] = [
  ['in an argument', '\\emph{as \\cite{a} says}', '\\cite{a} |a||'],
  ['in an optional one', '\\item[\\cite{a}] b', '\\cite{a} |a||'],
  ['in mathematics', '$x \\text{see \\cite{a}}$', '\\cite{a} |a||'],
  ['in a command that we do not know', '\\mine{\\cite{a}}', '\\cite{a} |a||'],
  [
    'not in a definition',
    '\\newcommand{\\x}[1]{\\cite{a}} \\def\\y{\\cite{b}} \\renewcommand*\\z{\\cite{c}}',
  ],
  [
    'not in the definition of an environment',
    '\\newenvironment{x}{\\cite{a}}{\\cite{b}} \\cite{c}',
    '\\cite{c} |c||',
  ],
  ['not in what is no text', '\\label{\\cite{a}} \\url{\\cite{b}} \\verb|\\cite{c}|'],
  ['not by what a macro makes', '\\cite{#1} \\cite{\\x} \\cite{a\\x} \\cite{b,\\x}', '\\cite{b,\\x} |b||'],
  ['with a key that has blanks', '\\cite{a b, c}', '\\cite{a b, c} |a b|| |c||'],
  ['with comments in its list', '\\cite{a,% b\n  c}', '\\cite{a,% b\n  c} |a|| |c||'],
  ['with commas too many', '\\cite{,a,,b,}', '\\cite{,a,,b,} |a|| |b||'],
  ['not with a list left open', '\\cite{a says \\emph{b}'],
  ['not with a list left open over a paragraph', '\\cite{a\n\nb}'],
  ['not after a paragraph', '\\cite\n\n{a} \\cite[b]% c\n\n{d}'],
  ['after a comment', '\\cite% x\n{a}', '\\cite% x\n{a} |a||'],
  ['with a bracket in braces', '\\cite[{[}x{]}]{a}', '\\cite[{[}x{]}]{a} |a||[x]'],
  ['with a comment in a note', '\\cite[p.~3% ]\n]{a}', '\\cite[p.~3% ]\n]{a} |a|p. 3|'],
  [
    'severally',
    '\\cites(see)(also)[1]{a}[2]{b} [3]{c}',
    '\\cites(see)(also)[1]{a}[2]{b} [3]{c} see|a|1| |b|2| |c|3|',
  ],
  ['severally, without what is left open', '\\cites{a}{b', '\\cites{a} |a||'],
  ['alone where it takes one list', '\\cite{a} {b} (c)', '\\cite{a} |a||'],
  ['of beamer on some slides not', '\\cite<2>{a}'],
  ['by notes alone', '\\notecite[x]{a}', '\\notecite[x]{a} |a||x'],
  ['after a dollar sign that is a text', '\\$ \\cite{a} \\$', '\\cite{a} |a||'],
  [
    'after an address with a percent sign',
    '\\url{a%20} \\cite{b} \\href{c%}{\\cite{d}}',
    '\\cite{b} |b||',
    '\\cite{d} |d||',
  ],
  ['not after the end', '\\begin{document}\\cite{a}\\end{document}\\cite{b}', '\\cite{a} |a||'],
  ['not after the end of what is read', '\\cite{a}\n\\endinput\n\\cite{b}', '\\cite{a} |a||'],
  ['not in what is skipped', '\\iffalse\\cite{a}\\if x\\fi\\cite{b}\\fi\\cite{c}', '\\cite{c} |c||'],
  ['in the other part of what is skipped', '\\iffalse\\cite{a}\\else\\cite{b}\\fi', '\\cite{b} |b||'],
  ['in what only looks skipped', '\\iffalsely\\cite{a}\\fi', '\\cite{a} |a||'],
  ['in the head', '\\documentclass{a}\\title{\\cite{a}}\\begin{document}', '\\cite{a} |a||'],
  ...[
    'verbatim',
    'verbatim*',
    'Verbatim',
    'BVerbatim',
    'lstlisting',
    'minted',
    'comment',
    'filecontents',
  ].map(
    (name) =>
      [`not in ${name}`, `\\begin{${name}}\n\\cite{a}\n\\end{${name}}\n\\cite{b}`, '\\cite{b} |b||'] as const,
  ),
  ['not in a chunk', 'a\n<<x, echo=F>>=\n"\\cite{a}"\n@ \n\\cite{b}', '\\cite{b} |b||'],
  ['in what is no chunk', 'a <<x>>= \\cite{a}', '\\cite{a} |a||'],
  ['not in code in the line', '\\lstinline|\\cite{a}| \\mintinline{tex}{\\cite{b}} \\verb*+\\cite{c}+'],
];

describe('LaTeX cites', () => {
  for (const [name, text, ...expected] of citations) {
    it(name, () => {
      assert.deepEqual(cited(text), expected);
    });
  }
});

const kinds: readonly (readonly [text: string, ...string[]])[] = [
  ['a % b\nc', 'comment % b'],
  ['\\iffalse a\\fi b', 'comment \\iffalse a\\fi'],
  ['\\begin{comment}a\\end{comment}', 'comment \\begin{comment}a\\end{comment}'],
  ['\\verb|a| b', 'code \\verb|a|'],
  ['$a$ b', 'math $a$'],
  ['$$a$b$$', 'math $$a$b$$'],
  ['$a$$b$', 'math $a$', 'math $b$'],
  ['\\begin{gather*}a\\end{gather*} b', 'math \\begin{gather*}a\\end{gather*}'],
  ['\\url{a} \\ref{b}', 'link \\url{a}', 'link \\ref{b}'],
  ['\\href{a}{b} c', 'link \\href{a}{', 'link }'],
  ['\\emph{a} b', 'markup \\emph{', 'markup }'],
  ['\\footnotemark[2] b', 'noteMark \\footnotemark[2]'],
  ['a \\\\\nb', 'lineEnd \\\\'],
  [
    '\\documentclass{a} % b\n\\begin{document}c',
    'head \\documentclass{a} ',
    'comment % b',
    'head \n\\begin{document}',
  ],
  ['a\\end{document}b', 'comment \\end{document}b'],
];

describe('What is no prose in LaTeX', () => {
  for (const [text, ...expected] of kinds) {
    it(`is told of ${text}`, () => {
      const spans = readAs('biblatex', text).spans.map(
        ({ kind, start, end }) => `${kind} ${text.slice(start, end)}`,
      );
      assert.deepEqual(spans, expected);
    });
  }

  it('is in order and apart', () => {
    const text =
      '\\section[a]{b}\\label{c}\n% d\n\\begin{tabular}{l}\\hline\ne\\\\\\hline % f\n\\end{tabular}\\foo{a b}{c}';
    const spans = readAs('biblatex', text).spans;
    assert.ok(spans.length > 4);
    spans.reduce((last, { start, end }) => (assert.ok(last <= start && start < end), end), 0);
  });
});

describe('The body of a LaTeX draft', () => {
  const bodies: readonly (readonly [string, string])[] = [
    ['a', 'a'],
    ['\\begin{document}\na\n\\end{document}', '\na\n'],
    ['\\begin{document} % b\na\\end{document}', '\na'],
    ['% \\begin{document}\na', '% \\begin{document}\na'],
    [
      '\\begin{verbatim}\n\\end{document}\n\\end{verbatim}',
      '\\begin{verbatim}\n\\end{document}\n\\end{verbatim}',
    ],
  ];
  for (const [text, expected] of bodies) {
    it(`is ${expected}`, () => {
      const { start, end } = readAs('biblatex', text).body;
      assert.equal(text.slice(start, end), expected);
    });
  }
});
