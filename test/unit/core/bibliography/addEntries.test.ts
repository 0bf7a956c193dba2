import assert from 'node:assert/strict';
import { biblatexEntry } from '../../../../src/core/bibliography/bib/biblatex.ts';
import { bibtexEntry } from '../../../../src/core/bibliography/bib/bibtex.ts';
import type { BibliographyFormatId } from '../../../../src/core/bibliography/bibliographyFormat.ts';
import { cslYamlEntry } from '../../../../src/core/bibliography/yaml/cslYamlEntry.ts';
import { hayagrivaEntry } from '../../../../src/core/bibliography/hayagriva/hayagrivaEntry.ts';
import { cslItem } from '../../../../src/core/citation/cslItem.ts';
import { readCorpus } from '../../../support/readCorpus.ts';
import { addEntries, missingEntries } from '../../../support/bibliography.ts';

const corpus = readCorpus();
const item = cslItem(corpus, 'ctoc_cop_wg7_2015_2')!;
const other = cslItem(corpus, 'ctoc_cop_wg7_2013_3')!;
const key = item.id;

const bib = bibtexEntry(item);
const yaml = `- ${cslYamlEntry(item, '  ')}`;
const yamlAt = (dash: number, gap = 1): string =>
  `${' '.repeat(dash)}-${' '.repeat(gap)}${cslYamlEntry(item, ' '.repeat(dash + 1 + gap))}`;
const haya = hayagrivaEntry(item);
const json = (indent: string, step: string | number): string =>
  JSON.stringify(item, null, step)
    .split('\n')
    .map((line) => `${indent}${line}`)
    .join('\n');

/** The file with the place of the entry marked `▮`, and what is put there. */
type Case = readonly [name: string, format: BibliographyFormatId, marked: string, inserted: string];

