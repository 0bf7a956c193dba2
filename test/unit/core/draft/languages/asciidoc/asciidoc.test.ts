import assert from 'node:assert/strict';
import type { Citation } from '../../../../../../src/core/citation/cite.ts';
import { asciidoc } from '../../../../../../src/core/draft/languages/asciidoc/asciidoc.ts';
import { findIn, readAs } from '../../../../../support/dialects.ts';
import { placed } from '../../place/placed.ts';
import { placedIn } from '../../place/placedIn.ts';

const k: Citation = [{ key: 'k' }];

const places: readonly (readonly [string, string, string])[] = [
  ['a word in Chinese', '规定|各国', '规定pass:[]cite:[k]|{empty}各国'],
  ['the header', '|= A\nB C\n:toc:\n\nd', '= A\nB C\n:toc:\n\ncite:[k]|\n\nd'],
  ['the header’s attributes', '= A\n:lang: fr|\n\nd', '= A\n:lang: fr\n\ncite:[k]|\n\nd'],
  ['before a section', '|== A', '== cite:[k]| A'],
  ['before an item', '* a\n|* b', '* a\n* cite:[k]| b'],
  ['a term', 'a|:: b', 'a cite:[k]|:: b'],
  ['a listing', '----\na|\n----\n\nb', '----\na\n----\n\ncite:[k]|\n\nb'],
  ['a literal block', '....\na|\n....', '....\na\n....\n\ncite:[k]|'],
  ['a passthrough', '++++\na|\n++++', '++++\na\n++++\n\ncite:[k]|'],
  ['a comment', '////\na|\n////\nb', '////\na\n////\n\ncite:[k]|\n\nb'],
  ['a fence', '```js\na|\n```', '```js\na\n```\n\ncite:[k]|'],
  ['an indented paragraph', ' a|\n\nb', ' a\n\ncite:[k]|\n\nb'],
  ['a source without delimiters', '[source]\na|\n\nb', '[source]\na\n\ncite:[k]|\n\nb'],
  ['a verse', '[verse]\na|\n\nb', '[verse]\na\n\ncite:[k]|\n\nb'],
  ['an example', '====\na|\n====', '====\na cite:[k]|\n===='],
  ['a quotation', '____\na|\n____', '____\na cite:[k]|\n____'],
  ['an end of a block', '====\na\n====|\n\nb', '====\na\n====\n\ncite:[k]|\n\nb'],
  ['attributes of a block', '[quo|te]\na', '[quote]\ncite:[k]| a'],
  ['a title of a paragraph', '.T|\na', '.T\ncite:[k]| a'],
  ['a title of a listing', '.T|\n----\na\n----', '.T cite:[k]|\n----\na\n----'],
  ['a title with a line under it', 'Title|\n-----\n\na', 'Title\n-----\n\ncite:[k]|\n\na'],
  ['an attribute', ':a: b|\n\n\nc', ':a: b\n\ncite:[k]|\n\n\nc'],
  ['a block image', 'image::a.p|ng[]\n\nb', 'image::a.png[]\n\ncite:[k]|\n\nb'],
  ['what is left out', 'ifdef::x[]\na|\nendif::[]\n\nb', 'ifdef::x[]\na\nendif::[]\n\ncite:[k]|\n\nb'],
  [
    'a condition’s end',
    ':x:\n\nifdef::x[]\na\n|endif::[]\nb',
    ':x:\n\nifdef::x[]\na\nendif::[]\ncite:[k]| b',
  ],
  [
    'what is left out of a paragraph',
    'a\nifdef::x[]\n|b\nendif::[]\nc',
    'a\nifdef::x[]\nb\nendif::[]\ncite:[k]| c',
  ],
  [
    'what is left out of a list',
    '* a\nifdef::x[]\n* b|\nendif::[]\n* c',
    '* a\nifdef::x[]\n* b\nendif::[]\n* cite:[k]| c',
  ],
  ['a file that is put there', 'a\ninclude::|x[]\nb', 'a\ninclude::x[]\ncite:[k]| b'],
  ['attributes before a title', '|[quote]\n.T\n____\na\n____', '[quote]\n.T cite:[k]|\n____\na\n____'],
  ['attributes before a term', '|[horizontal]\na:: b', '[horizontal]\ncite:[k]| a:: b'],
  ['the blank line before a term', 'a:: b\n|\nc:: d', 'a:: b cite:[k]|\n\nc:: d'],
  [
    'a block that belongs to an item',
    '* a\n+\n----\nb|\n----\n* c',
    '* a\n+\n----\nb\n----\n+\ncite:[k]|\n\n* c',
  ],
  [
    'the end of blocks that belong to an item',
    '* a\n+\n====\nb\n====|',
    '* a\n+\n====\nb\n====\n+\ncite:[k]|',
  ],
  ['the line that attaches a block', '* a\n|+\n----\nb\n----', '* a cite:[k]|\n+\n----\nb\n----'],
  ['the blank line after that', '* a\n+\n|\nb', '* a cite:[k]|\n+\n\nb'],
  ['an item after a paragraph in another', '* a\n+\nb\n|* c', '* a\n+\nb\n* cite:[k]| c'],
  ['an entry of a bibliography', '[bibliography]\n* [[[|a]]] b', '[bibliography]\n* [[[a]]] cite:[k]| b'],
  ['an anchor in brackets', 'a [[[|b]]] c', 'a [[[b]]] cite:[k]| c'],
  ['a paragraph of a full stop', '.|\n', 'cite:[k]|.\n'],
  ['the beginning of a quotation', '|"a\nb"\n-- c', '"cite:[k]| a\nb"\n-- c'],
  ['the source of a quotation', '"a\nb"\n-- c|, d', '"a\nb cite:[k]|"\n-- c, d'],
  ['a quotation by angles', '|> a\n> b', '> cite:[k]| a\n> b'],
  ['an empty line in that', '> a\n>|\n> * b', '> a cite:[k]|\n>\n> * b'],
  ['its source', '> a\n> -- b|', '> a cite:[k]|\n> -- b'],
  ['a comment’s line', 'a\n// b|\nc', 'a\n// b\ncite:[k]| c'],
  [
    'a line that ends what is shown on a condition',
    ':x:\n\na\nendif|::[]\nb',
    ':x:\n\na\nendif::[]\ncite:[k]| b',
  ],
  ['a line that includes, the last one', 'a\ninclude::b[]|', 'a\ninclude::b[]\ncite:[k]|'],
  ['attributes of terms', '[horizontal|]\na:: b', '[horizontal]\ncite:[k]| a:: b'],
  ['a title’s beginning', '|.T a\n----\nb\n----', '.T a cite:[k]|\n----\nb\n----'],
  ['a quotation in marks', '|"a"\n-- b', '"cite:[k]| a"\n-- b'],
  ['whose words a quotation has', '"a"\n-- b|', '"a cite:[k]|"\n-- b'],
  ['an address', 'https://a.o|rg/b c', 'https://a.org/b cite:[k]| c'],
  ['an address with text', 'https://a.org[b| c] d', 'https://a.org[b c] cite:[k]| d'],
  ['a link', 'link:a.h|tml[b] c', 'link:a.html[b] cite:[k]| c'],
  ['a reference', '<<a,|b>> c', '<<a,b>> cite:[k]| c'],
  ['a reference’s macro', 'xref:a|[b] c', 'xref:a[b] cite:[k]| c'],
  ['an image', 'image:a|.png[] c', 'image:a.png[] cite:[k]| c'],
  ['an anchor', '[[a|]]b', '[[a]] cite:[k]| b'],
  ['an e-mail address', 'a@b|.org c', 'a@b.org cite:[k]| c'],
  ['monospace', '`a| b` c', '`a b` cite:[k]| c'],
  ['a passthrough in the line', '+a| b+ c', '+a b+ cite:[k]| c'],
  ['a passthrough’s macro', 'pass:[a| b] c', 'pass:[a b] cite:[k]| c'],
  ['a formula', 'stem:[x|^2] c', 'stem:[x^2] cite:[k]| c'],
  ['an attribute’s reference', '{au|thor} c', '{author} cite:[k]| c'],
  ['an entity', '&#1|67; c', '&#167; cite:[k]| c'],
  ['marked text', '#a| b# c', '#a b# cite:[k]| c'],
  ['a role', '[.a|]#b# c', '[.a]#b# cite:[k]| c'],
  ['brackets in the text', '[a| b] c', '[a b] cite:[k]| c'],
  ['a sign left open', 'a #5 b| c', 'a cite:[k]| #5 b c'],
  ['a macro that a letter follows', 'a cite:[b]c| d', 'a cite:[k]| cite:[b]c d'],
  ['the end of emphasis', 'a _b.|_ c', 'a _b._ cite:[k]| c'],
  ['the end of a line that begins with a role', '[.r]#a#|\nb', '[.r]#a# cite:[k]|{empty}\nb'],
  ['a mark that is escaped', 'a \\|*b c* d', 'a \\*b c* cite:[k]| d'],
  ['a backslash that escapes nothing', '\\*a*|b c', '\\*a*b cite:[k]| c'],
  ['a mark before a macro', '`a`|link:b[c] d', '`a cite:[k]|{empty}`link:b[c] d'],
  ['a role before a word', '[.|a]#b#c d', 'cite:[k]| [.a]#b#c d'],
  ['before an escape', 'a |\\*b*', 'a cite:[k]| \\*b*'],
  ['an address that is escaped', 'a \\|https://b.c d', 'a \\https://b.c cite:[k]| d'],
  ['the beginning of quotation marks', 'a "|`b c`" d', 'a cite:[k]| "`b c`" d'],
  ['quotation marks before a word', 'a "`b`|"c d', 'a "`b`"c cite:[k]| d'],
  ['marks that are none', 'a <<b>>|"`c`" d', 'a <<b>> cite:[k]|{empty}"`c`" d'],
  ['an image after a mark', '\\*a*image:b.|png[] c', '\\*a*image:b.png[] cite:[k]| c'],
  ['a link after an e-mail address', 'a@b.orglink:c|[d] e', 'a@b.orglink:c[d] cite:[k]| e'],
  ['an address after a passthrough', '+++a+++b@c|.org d', '+++a+++b@c.org cite:[k]| d'],
  ['before a macro that isn’t read', '规定|cite:[a] b', '规定cite:[a] cite:[k]| b'],
  ['a macro’s name', 'a cite: b| c', 'a cite:[k]| cite: b c'],
  ['a macro of another that is begun', 'a cite:|[b c', 'a cite:[k]| cite:[b c'],
  ['the beginning of emphasis', 'a _|b c_', 'a cite:[k]| _b c_'],
  ['a word like an item', 'e.|g. a', 'e.g. cite:[k]| a'],
  ['the end of a line that begins with a bracket', '[sic] a|', '[sic] a cite:[k]|{empty}'],
  ['a hard break', 'a +|\nb', 'a cite:[k]| +\nb'],
  ['a note', 'a footnote:[b|] c', 'a footnote:[b cite:[k]|] c'],
  ['a note’s beginning', 'a foot|note:[b] c', 'a footnote:[cite:[k]| b] c'],
  ['an empty line', 'a\n|\nb', 'a\n\ncite:[k]|\n\nb'],
  ['an empty line between items', '* a\n|\n* b', '* a cite:[k]|\n\n* b'],
  ['a bracket of a macro with brackets', 'cite:[a(p. 3 [sic])|]', 'cite:[a(p. 3 [sic]),k|]'],
  ['a macro that is begun, around the cursor', 'See ci|te:[] and', 'See cite:[k|] and'],
  ['a macro that isn’t read', 'xcite:[a|] b', 'xcite:[a] cite:[k]| b'],
];

