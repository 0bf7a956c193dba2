import assert from 'node:assert/strict';
import { bibliographyFormat } from '../../../../src/core/bibliography/bibliographyFormats.ts';
import { type Dialect, dialects, readAs } from '../../../support/dialects.ts';

const yaml = (content: string): string => `---\ntitle: T\n${content}\nlang: en\n---\n\nText.\n`;

const cases: readonly (readonly [Dialect, string, readonly string[]])[] = [
  ['pandoc', yaml('bibliography: refs.bib'), ['refs.bib']],
  ['pandoc', yaml('bibliography: my refs/all of it.bib # comment'), ['my refs/all of it.bib']],
  ['pandoc', yaml('bibliography: "a \\"b\\".bib"'), ['a "b".bib']],
  ['pandoc', yaml("bibliography: 'it''s.json'"), ["it's.json"]],
  ['pandoc', yaml('bibliography: [a.bib, "b c.yaml"]'), ['a.bib', 'b c.yaml']],
  ['pandoc', yaml('bibliography:\n  - a.bib # one\n  # - no.bib\n  - "b.json"'), ['a.bib', 'b.json']],
  ['pandoc', yaml('bibliography:\n- a.bib\n- a.bib\n- b.bib'), ['a.bib', 'b.bib']],
  ['pandoc', yaml('bibliography: [\n  a.bib,\n  b.bib\n]'), ['a.bib', 'b.bib']],
  ['pandoc', yaml('bibliography: >-\n  a.bib'), ['a.bib']],
  ['pandoc', yaml('bibliography:\n  main: a.bib\n  other: b.bib'), ['a.bib', 'b.bib']],
  ['pandoc', yaml('"bibliography": a.bib'), ['a.bib']],
  ['pandoc', yaml('bibliography: a.bib').replaceAll('\n', '\r\n'), ['a.bib']],
  ['pandoc', `\ufeff${yaml('bibliography: a.bib')}`, ['a.bib']],
  ['pandoc', '---\nbibliography: a.bib\n...\n', ['a.bib']],
  ['pandoc', '---\nbibliography: a.bib\n---', ['a.bib']],
  ['pandoc', yaml('params: !r c(1, "x\nbibliography: a.bib'), ['a.bib']],
  ['pandoc', yaml('bibliography: https://x.org/a.bib'), []],
  ['pandoc', yaml('bibliography: [https://x.org/a.bib, b.bib]'), ['b.bib']],
  ['pandoc', yaml('# bibliography: a.bib'), []],
  ['pandoc', yaml('bibliography:'), []],
  ['pandoc', yaml('bibliography: ['), []],
  ['pandoc', yaml('x:\n  bibliography: a.bib'), []],
  ['pandoc', 'Text\n---\nbibliography: a.bib\n---\n', []],
  ['pandoc', '---\nbibliography: a.bib\n', []],

  // Each of these is what pandoc does.
  ['pandoc', 'Text.\n\n---\nbibliography: a.bib\n---\n\nMore.\n', ['a.bib']],
  ['pandoc', 'Text.\r\n\r\n--- \r\nbibliography: a.bib\r\n... \r\nMore.\r\n', ['a.bib']],
  ['pandoc', '\n\n---\nbibliography: a.bib\n\nlang: en\n---', ['a.bib']],
  ['pandoc', '---\ntitle: T\n---\n---\nbibliography: a.bib\n---\n', ['a.bib']],
  ['pandoc', `${yaml('bibliography: a.bib')}\n---\nbibliography: [b.bib]\n---\n`, ['b.bib']],
  ['pandoc', `${yaml('bibliography: a.bib')}\n---\n# bibliography: b.bib\n---\n`, ['a.bib']],
  [
    'pandoc',
    `${yaml('abstract: |\n  ```\nbibliography: a.bib')}\n---\nbibliography: b.bib\n---\n`,
    ['b.bib'],
  ],
  ['pandoc', 'A\n\n---\n\nB\n\n---\nbibliography: a.bib\n---\n', ['a.bib']],
  ['pandoc', '# H\n---\nbibliography: a.bib\n---\n', []],
  ['pandoc', 'Text.\n\n---\n\nbibliography: a.bib\n---\n', []],
  ['pandoc', 'Text.\n\n ---\nbibliography: a.bib\n---\n', []],
  ['pandoc', 'Text.\n\n---\nbibliography: a.bib\n', []],
  ['pandoc', '~~~\n```\n\n---\nbibliography: a.bib\n---\n~~~\n', []],
  ['pandoc', '<!--\n\n---\nbibliography: a.bib\n---\n\n-->\n', []],
  // Neither pandoc nor biber looks for another name.
  ['pandoc', yaml('bibliography: refs'), ['refs']],
  ['biblatex', '\\addbibresource{refs}', ['refs']],

  ['biblatex', '\\addbibresource{a.bib}\n\\addbibresource[label=x]{b c.bib}', ['a.bib', 'b c.bib']],
  ['biblatex', '\\addbibresource [datatype=bibtex] {a.bib}\\addglobalbib{b.bib}', ['a.bib', 'b.bib']],
  ['biblatex', '% \\addbibresource{a.bib}\n\\addbibresource{b.bib}% \\addbibresource{c.bib}', ['b.bib']],
  ['biblatex', '100\\% \\addbibresource{a.bib}', ['a.bib']],
  ['biblatex', '\\\\% \\addbibresource{a.bib}', []],
  ['biblatex', '\\addbibresource[location=remote]{a.bib}\\addbibresource{https://x.org/b.bib}', []],
  ['biblatex', '\\addbibresource{\\jobname.bib}', []],
  ['biblatex', '\\begin{verbatim}\n\\addbibresource{a.bib}\n\\end{verbatim}', []],
  [
    'natbib',
    '\\bibliographystyle{plainnat}\n\\bibliography{a,b.bib, dir/c}',
    ['a.bib', 'b.bib', 'dir/c.bib'],
  ],
  ['bibtex', '\\nobibliography{a}\n\\end{document}\n\\bibliography{b}', ['a.bib']],
  ['bibtex', '\\bibliography{}', []],

  ['typst', '#bibliography("x.bib", title: "y.bib", style: "apa")', ['x.bib']],
  ['typst', '#bibliography(title: none, "x.bib")', ['x.bib']],
  ['typst', '#bibliography(("a.bib", "b.yml"), full: true)', ['a.bib', 'b.yml']],
  ['typst', '#bibliography(\n  (\n    "a b.bib",\n  ),\n)', ['a b.bib']],
  ['typst', '#show: doc.with(bibliography: bibliography("refs.bib"))', ['refs.bib']],
  ['typst', '// #bibliography("a.bib")\n#bibliography("b.bib") // "c"', ['b.bib']],
  ['typst', '/* #bibliography("a.bib") /* */ */ #bibliography("b.bib")', ['b.bib']],
  ['typst', 'https://x.org #bibliography("a.bib")', ['a.bib']],
  ['typst', 'An inch is 1" long. #bibliography("a.bib")', ['a.bib']],
  ['typst', '`#bibliography("a.bib")` ```typ #bibliography("b.bib")```', []],
  ['typst', '#set bibliography(style: "un.csl")', []],
  ['typst', '#bibliography(read("a.bib"), "b.bib")', ['b.bib']],
  ['typst', '#my-bibliography("a.bib")', []],
  ['typst', '#bibliography("C:\\\\a.bib")', ['C:\\a.bib']],
  ['typst', '#bibliography("https://x.org/a.bib")', []],

  ['asciidoc', '= Title\n:bibtex-file: refs/a.bib\n:toc:\n', ['refs/a.bib']],
  ['asciidoc', ':bibtex-file: a.bib\r\n:bibtex-file: b.bib\r\n', ['b.bib']],
  ['asciidoc', '// :bibtex-file: a.bib\n', []],
  ['asciidoc', '////\n:bibtex-file: a.bib\n////\n', []],
  ['asciidoc', ':bibtex-file: a.bib\n:!bibtex-file:\n', []],

  ['org', '#+bibliography: a.bib\n#+BIBLIOGRAPHY: "b c.json"\n', ['a.bib', 'b c.json']],
  ['org', '# #+bibliography: a.bib\n', []],
  ['org', '#+begin_src org\n#+bibliography: a.bib\n#+end_src\n', []],

  ['rst', '.. bibliography:: a.bib b.bib\n', ['a.bib', 'b.bib']],
  ['rst', '.. bibliography::\n   a.bib\n   :style: unsrt\n', ['a.bib']],
  ['rst', '.. bibliography::\n\n   a.bib\n', []],
  ['rst', '.. note::\n\n   .. bibliography:: a.bib\n', ['a.bib']],
  ['rst', '..\n   .. bibliography:: a.bib\n', []],
  ['rst', '.. old\n   .. bibliography:: a.bib\n\n.. bibliography:: b.bib', ['b.bib']],
  ['rst', 'So::\n\n   .. bibliography:: a.bib\n', []],
  ['rst', '.. code-block:: rst\n\n   .. bibliography:: a.bib\n', []],

  ['html', '\\bibliography{a}', []],
  ['text', 'bibliography: a.bib', []],
];