const cases: readonly Case[] = [
  ['an empty .bib file', 'bibtex', '▮', `${bib}\n`],
  ['a byte order mark alone', 'bibtex', '\ufeff▮', `${bib}\n`],
  ['a .bib file', 'bibtex', '@book{a,\n  title = {A},\n}\n▮', `\n${bib}\n`],
  ['a .bib file in BibLaTeX', 'biblatex', '@book{a,\n  title = {A}}\n▮', `\n${biblatexEntry(item)}\n`],
  ['a .bib file without a line end at its end', 'bibtex', '@book{a, title = {A}}▮', `\n\n${bib}`],
  ['a .bib file with an empty line at its end', 'bibtex', '@book{a, title = {A}}\n\n▮', `${bib}\n`],
  ['CR LF', 'bibtex', '@book{a,\r\n  title = {A},\r\n}\r\n▮', `\r\n${bib.replaceAll('\n', '\r\n')}\r\n`],
  ['tabs', 'bibtex', '@book{a,\n\ttitle = {A},\n}\n▮', `\n${bibtexEntry(item, '\t')}\n`],
  ['four spaces', 'bibtex', '@book{a,\n    title={A}\n}\n▮', `\n${bibtexEntry(item, '    ')}\n`],
  ['an entry in parentheses', 'bibtex', '@book(a, title = "A)b", note = {)})\n▮', `\n${bib}\n`],
  ['strings and a preamble', 'bibtex', '@string{un = "United"}\n@preamble{"\\x"}\n▮', `\n${bib}\n`],
  ['a broken entry that is closed', 'bibtex', '@book{a, title = {A} year 3 }}}\n@x\n{,,,}\n▮', `\n${bib}\n`],
  ['text between entries', 'bibtex', 'Mail to a@b.org\n@book{a,}\nBye\n▮', `\n${bib}\n`],
  ['the key in @comment', 'bibtex', `@comment{@techreport{${key}, year = 1}}\n▮`, `\n${bib}\n`],
  ['the key behind %', 'bibtex', `% @techreport{${key},\n▮`, `\n${bib}\n`],
  [
    'the key in a title',
    'bibtex',
    `@book{a, title = {@techreport{${key}, ids = {${key}}}}}\n▮`,
    `\n${bib}\n`,
  ],
  // Comments between fields, as biber and pandoc read them.
  [
    'an opened brace in a comment',
    'biblatex',
    '@book{a,\n  title = {A}, % {\n}\n▮',
    `\n${biblatexEntry(item)}\n`,
  ],
  [
    'a closed brace in a comment',
    'biblatex',
    '@book{a, % }\n  title = {A}\n}\n▮',
    `\n${biblatexEntry(item)}\n`,
  ],
  ['a parenthesis in a comment', 'bibtex', '@book(a, title = {A} % )\n)\n▮', `\n${bib}\n`],
  ['a quotation mark in a comment', 'bibtex', '@book{a, title = "A % b" % "\n}\n▮', `\n${bib}\n`],
  ['a comment before the brace', 'bibtex', '@book % {\n{ % }\n a, title = {A}}\n▮', `\n${bib}\n`],
  ['the key in a comment', 'biblatex', `@book{a, ids = {b} % , ${key}\n}\n▮`, `\n${biblatexEntry(item)}\n`],
  ['an entry in a comment', 'bibtex', `@book{a, % @report{${key},\n}\n▮`, `\n${bib}\n`],
  ['a percent sign in a value', 'bibtex', '@book{a, title = {50% }, note = "% {}"}\n▮', `\n${bib}\n`],
  // Braces after a backslash: BibTeX and biber count them; pandoc and Typst do not, so they may be single there.
  ['two escaped braces', 'bibtex', '@book{a, title = {A \\{ B \\}}}\n▮', `\n${bib}\n`],
  ['a single escaped brace', 'bibtex', '@book{a, title = {A \\{ B}}\n@book{b,}\n▮', `\n${bib}\n`],
  ['a closed brace that BibTeX counts', 'bibtex', '@book{a, title = {A \\}, year = 1}\n▮', `\n${bib}\n`],
  ['a single escaped brace in quotes', 'bibtex', '@book{a, title = "A \\{ \\"o"}\n▮', `\n${bib}\n`],
  ['a comment as the last line', 'bibtex', '@book{a,}\n% end▮', `\n\n${bib}`],

  [
    'an empty .json file',
    'csl-json',
    '▮',
    `${json('', 2).replace(/^/gmu, '  ').replace(/^ {2}/u, '[\n  ')}\n]\n`,
  ],
  ['an empty array', 'csl-json', '[▮]', `\n${json('  ', 2)}\n`],
  ['an empty array over two lines', 'csl-json', '[▮\n]\n', `\n${json('  ', 2)}`],
  ['two spaces', 'csl-json', '[\n  {\n    "id": "a"\n  }▮\n]\n', `,\n${json('  ', 2)}`],
  ['a tab', 'csl-json', '[\n\t{\n\t\t"id": "a"\n\t}▮\n]\n', `,\n${json('\t', '\t')}`],
  ['elements without indentation', 'csl-json', '[\n{"id":"a"},\n{"id":"b"}▮\n]', `,\n${json('', 2)}`],
  ['one line', 'csl-json', '[{"id":"a"}▮]', `,${JSON.stringify(item)}`],
  ['brackets in strings', 'csl-json', '[{"id":"a]\\"}"}▮]', `,${JSON.stringify(item)}`],
  [
    'a list under references',
    'csl-json',
    '{\n  "a": [1],\n  "references": [\n    {\n      "id": "a"\n    }▮\n  ],\n  "b": []\n}',
    `,\n${json('    ', 2)}`,
  ],
  ['an empty list under references', 'csl-json', '{"references": [▮]}\n', `\n${json('  ', 2)}\n`],
  ['items that are no objects', 'csl-json', '[null, 3, "id", [[]]▮]', `,${JSON.stringify(item)}`],
  [
    'CR LF in JSON',
    'csl-json',
    '[\r\n  {"id": "a"}▮\r\n]\r\n',
    `,\r\n${json('  ', 2).replaceAll('\n', '\r\n')}`,
  ],

  ['an empty .yaml file', 'csl-yaml', '▮', `references:\n${yamlAt(2)}\n`],
  ['comments alone', 'csl-yaml', '# mine\n▮', `\nreferences:\n${yamlAt(2)}\n`],
  ['a document without content', 'csl-yaml', '---\n▮...\n', `references:\n${yamlAt(2)}\n`],
  ['a list', 'csl-yaml', '- id: a\n  title: A\n▮', `${yaml}\n`],
  ['a list under references, not indented', 'csl-yaml', 'references:\n- id: a\n▮', `${yaml}\n`],
  [
    'a list under references',
    'csl-yaml',
    '---\nreferences:\n  - id: a\n    title: A\n▮...\n',
    `${yamlAt(2)}\n`,
  ],
  ['a list as in front matter', 'csl-yaml', '---\nreferences:\n- id: a\n▮---\n', `${yaml}\n`],
  ['deep dashes', 'csl-yaml', 'references:\n    -   id: a\n▮', `${yamlAt(4, 3)}\n`],
  ['more keys behind the list', 'csl-yaml', 'references:\n- id: a\n▮\nlang: en\n', `${yaml}\n`],
  ['no line end', 'csl-yaml', '- id: a▮', `\n${yaml}`],
  ['CR LF in YAML', 'csl-yaml', '- id: a\r\n▮', `${yaml.replaceAll('\n', '\r\n')}\r\n`],
  ['a comment of the last item', 'csl-yaml', '- id: a\n  # of a\n▮# of the file\n', `${yaml}\n`],
  ['empty lines between', 'csl-yaml', '- id: a\n\n- id: b\n▮', `\n${yaml}\n`],
  ['empty lines at the end', 'csl-yaml', '- id: a\n- id: b\n▮\n\n', `${yaml}\n`],
  ['a block scalar at the end', 'csl-yaml', '- id: a\n  note: |\n    # no comment\n▮', `${yaml}\n`],
  ['a flow mapping', 'csl-yaml', '- {id: a,\n   title: "A"\n  }\n▮', `${yaml}\n`],
  ['no list yet', 'csl-yaml', 'references: # none\n▮', `${yamlAt(2)}\n`],
  ['an empty flow list', 'csl-yaml', 'references: [▮]\n', JSON.stringify(item)],
  ['a flow list', 'csl-yaml', 'references: [{id: a}▮] # x\n', `, ${JSON.stringify(item)}`],
  ['a flow list with a comma at its end', 'csl-yaml', '[\n  {id: a},▮\n]\n', `\n  ${JSON.stringify(item)}`],
  ['a block scalar without a line end', 'csl-yaml', '- id: a\n  note: |\n    x▮', `\n${yaml}`],
  [
    'empty lines between, the last item with a block scalar',
    'csl-yaml',
    '- id: a\n\n- id: b\n  note: |\n    x\n▮',
    `\n${yaml}\n`,
  ],
  ['a block scalar with an empty line', 'csl-yaml', '- id: a\n\n- id: b\n  note: |\n    x\n\n▮', `${yaml}\n`],
  ['tags and anchors', 'csl-yaml', '- &a !x\n  id: a\n- *a\n▮', `${yaml}\n`],

  ['an empty Hayagriva file', 'hayagriva', '▮', `${haya}\n`],
  ['a Hayagriva file', 'hayagriva', 'a:\n  type: book\n▮', `\n${haya}\n`],
  [
    'four spaces in Hayagriva',
    'hayagriva',
    'a:\n    type: book\n\nb:\n    type: web\n▮',
    `\n${hayagrivaEntry(item, '', '    ')}\n`,
  ],
  ['entries without empty lines', 'hayagriva', 'a:\n  type: book\nb:\n  type: web\n▮', `${haya}\n`],
  ['the end of a document', 'hayagriva', '---\na:\n  type: book\n▮...\n', `\n${haya}\n`],
  ['another key in a title', 'hayagriva', `a:\n  type: book\n  title: "${key}:"\n▮`, `\n${haya}\n`],
];