describe('A citation by citekey in AsciiDoc', () => {
  for (const [name, before, after] of places) {
    it(`has a place at ${name}`, () => {
      assert.equal(placed(before, { dialect: 'asciidoc', citation: k }), after);
    });
  }

  // A cursor can't be marked by a bar in a table.
  const tables: readonly (readonly [string, string, string])[] = [
    ['an item in a cell', 'a|* b▮\n* c', 'a|* b cite:[k]\n* c'],
    ['the beginning of a cell with items', '▮a|* b', 'a|* cite:[k] b'],
    ['a listing in a cell', '|a\na|\n----\nb▮\n----\nc', '|a\na|\n----\nb\n----\n\ncite:[k]\n\nc'],
    ['a cell that shows its text as it is', '|a\nl|b▮\n|c', '|a\nl|b\n|cite:[k] c'],
    ['the last one', '|a\nl|▮b', '|a\nl|b\n|===\n\ncite:[k]'],
    ['a table in a cell', 'a|!===\n!▮b\n!===', 'a|!===\n! cite:[k] b\n!==='],
  ];
  for (const [name, before, after] of tables) {
    it(`has a place at ${name}`, () => {
      const whole = placedIn('asciidoc', `|===\n${before}\n|===`, 'citekey');
      assert.equal(whole, `|===\n${after}${after.includes('|===') ? '' : '\n|==='}`);
    });
  }

  it('has a place in a cell that its column gives a style', () => {
    const text = '[cols="1,l,2*a"]\n|===\n.2+|a |b |* c |* d\n|e |* f |* g\n|===';
    const nextTo = (cell: string): string =>
      text.charAt(readAs('asciidoc', text).place(text.indexOf(cell) + 1)?.at ?? 0);
    assert.deepEqual(['b', '* c', '* d', 'e', '* f'].map(nextTo), ['c', 'c', 'd', 'f', 'f']);
  });

  const table = '|===\n|a |b\n\n2+|c\n|===\n\nd';
  const cells: readonly (readonly [string, number, number])[] = [
    ['before the table', 0, 6],
    ['before the first cell', 5, 6],
    ['at a cell’s end', 7, 7],
    ['at a row’s end', 10, 10],
    ['after the header', 11, 10],
    ['in a cell’s span', 13, 15],
    ['at the last cell’s end', 16, 16],
  ];
  for (const [name, offset, at] of cells) {
    it(`has a place ${name}`, () => {
      assert.deepEqual(readAs('asciidoc', table).place(offset), { at, before: '', after: '' });
    });
  }

  it('has a place in a cell that is a document of one paragraph', () => {
    const text = '[cols="1,a"]\n|===\n|b |c\n|===';
    assert.deepEqual(readAs('asciidoc', text).place(23), { at: 23, before: '', after: '' });
  });

  it('has a place after the table', () => {
    assert.deepEqual(readAs('asciidoc', table).place(21), { at: 21, before: '\n\n', after: '' });
  });
});

