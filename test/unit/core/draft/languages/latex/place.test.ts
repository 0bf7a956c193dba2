import assert from 'node:assert/strict';
import type { Citation } from '../../../../../../src/core/citation/cite.ts';
import { readAs } from '../../../../../support/dialects.ts';
import { placed, type Options } from '../../place/placed.ts';

const citation: Citation = [{ key: 'k' }];

/** The text around each citation that is placed, with `\k` for the citation: no command of LaTeX's is called so. */
function place(marked: string, options: Options = {}): string {
  return placed(marked, { dialect: 'natbib', citation, ...options })
    .replace(/\\citep\{k\}/gu, '\\k')
    .replace(/\|/gu, '');
}

const document = (body: string): string =>
  `\\documentclass{article}\n\\begin{document}\n${body}\n\\end{document}\n`;

const places: Readonly<Record<string, readonly (readonly [before: string, after: string])[]>> = {
  'out of the head into the body': [
    [
      '|\\documentclass{a}\n\\begin{document}\nText\n',
      '\\documentclass{a}\n\\begin{document}\n\\k\n\nText\n',
    ],
    [
      '\\documentclass{a|}\n\\begin{document}\n\nText\n',
      '\\documentclass{a}\n\\begin{document}\n\\k\n\nText\n',
    ],
    [
      '\\documentclass{a}\n\\usepackage{x}|\n\\begin{document}\n\\maketitle\n\\tableofcontents % c\n\nText',
      '\\documentclass{a}\n\\usepackage{x}\n\\begin{document}\n\\maketitle\n\\tableofcontents\n\n\\k\n\n % c\n\nText',
    ],
    [
      '\\documentclass{a}\n\\begin{document}|\nText\n',
      '\\documentclass{a}\n\\begin{document}\n\\k\n\nText\n',
    ],
    ['\\title{A|}\n\\begin{document}\nText', '\\title{A}\n\\begin{document}\n\\k\n\nText'],
    [
      '% a|\n\\documentclass{a}\r\n\\begin{document}\r\nText',
      '% a\n\\documentclass{a}\r\n\\begin{document}\r\n\\k\r\n\r\nText',
    ],
    ['\\documentclass{a}\n\\begin{document} Text |b', '\\documentclass{a}\n\\begin{document} Text \\k b'],
  ],
  'before the end of the document': [
    [document('Text') + '|', document('Text\n\n\\k')],
    [document('Text').replace('\\end', '\\en|d'), document('Text\n\n\\k')],
    [document('Text % c') + 'x|', document('Text\n\n\\k % c') + 'x'],
    ['Text\n\\endinput\nmore|', 'Text\n\n\\k\n\\endinput\nmore'],
    ['\\begin{document}\\end{document}|', '\\begin{document}\n\\k\n\\end{document}'],
  ],
  'before what ends a line': [
    ['a \\\\|\nb', 'a \\k \\\\\nb'],
    ['a \\|\\[2pt]\nb', 'a \\k \\\\[2pt]\nb'],
    ['a \\\\*|  \nb', 'a \\k \\\\*  \nb'],
    ['a\\newline|\nb', 'a \\k\\newline\nb'],
    ['a \\\\|b', 'a \\\\\\k b'],
    ['a % c|\nb', 'a \\k % c\nb'],
    ['a% c|\nb', 'a \\k % c\nb'],
    ['a|% c\nb', 'a \\k % c\nb'],
    ['a \\\\ % c|\nb', 'a \\k \\\\ % c\nb'],
    ['a\\ % c|\nb', 'a\\ \\k % c\nb'],
  ],
  'into a paragraph of its own on a blank line': [
    ['a.\n|\nb', 'a.\n\n\\k\n\nb'],
    ['a.\r\n|\r\n{b}', 'a.\r\n\r\n\\k\r\n\r\n{b}'],
    ['a.\n\n|\n\nb', 'a.\n\n\\k\n\nb'],
    ['a.\n  |', 'a.\n  \n\\k'],
    ['\\item a\n|\n\\item b', '\\item a\n\n\\k\n\n\\item b'],
  ],
  'after lines of comments': [
    ['% a|\n% b\nText', '% a\n% b\n\\k\nText'],
    ['Text\n  % a|', 'Text\n  % a\n\\k'],
    ['Text\n\n% a|\n\nText', 'Text\n\n% a\n\\k\n\nText'],
  ],
  'into the last cell of a row': [
    [
      '\\begin{tabular}{ll}\nA & B \\\\|\nC & D\n\\end{tabular}',
      '\\begin{tabular}{ll}\nA & B \\k \\\\\nC & D\n\\end{tabular}',
    ],
    [
      '\\begin{tabular}{ll}\nA & B \\\\\n\\hline|\n\\end{tabular}',
      '\\begin{tabular}{ll}\nA & B \\k \\\\\n\\hline\n\\end{tabular}',
    ],
    [
      '\\begin{tabular}{ll}\nA & B \\\\ \\cmidrule(lr){1-2}\n|\\end{tabular}',
      '\\begin{tabular}{ll}\nA & B \\k \\\\ \\cmidrule(lr){1-2}\n\\end{tabular}',
    ],
    [
      '\\begin{tabular}{ll}\nA & B\\tabularnewline[1ex]|\nC',
      '\\begin{tabular}{ll}\nA & B \\k\\tabularnewline[1ex]\nC',
    ],
    [
      '\\begin{longtable}{l}\n\\caption{x}\\\\|\n\\endhead\nA\\\\\n\\end{longtable}',
      '\\begin{longtable}{l}\n\\caption{x}\\k\\\\\n\\endhead\nA\\\\\n\\end{longtable}',
    ],
    [
      '\\begin{tabular}{ll}\n\\\\ \\\\|\n\\end{tabular}',
      '\\begin{tabular}{ll}\n\\\\ \\k\\\\\n\\end{tabular}',
    ],
  ],
  'into the first cell of a table': [
    [
      '\\begin{longtable}{l}\nA \\\\\n\\endhead|\nB\n\\end{longtable}',
      '\\begin{longtable}{l}\nA \\k \\\\\n\\endhead\nB\n\\end{longtable}',
    ],
    [
      '\\begin{tabular}|{ll}\n\\hline\nA & B\n\\end{tabular}',
      '\\begin{tabular}{ll}\n\\hline\n\\k A & B\n\\end{tabular}',
    ],
    [
      '\\begin{tabularx}{1cm}{X|}\n\\toprule % c\nA\n\\end{tabularx}',
      '\\begin{tabularx}{1cm}{X}\n\\toprule % c\n\\k A\n\\end{tabularx}',
    ],
    ['\\begin{tabular}{ll}\nA |& B\n\\end{tabular}', '\\begin{tabular}{ll}\nA \\k& B\n\\end{tabular}'],
  ],
  'into a cell that spans several': [
    [
      '\\begin{tabular}{ll}\nA &| \\multicolumn{2}{c}{B} \\\\\n\\end{tabular}',
      '\\begin{tabular}{ll}\nA & \\multicolumn{2}{c}{B \\k} \\\\\n\\end{tabular}',
    ],
    [
      '\\begin{tabular}{ll}\n\\hline\n|\\multicolumn{2}{c}{B}\n\\end{tabular}',
      '\\begin{tabular}{ll}\n\\hline\n\\multicolumn{2}{c}{B \\k}\n\\end{tabular}',
    ],
  ],
  'into the first item of a list': [
    ['\\begin{itemize}|\n  \\item A\n\\end{itemize}', '\\begin{itemize}\n  \\item \\k A\n\\end{itemize}'],
    [
      '\\begin{enumerate}[a]\n \\setlength{\\itemsep}{0pt}|\n  \\item[x] A\n\\end{enumerate}',
      '\\begin{enumerate}[a]\n \\setlength{\\itemsep}{0pt}\n  \\item[x] \\k A\n\\end{enumerate}',
    ],
    [
      '\\begin{thebibliography}{9|}\n\\bibitem{a} A\n\\end{thebibliography}',
      '\\begin{thebibliography}{9}\n\\bibitem{a} \\k A\n\\end{thebibliography}',
    ],
    ['\\begin{itemize}|\n\\end{itemize} a', '\\begin{itemize}\n\\end{itemize}\\k a'],
    ['\\item[x|] A', '\\item[x]\\k A'],
  ],
  'into a heading or a caption': [
    ['\\section{A}|\n\nText', '\\section{A \\k}\n\nText'],
    ['\\section{A}\\label{s}|\n\nText', '\\section{A \\k}\\label{s}\n\nText'],
    ['\\section{A}\n\\label|{s} % c\n\nText', '\\section{A \\k}\n\\label{s} % c\n\nText'],
    ['\\section*{A|}', '\\section*{A \\k}'],
    ['\\section[s|]{A}', '\\section[s]{A \\k}'],
    ['\\capti|on{A}', '\\caption{A \\k}'],
    ['\\captionof{table|}{A}', '\\captionof{table}{A \\k}'],
    ['\\paragraph{A}| Text', '\\paragraph{A}\\k Text'],
  ],
  'after a command, but not beyond its own arguments': [
    ['\\ref{a}| (b)', '\\ref{a}\\k (b)'],
    ['\\ref{a|} (b)', '\\ref{a}\\k (b)'],
    ['\\url{x.org}| (in French)', '\\url{x.org}\\k (in French)'],
    ['\\url{x.or|g/a%20b} (in French)', '\\url{x.org/a%20b}\\k (in French)'],
    ['\\url|+x.org+ c', '\\url+x.org+\\k c'],
    ['\\href{x.or|g}{the text} b', '\\href{x.org}{the text}\\k b'],
    ['\\href{x.org/a%20b}{the| text} b', '\\href{x.org/a%20b}{the \\k text} b'],
    ['\\citeauthor{a} |(2020)', '\\citeauthor{a} \\k(2020)'],
    ['\\citeyear{a}| (b)', '\\citeyear{a} \\k (b)'],
    ['\\textcite{a}| [y]', '\\textcite{a} \\k [y]'],
    ['\\label{a|} b', '\\label{a}\\k b'],
    ['\\crefrange{a}{b|} c', '\\crefrange{a}{b}\\k c'],
    ['\\includegraphics[width=1|cm]{a.png} b', '\\includegraphics[width=1cm]{a.png}\\k b'],
    ['\\emp|h{a b} c', '\\emph{a b}\\k c'],
    ['\\emph{a|} c', '\\emph{a \\k} c'],
    ['\\textcolor{re|d}{a b} c', '\\textcolor{red}{a b}\\k c'],
    ['\\textcolor{red}|{a b} c', '\\textcolor{red}{a b}\\k c'],
    ['\\textcolor{red}{a| b} c', '\\textcolor{red}{a \\k b} c'],
    ['\\mine{a|} c', '\\mine{a}\\k c'],
    ['\\mine{two words|} c', '\\mine{two words \\k} c'],
    ['\\mine{one word}{a|} c', '\\mine{one word}{a}\\k c'],
    ['\\footnotemark[3|] c', '\\footnotemark[3]\\k c'],
    ["\\'|e c", "\\'e \\k c"],
    ["\\'{|e} c", "\\'{e}\\k c"],
    ['\\c|{c} d', '\\c{c}\\k d'],
    ['10\\|% b', '10\\%\\k b'],
    ['-|-', '--\\k'],
    ['\\newcommand{\\x}[1]{a| #1} b', '\\newcommand{\\x}[1]{a #1}\\k b'],
    ['\\def\\x#1{a|} b', '\\def\\x#1{a}\\k b'],
    ['\\NewDocumentCommand\\x{m|}{a} b', '\\NewDocumentCommand\\x{m}{a}\\k b'],
    ['\\LaTeX| b', '\\LaTeX{} \\k b'],
    ['\\noindent| b', '\\noindent \\k b'],
    ['\\item<1|-> b', '\\item<1->\\k b'],
    ['\\begin{minipage}[t]{3c|m} b', '\\begin{minipage}[t]{3cm}\\k b'],
    ['\\begin{frame}{The ti|tle} b', '\\begin{frame}{The ti \\k tle} b'],
  ],
  'after mathematics': [
    ['$a|$ b', '$a$\\k b'],
    ['\\(a|\\) b', '\\(a\\) \\k b'],
    ['$$a|$$\nb', '$$a$$\n\\k\nb'],
    ['\\[a|\\]\nb', '\\[a\\]\n\\k\nb'],
    [
      '\\begin{align*}\na &= b \\\\|\n\\end{align*}\n\nb',
      '\\begin{align*}\na &= b \\\\\n\\end{align*}\n\\k\n\nb',
    ],
    ['$a \\text{x| y}$ b', '$a \\text{x y}$\\k b'],
    ['costs \\$5 | and \\$6', 'costs \\$5 \\k and \\$6'],
    ['a $5 | b\n\n c$', 'a $5 \\k b\n\n c$'],
    [
      '\\begin{tikzpicture}\n\\draw (0,0)|;\n\\end{tikzpicture} b',
      '\\begin{tikzpicture}\n\\draw (0,0);\n\\end{tikzpicture}\\k b',
    ],
  ],
  'beside a conditional': [
    ['a \\|ifx b c d \\else e \\fi f', 'a \\ifx b c d \\else e \\fi \\k f'],
    ['a \\ifdraft b| \\iftrue c\\fi d\\fi f', 'a \\ifdraft b \\iftrue c\\fi d\\fi \\k f'],
    ['a \\if|x\\b\\c\nd\n\\fi f', 'a \\k \\ifx\\b\\c\nd\n\\fi f'],
    ['a \\ifnum\\value{b}|>3\nd\n\\fi f', 'a \\k \\ifnum\\value{b}>3\nd\n\\fi f'],
    ['a \\ifdraft\nd |\n\\fi f', 'a \\ifdraft\nd \\k\n\\fi f'],
    ['a \\ifthenelse{b}{c}{d}| e', 'a \\ifthenelse{b}{c}{d}\\k e'],
  ],
  'after verbatim text': [
    ['\\verb+\\cite{a|}+ b', '\\verb+\\cite{a}+\\k b'],
    ['\\verb*+a|+ b', '\\verb*+a+\\k b'],
    ['\\lstinline[language=C]!a|! b', '\\lstinline[language=C]!a! \\k b'],
    ['\\lstinline{a|} b', '\\lstinline{a}\\k b'],
    ['\\MakeShortVerb{\\!}\na !b| c! d', '\\MakeShortVerb{\\!}\na !b c! \\k d'],
    ['\\MakeShortVerb|\\! a', '\\MakeShortVerb\\! \\k a'],
    ['\\DefineShortVerb[x=y]{\\"}\na "b| \\cite{c}"', '\\DefineShortVerb[x=y]{\\"}\na "b \\cite{c}" \\k'],
    ['\\lstMakeShortInline[x]!a !b| c!', '\\lstMakeShortInline[x]!a !b c! \\k'],
    [
      '\\MakeShortVerb\\! \\DeleteShortVerb\\! a !b| c!',
      '\\MakeShortVerb\\! \\DeleteShortVerb\\! a !b \\k c!',
    ],
    ['a !b| c!', 'a !b \\k c!'],
    ['\\mintinline{c}{a|} b', '\\mintinline{c}{a}\\k b'],
    ...[
      'verbatim',
      'verbatim*',
      'Verbatim',
      'lstlisting',
      'minted',
      'comment',
      'filecontents',
      'filecontents*',
    ].map(
      (name) =>
        [
          `a\n\\begin{${name}}\n$|{\n\\end{${name}}\nb`,
          `a\n\\begin{${name}}\n\${\n\\end{${name}}\n\\k\nb`,
        ] as const,
    ),
    ['\\iffalse\n\\iftrue a|\\fi\n% \\fi\n\\fi\nb', '\\iffalse\n\\iftrue a\\fi\n% \\fi\n\\fi\n\\k\nb'],
    ['\\iffalse a|\\else b\\fi c', '\\iffalse a\\else \\k b\\fi c'],
    ['a\n<<x>>=\nb|\n@\nc', 'a\n<<x>>=\nb\n@\n\\k\nc'],
    ['a\n\\begin{verbatim}\nb|', 'a \\k\n\\begin{verbatim}\nb'],
    ['\\begin{verbatim}\nb|', '\\k\n\\begin{verbatim}\nb'],
  ],
};

for (const [name, rows] of Object.entries(places)) {
  describe(`In LaTeX a citation goes ${name}`, () => {
    for (const [before, after] of rows) {
      it(`in ${before}`, () => {
        assert.equal(place(before), after);
      });
    }
  });
}

describe('In LaTeX a citation has no place', () => {
  it('in a preamble alone', () => {
    assert.equal(readAs('natbib', '\\documentclass{a}\n').place(3), undefined);
  });
});
