import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DraftStructure } from '../../../../../src/core/draft/languages/draftLanguage.ts';
import { languageNamed, languages } from '../../../../../src/core/draft/languages/languages.ts';
import { type CitekeyDialect, citekeyDialects, readAs } from '../../../../support/dialects.ts';

/** What changes how all after it is read, what stands apart, and what goes on. */
const pieces: Readonly<Record<CitekeyDialect, readonly string[]>> = {
  pandoc: ['[@b]', '```\n', '---\n', '> ', '- ', '[^1]', '[^1]: c\n', '<!--', '-->', '$$'],
  myst: ['{cite}`b`', '[@b]', '```{note}\n', '```\n', ':::\n', '- ', '% ', '---\n'],
  biblatex: ['\\autocite{b}', '{', '}', '%', '\\begin{verbatim}', '\\end{verbatim}', '$', '\\footnote{'],
  natbib: ['\\citep{b}', '{', '}', '%', '\\verb|', '\\iffalse ', '\\fi ', '\\footnote{'],
  bibtex: ['\\cite{b}', '{', '}', '%', '\\begin{comment}', '\\end{comment}', '$'],
  typst: [
    '@b',
    '<b>',
    '#f[',
    ']',
    '#cite(<b>)',
    '/*',
    '*/',
    '// ',
    '`',
    '```\n',
    '$',
    '#let x = ',
    '#set text(lang: "fr")\n',
  ],
  asciidoc: [
    'cite:[b]',
    '----\n',
    '====\n',
    '* ',
    '|===\n',
    '|',
    '.T\n',
    '[source]\n',
    '// ',
    ':lang: fr\n',
    '+',
    'footnote:[',
    ']',
  ],
  rst: [':cite:p:`b`', '`', '::\n', '   ', '.. ', '.. [#a] ', '- ', '=====\n', '*', ':lang: fr\n', '| '],
  org: [
    '[cite:@b]',
    '#+begin_src c\n',
    '#+end_src\n',
    '* ',
    '- ',
    '| ',
    '[fn:1] ',
    '/',
    '=',
    ':END:\n',
    '#+language: fr\n',
    '  ',
  ],
};
const words = ['a', ' ', '\n', '\n\n', '. ', '[', ']', '(', ')', '\\', 'cites '];

/** All that a structure says of its text, but for what is a function. */
function told(structure: DraftStructure): unknown {
  const { spans, citations, body, notes, bibliographies, locale, text } = structure;
  const places = Array.from({ length: text.length + 1 }, (_none, at) => structure.place(at));
  return { spans, citations, body, notes, bibliographies, locale, places };
}

for (const dialect of citekeyDialects) {
  describe(`A draft in ${dialect} that has changed`, () => {
    const some = (maxLength: number): fc.Arbitrary<string> =>
      fc.array(fc.constantFrom(...words, ...pieces[dialect]), { maxLength }).map((parts) => parts.join(''));
    const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(6), some(2)), {
      minLength: 1,
      maxLength: 6,
    });

    it('is read as it would be for itself, whatever it was before', () => {
      const { language } = languageNamed(dialect) ?? { language: languages.plain };
      fc.assert(
        fc.property(some(30), edits, (text, changes) => {
          let last = readAs(dialect, text);
          told(last);
          for (const [where, cut, added] of changes) {
            const at = Math.floor(where * last.text.length);
            const next = last.text.slice(0, at) + added + last.text.slice(at + cut);
            last = language.read(next, { dialect, previous: last });
            assert.deepEqual(told(last), told(readAs(dialect, next)), JSON.stringify(next));
          }
        }),
        { numRuns: 300 },
      );
    });
  });
}