const cited: readonly (readonly [string, readonly string[]])[] = [
  ['cite:[a(p. 3 [sic]),b] citenp:see[c]', ['a', 'b', 'c']],
  ['xcite:[a] cite:[b]x 规cite:[c] cite:[d]cite:[e]', ['d']],
  ['`cite:[a]` `+cite:[b]+` +cite:[c]+ pass:[cite:[d]] +++cite:[e]+++', ['a']],
  ['x [see cite:[a]] footnote:[see cite:[b]]', ['b']],
  ['----\ncite:[a]\n----\n\n cite:[b]\n\n[verse]\ncite:[c]\n\n[source]\ncite:[d]\n', []],
  ['.T cite:[a]\nb\n\n.T cite:[c]\n----\nd\n----', ['c']],
  ['|===\n|cite:[a] |cite:[b]\n|===', ['a', 'b']],
  ['a cite:[b]:: cite:[c]', ['b', 'c']],
  ['cite:[a]stem:[x] cite:[b]link:x[y]', ['a']],
  ['_a b_cite:[a] *c*cite:[b] `d`cite:[c]', ['a', 'b', 'c']],
  ['"`x`"cite:[a] #y#cite:[b] <<z>>cite:[c]', []],
  ['= `+cite:[a]+` cite:[b]\n', ['b']],
  ['|===\nl|cite:[a]\na|\n----\ncite:[b]\n----\ncite:[c]\n|===', ['c']],
  ['[%header,cols="1,l"]\n|===\n|a |cite:[b]\n|cite:[c] |cite:[d]\n|===', ['b', 'c']],
  ['a\nifdef::x[]\ncite:[b]\nendif::[]\ncite:[c]', ['c']],
  ['|===\na|cite:[a]\n* cite:[b]\n|===', ['a', 'b']],
];