describe('addEntries', () => {
  for (const [name, format, marked, inserted] of cases) {
    it(`adds to ${format}: ${name}`, () => {
      const place = marked.indexOf('▮');
      const text = marked.replace('▮', '');
      const result = addEntries(text, [item], format);
      assert.ok(result.kind === 'edit', JSON.stringify(result));
      assert.equal(mark(text, result.edit.start), marked);
      assert.deepEqual(result.edit, { start: place, end: place, newText: inserted });
      const after = `${text.slice(0, place)}${inserted}${text.slice(place)}`;
      assert.deepEqual(addEntries(after, [item], format), { kind: 'present' });
    });
  }

  it('adds to a Hayagriva file in flow style', () => {
    const result = addEntries('{a: {type: book}}\n', [item], 'hayagriva');
    assert.ok(result.kind === 'edit');
    assert.equal(result.edit.start, '{a: {type: book}'.length);
    assert.match(result.edit.newText, /^, "ctoc_cop_wg7_2015_2": \{"type": "report", "title": /u);
  });

  it('adds only what is missing, each once, in order', () => {
    for (const format of ['bibtex', 'csl-json', 'csl-yaml', 'hayagriva'] as const) {
      const first = addEntries('', [other], format);
      assert.ok(first.kind === 'edit');
      const text = first.edit.newText;
      const second = addEntries(text, [other, item], format);
      assert.ok(second.kind === 'edit');
      assert.ok(second.edit.newText.includes(item.id));
      assert.ok(!second.edit.newText.includes(other.id));
    }
  });

  const present: readonly (readonly [BibliographyFormatId, string])[] = [
    ['bibtex', `@techreport(${key})`],
    ['biblatex', `@report { ${key} , title = {A}}`],
    ['biblatex', `@report{a, title = {A}, IDS = {b, ${key}}}`],
    ['biblatex', `@book % c\n{ % d\n ${key} % e\n, title = {A}}`],
    ['biblatex', `@book{a, ids = % {b}\n {c, ${key}} % }\n}`],
    ['biblatex', `@book{a,\n  % title = {X},\n  ids = {${key}}}`],
    ['biblatex', `@book{a, title = {A \\{ B}}\n@report{${key}, title = {A}}`],
    // Nothing has to be added, so it does not matter that nothing could be.
    ['biblatex', `@report{${key}, title = {A}}\n@book{b,`],
    ['csl-json', `[{"title": "x", "id": "${key}"}]`],
    ['csl-yaml', `references:\n- title: x\n  id: "${key}"\n`],
    ['hayagriva', `'${key}': {type: report}\n`],
  ];
  for (const [format, text] of present) {
    it(`finds the key in ${format}: ${text.split('\n')[0]}`, () => {
      assert.deepEqual(addEntries(text, [item], format), { kind: 'present' });
    });
  }

  it('tells keys by their case, but where the draft’s tools don’t', () => {
    const text = `@techreport{${key.toUpperCase()},\n  year = 2015}\n`;
    for (const format of ['bibtex', 'biblatex'] as const) {
      assert.deepEqual(missingEntries(text, [item], format), [item]);
      assert.equal(addEntries(text, [item], format).kind, 'edit');
      assert.deepEqual(missingEntries(text, [item], format, { foldsKeys: true }), []);
      assert.equal(addEntries(text, [item], format, { foldsKeys: true }).kind, 'present');
    }
  });

  const refused: readonly (readonly [BibliographyFormatId, string, string])[] = [
    ['bibtex', '@book{a, title = {A}', 'unclosedEntry'],
    ['bibtex', '@book{a, title = {A},}\n@book{b, title = {B, }\n', 'unclosedEntry'],
    ['bibtex', '@book{a, title = {a \\{ b}', 'unclosedEntry'],
    ['bibtex', '@book{a, title = {a \\\\{ b}}', 'unclosedEntry'],
    ['biblatex', '@book{a, title = {A} % }', 'unclosedEntry'],
    ['biblatex', '@book{a, title = {A}, % }\n', 'unclosedEntry'],
    ['biblatex', '@book{a, title = {50% {}\n}\n', 'unclosedEntry'],
    ['bibtex', '@book{a,}\n@book', 'unclosedEntry'],
    ['bibtex', '@book{a,}\n@', 'unclosedEntry'],
    ['bibtex', '@book(a, title = "b)', 'unclosedEntry'],
    ['bibtex', '@comment{ a', 'unclosedEntry'],
    ['csl-json', '[{"id": "a"},]', 'syntax'],
    ['csl-json', '[{"id": "a"}', 'syntax'],
    ['csl-json', '// comment\n[]', 'syntax'],
    ['csl-json', '{"id": "a"}', 'noEntries'],
    ['csl-json', '{"references": {}}', 'noEntries'],
    ['csl-json', '3', 'noEntries'],
    ['csl-yaml', 'references:\n- id: a\n b: [', 'syntax'],
    ['csl-yaml', 'lang: en\n', 'noEntries'],
    ['csl-yaml', 'references: none\n', 'noEntries'],
    ['csl-yaml', 'text\n', 'noEntries'],
    ['csl-yaml', '- id: a\n---\n- id: b\n', 'severalDocuments'],
    ['hayagriva', '- id: a\n', 'noEntries'],
    ['hayagriva', 'a: {}\n---\nb: {}\n', 'severalDocuments'],
    // The empty line between entries would be a part of the last value.
    ['csl-yaml', '- id: a\n\n- id: b\n  note: |+\n    x\n', 'noSafePlace'],
    // What is added would be a part of the comment.
    ['csl-yaml', '[ {id: a} # ]', 'syntax'],
    ['csl-yaml', '[ {id: a} # x\n]', 'noSafePlace'],
  ];
  for (const [format, text, problem] of refused) {
    it(`leaves ${format} alone: ${JSON.stringify(text)}`, () => {
      const result = addEntries(text, [item], format);
      assert.ok(result.kind === 'unreadable', JSON.stringify(result));
      assert.equal(result.problem, problem);
      assert.match(result.reason, /^The .+\.$/u);
    });
  }
});

function mark(text: string, at: number): string {
  return `${text.slice(0, at)}▮${text.slice(at)}`;
}