describe('findBibliographies', () => {
  for (const [dialect, text, expected] of cases) {
    it(`finds ${expected.join(' and ') || 'nothing'} in ${dialect}: ${JSON.stringify(text).slice(0, 90)}`, () => {
      assert.deepEqual(readAs(dialect, text).bibliographies, expected);
    });
  }
});

describe('bibliographyFormat', () => {
  const formats: readonly (readonly [string, string, Dialect, string | undefined])[] = [
    ['a.bib', '', 'biblatex', 'biblatex'],
    ['a.bib', '', 'pandoc', 'biblatex'],
    ['a.bib', '', 'asciidoc', 'bibtex'],
    ['a.bib', '@book{a, year = 2001}', 'biblatex', 'biblatex'],
    ['a.bib', '% none yet', 'org', 'biblatex'],
    ['A.BIB', '@book{a, year = 2001}', 'pandoc', 'bibtex'],
    ['a.bib', '@report{a,}', 'pandoc', 'biblatex'],
    ['a.bib', '@book{a, date = {2001}}', 'typst', 'biblatex'],
    ['a.bib', '@book{a, title = {b}, langid = "english"}', 'org', 'biblatex'],
    ['a.bib', '@book{a, title = {date = 3}}', 'org', 'bibtex'],
    ['a.bib', '@comment{@report{a,}}', 'asciidoc', 'bibtex'],
    ['a.bib', '@online{a,}', 'natbib', 'bibtex'],
    ['a.json', '', 'pandoc', 'csl-json'],
    ['a.yaml', 'references:\n- id: a\n', 'typst', 'csl-yaml'],
    ['a.yml', '- id: a\n', 'typst', 'csl-yaml'],
    ['a.yml', 'a:\n  type: book\n', 'typst', 'hayagriva'],
    ['a.yml', '', 'typst', 'hayagriva'],
    ['a.yaml', '', 'pandoc', 'csl-yaml'],
    ['a.yaml', 'a:\n  type: book\n', 'pandoc', 'csl-yaml'],
    ['a.yaml', 'a: [', 'typst', 'hayagriva'],
    ['a.ris', '', 'pandoc', undefined],
    ['bib', '', 'pandoc', undefined],
  ];
  for (const [path, text, dialect, expected] of formats) {
    it(`takes ${path} of a draft in ${dialect} for ${expected}: ${JSON.stringify(text)}`, () => {
      assert.equal(bibliographyFormat(path, text, readAs(dialect, '').bibliographyRules)?.id, expected);
    });
  }

  it('folds keys where the tools do: in BibTeX and Sphinx', () => {
    const folding = dialects.filter((dialect) => readAs(dialect, '').bibliographyRules.foldsKeys === true);
    assert.deepEqual(folding.toSorted(), ['bibtex', 'natbib', 'rst']);
  });
});