const otherForms: readonly (readonly ['text' | 'footnote', string, string])[] = [
  ['text', '.T|\n----\na\n----', '.T K/1|\n----\na\n----'],
  ['text', '|.T\n----\na\n----', '.T K/1|\n----\na\n----'],
  ['text', 'a <<b>>|"`c`" d', 'a <<b>>K/1|{empty}"`c`" d'],
  ['footnote', '[.r]#a#|', '[.r]#a#{empty}footnote:[K/1.]|{empty}'],
  ['footnote', '"a|,"\n-- b', '"afootnote:[K/1.]|,"\n-- b'],
  ['text', 'a|https://b.c d', 'ahttps://b.c K/1| d'],
  ['footnote', 'a |+++b+++', 'a footnote:[K/1.]|pass:[]+++b+++'],
  ['footnote', 'a@b.org| c', 'a@b.orgpass:[]footnote:[K/1.]| c'],
  ['footnote', 'a <<b>>|"`c`" d', 'a <<b>>footnote:[K/1.]|{empty}"`c`" d'],
];

describe('A formatted citation in AsciiDoc', () => {
  for (const [form, before, after] of otherForms) {
    it(`is put as ${form} into ${JSON.stringify(before)}`, () => {
      assert.equal(placedIn('asciidoc', before.replace('|', '▮'), form), after.replace('|', ''));
    });
  }
});

describe('What AsciiDoc cites', () => {
  for (const [text, keys] of cited) {
    it(`is ${keys.join(', ') || 'nothing'} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        findIn('asciidoc', text).flatMap(({ cites }) => cites.map(({ key }) => key)),
        keys,
      );
    });
  }
});

const bibliographies: readonly (readonly [string, readonly string[]])[] = [
  [':bibtex-file: {docdir}/refs.bib\n', ['refs.bib']],
  [':dir: refs\n:bibtex-file: {dir}/a.bib\n', ['refs/a.bib']],
  [':bibtex-file: {dir}/a.bib\n', []],
  ['....\n:bibtex-file: a.bib\n....\n', []],
  ['= T\n\na\n\n:bibtex-file: a.bib\n\nb\n', ['a.bib']],
];

describe('The bibliographies of an AsciiDoc draft', () => {
  for (const [text, paths] of bibliographies) {
    it(`are ${paths.join(', ') || 'none'} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readAs('asciidoc', text).bibliographies, paths);
    });
  }
});

const locales: readonly (readonly [string, string | undefined])[] = [
  ['////\n:lang: fr\n////\n', undefined],
  ['// :lang: fr\n:lang: es\n', 'es'],
  ['----\n:lang: fr\n----\n', undefined],
  ['= T\n:lang: fr\n\n:lang: es\n', 'fr'],
];

describe('The locale of an AsciiDoc draft', () => {
  for (const [text, locale] of locales) {
    it(`is ${locale ?? 'unknown'} in ${JSON.stringify(text)}`, () => {
      assert.equal(readAs('asciidoc', text).locale, locale);
    });
  }
});

describe('An AsciiDoc draft', () => {
  it('is read as it would be for itself after each change', () => {
    let last = readAs('asciidoc', '= A\n:b: c\n\n* d cite:[e]\n\n----\n\nf\n----\n\ng footnote:[h]\n\n');
    for (const [at, added] of [
      [3, 'x'],
      [16, '`'],
      [30, '\n\n'],
      [40, '+++'],
      [0, '----\n'],
    ] as const) {
      const next = last.text.slice(0, at) + added + last.text.slice(at);
      const fresh = readAs('asciidoc', next);
      last = asciidoc.read(next, { previous: last });
      assert.deepEqual([last.citations, last.spans, last.notes], [fresh.citations, fresh.spans, fresh.notes]);
    }
  });
});
