import assert from 'node:assert/strict';
import type { DraftText } from '../../../../../src/core/draft/place/draftText.ts';
import { readMarks } from '../../../../support/marked.ts';
import { insertFootnotes } from '../../../../../src/core/draft/place/insertFootnotes.ts';
import type { Locale } from '../../../../../src/core/citation/locale.ts';
import { type CitekeyDialect, citekeyDialects, readAs } from '../../../../support/dialects.ts';

const body = { sentence: 'B', within: 'B' };

function draftOf(dialect: CitekeyDialect, text: string, locale: Locale, whole?: string): DraftText {
  const otherLabels = whole === undefined ? undefined : readAs(dialect, whole).notes.labels;
  return { structure: readAs(dialect, text), otherLabels, locale, selections: [], replaceSelection: false };
}

/** The text with a note at every cursor `|`, and its cursors marked. */
function insert(
  dialect: CitekeyDialect,
  marked: string,
  body = 'B',
  locale: Locale = 'en',
  whole?: string,
): string {
  const { text, selections } = readMarks(marked);
  const { edits, cursors } = insertFootnotes(draftOf(dialect, text, locale, whole), selections, {
    sentence: body,
    within: body,
  });
  const result = edits.reduceRight(
    (all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end),
    text,
  );
  return cursors.reduceRight((all, cursor) => `${all.slice(0, cursor)}|${all.slice(cursor)}`, result);
}

const cases: readonly [CitekeyDialect, string, string, string][] = [
  ['pandoc', 'the first note', 'a|', 'a[^1]|\n\n[^1]: B\n'],
  ['pandoc', 'a definition apart from the mark in an empty draft', '|', '[^1]|\n\n[^1]: B\n'],
  ['myst', 'a definition apart from the mark in an empty draft', '|', '[^1]|\n\n[^1]: B\n'],
  ['rst', 'a definition apart from the mark in an empty draft', '|', '[#fn1]_|\n\n.. [#fn1] B\n'],
  ['org', 'a definition apart from the mark in an empty draft', '|', '\u200B[fn:1]|\n\n[fn:1] B\n'],
  ['pandoc', 'a definition apart from the mark on the last line', 'a\n\n|', 'a\n\n[^1]|\n\n[^1]: B\n'],
  ['pandoc', 'a note behind a line’s end', 'a|.\n', 'a.[^1]|\n\n[^1]: B\n'],
  ['pandoc', 'a note behind blank lines', 'a|\n\n\n', 'a[^1]|\n\n\n[^1]: B\n'],
  ['pandoc', 'a note at every cursor', 'a|. b|\n\nc\n', 'a.[^1]| b[^2]|\n\nc\n\n[^1]: B\n[^2]: B\n'],
  [
    'pandoc',
    'the next number',
    'a[^7] b|\n\n[^7]: x\n\nmore\n',
    'a[^7] b[^8]|\n\n[^7]: x\n[^8]: B\n\nmore\n',
  ],
  [
    'pandoc',
    'a definition behind one of several paragraphs',
    'a[^1] b|\n\n[^1]: x\n\n    y\n\nmore\n',
    'a[^1] b[^2]|\n\n[^1]: x\n\n    y\n\n[^2]: B\n\nmore\n',
  ],
  ['pandoc', 'a definition before later text', '[^1]: x\n\na|', '[^1]: x\n[^2]: B\n\na[^2]|'],
  [
    'pandoc',
    'a definition at the distance of the others',
    'a|\n\n[^1]: x\n\n[^2]: y\n',
    'a[^3]|\n\n[^1]: x\n\n[^2]: y\n\n[^3]: B\n',
  ],
  [
    'pandoc',
    'a definition right after the last one, where text parts the others',
    'a[^1][^2] b|\n\n[^1]: x\n\nmore\n\n[^2]: y\n',
    'a[^1][^2] b[^3]|\n\n[^1]: x\n\nmore\n\n[^2]: y\n[^3]: B\n',
  ],
  ['pandoc', 'a name among names', 'a[^x] b|\n\n[^x]: y\n', 'a[^x] b[^note-1]|\n\n[^x]: y\n[^note-1]: B\n'],
  ['pandoc', 'a number that code does not take', '`[^5]` a|', '`[^5]` a[^1]|\n\n[^1]: B\n'],
  ['pandoc', 'the text’s own line ends', 'a|\r\nb\r\n', 'a[^1]|\r\nb\r\n\r\n[^1]: B\r\n'],
  ['pandoc', 'text in a note', 'a[^1]\n\n[^1]: x |y\n', 'a[^1]\n\n[^1]: x B; |y\n'],
  ['pandoc', 'text at a note’s end', 'a[^1]\n\n[^1]: x|\n\nb\n', 'a[^1]\n\n[^1]: x; B|\n\nb\n'],
  ['pandoc', 'text in a note at the word', 'a^[x |y]', 'a^[x B; |y]'],
  ['pandoc', 'text within a note that looks like a mark', '^|[^1] a', '^[B; |^1] a'],
  ['pandoc', 'no note in a mark', 'a[^|1]\n\n[^1]: x\n', 'a[^1][^2]|\n\n[^1]: x\n[^2]: B\n'],
  ['biblatex', 'a command', 'a|. b', 'a.\\footnote{B}| b'],
  ['biblatex', 'text in a command', 'a\\footnote{x \\emph{y|}}.', 'a\\footnote{x \\emph{y; B|}}.'],
  ['natbib', 'no text in a comment’s command', '% \\footnote{x\na|}', '% \\footnote{x\na\\footnote{B}|}'],
  ['typst', 'a call', 'a|. b', 'a.#footnote[B]| b'],
  ['typst', 'a call apart from what follows', 'a|(b)', 'a#footnote[B];|(b)'],
  ['typst', 'a call apart from an address', 'https://a.b/c|. d', 'https://a.b/c. #footnote[B]| d'],
  ['typst', 'text in a call', 'a#footnote[x|]', 'a#footnote[x; B|]'],
  ['asciidoc', 'a macro', 'a|. b', 'a.footnote:[B]| b'],
  ['asciidoc', 'text in a macro', 'a footnote:x[y \\] |z].', 'a footnote:x[y \\] B; |z].'],
  [
    'rst',
    'a mark apart from the word',
    'a|. b | c\n',
    'a.\\ [#fn1]_| b [#fn2]_| c\n\n.. [#fn1] B\n.. [#fn2] B\n',
  ],
  ['rst', 'a mark apart from what follows', '(|a)', '([#fn1]_\\ |a)\n\n.. [#fn1] B\n'],
  [
    'rst',
    'a definition behind the last',
    'a [#fn1]_ |\n\n.. [#fn1] x\n   y\n\nTitle\n=====\n',
    'a [#fn1]_ [#fn2]_|\n\n.. [#fn1] x\n   y\n\n.. [#fn2] B\n\nTitle\n=====\n',
  ],
  [
    'rst',
    'a mark before the colons of a literal block',
    '*a*|::\n\n   b\n\n',
    '*a*\\ [#fn1]_|::\n\n   b\n\n.. [#fn1] B\n',
  ],
  ['rst', 'text in a note', '.. [#fn1] x\n   y|\n', '.. [#fn1] x\n   y; B|\n'],
  ['org', 'the first note', 'a|.\n', 'a.[fn:1]|\n\n[fn:1] B\n'],
  [
    'org',
    'a note under the heading',
    'a|\n\n* Footnotes\n\n* Other\n',
    'a[fn:1]|\n\n* Footnotes\n\n[fn:1] B\n\n* Other\n',
  ],
  [
    'org',
    'a definition behind the last',
    'a[fn:1] b|\n\n* Footnotes\n\n[fn:1] x\n* Other\n',
    'a[fn:1] b[fn:2]|\n\n* Footnotes\n\n[fn:1] x\n[fn:2] B\n* Other\n',
  ],
  ['org', 'a mark apart from a call', 'a call_x()| b\n', 'a call_x()\u200B[fn:1]| b\n\n[fn:1] B\n'],
  ['org', 'a mark apart from a command', '\\a{b}| c\n', '\\a{b}\u200B[fn:1]| c\n\n[fn:1] B\n'],
  ['org', 'text in emphasis in a note', 'a[fn::x *y|*]', 'a[fn::x *y; B|*]'],
  ['asciidoc', 'text in emphasis in a macro', 'a footnote:[x *y|*.]', 'a footnote:[x *y; B|*.]'],
  ['org', 'text in a note at the word', 'a[fn::x|]', 'a[fn::x; B|]'],
];

describe('insertFootnotes', () => {
  for (const [dialect, name, marked, expected] of cases) {
    it(`puts ${name} into ${dialect}`, () => {
      assert.equal(insert(dialect, marked), expected);
    });
  }

  const inFrench = 'fr';
  const places: readonly [string, string, Locale | undefined][] = [
    ['a|? b', 'a?[^1]| b', undefined],
    ['a|.b', 'a[^1]|.b', undefined],
    ['条约|。\n', '条约。[^1]|\n', 'zh'],
    ['条约|。各国应', '条约。[^1]|各国应', 'zh'],
    ['条约|，各国应', '条约，[^1]|各国应', 'zh'],
    ['条约|；各国应', '条约；[^1]|各国应', 'zh'],
    ['条约|、议定书', '条约、[^1]|议定书', 'zh'],
    ['条约|？！各国应', '条约？！[^1]|各国应', 'zh'],
    ['“条约|。”各国应', '“条约。”[^1]|各国应', 'zh'],
    ['《条约|》，各国应', '《条约》，[^1]|各国应', 'zh'],
    ['条约……|各国应', '条约……[^1]|各国应', 'zh'],
    ['条约|……各国应', '条约……[^1]|各国应', 'zh'],
    ['条约|各国应', '条约[^1]|各国应', 'zh'],
    ['المعاهدة|، والدول', 'المعاهدة،[^1]| والدول', 'ar'],
    ['المعاهدة|؛ والدول', 'المعاهدة؛[^1]| والدول', 'ar'],
    ['المعاهدة|؟', 'المعاهدة؟[^1]|', 'ar'],
    ['المعاهدة|. والدول', 'المعاهدة.[^1]| والدول', 'ar'],
    ['a|. b', 'a.[^1]| b', undefined],
    ['“a|.” b', '“a.”[^1]| b', undefined],
    ['“a|”, b', '“a”,[^1]| b', undefined],
    ["it|'s", "it[^1]|'s", undefined],
    ['a |"b"', 'a [^1]|"b"', undefined],
    ['a|![b](c)', 'a[^1]|![b](c)', undefined],
    ['a.|', 'a.[^1]|', undefined],
    ['a.| b', 'a[^1]|. b', inFrench],
    ['a|. b', 'a[^1]|. b', inFrench],
    ['a ;| b', 'a[^1]| ; b', inFrench],
    ['a\u00A0!| b', 'a[^1]|\u00A0! b', inFrench],
    ['« a »,| b', '« a »[^1]|, b', inFrench],
    ['...|', '...[^1]|', inFrench],
  ];
  for (const [before, after, indicator] of places) {
    it(`puts the indicator of ${before} ${indicator ?? 'en'} to ${after}`, () => {
      const made = after.endsWith('\n') ? `${after}\n[^1]: B\n` : `${after}\n\n[^1]: B\n`;
      assert.equal(insert('pandoc', before, 'B', indicator), made);
    });
  }

  it('puts one note to a place that several cursors come to', () => {
    assert.equal(insert('pandoc', 'a|.|'), 'a.[^1]|\n\n[^1]: B\n');
  });

  const inNotes: readonly [string, string, string, Locale?][] = [
    ['x.|', 'x. B|', 'B'],
    ['x.”|', 'x.” B|', 'B'],
    ['“|', '“B|', 'B'],
    ['see |', 'see B|', 'B'],
    ['(see |)', '(see B|)', 'B'],
    ['x|.', 'x; B|.', 'B'],
    ['|See y', 'B. |See y', 'B.'],
    ['|', 'B|', 'B'],
    ['x|', 'x\u00A0; B|', 'B', 'fr'],
    ['x|', 'x؛ B|', 'B', 'ar'],
    ['x|', 'x；B|', 'B', 'zh'],
  ];
  for (const [before, after, body, locale] of inNotes) {
    it(`parts what it puts into a note of ${before} as ${after}`, () => {
      assert.equal(insert('pandoc', `a^[${before}]`, body, locale), `a^[${after}]`);
      assert.equal(insert('biblatex', `a\\footnote{${before}}`, body, locale), `a\\footnote{${after}}`);
    });
  }

  it('takes no label that stands elsewhere in the whole document', () => {
    assert.equal(insert('pandoc', 'a|', 'B', 'en', 'x[^4]\n\na\n\n[^4]: y'), 'a[^5]|\n\n[^5]: B\n');
    assert.equal(insert('rst', 'a |', 'B', 'en', 'x [#fn2]_\n\na '), 'a [#fn3]_|\n\n.. [#fn3] B\n');
  });

  it('escapes the bracket that would end AsciiDoc’s note', () => {
    assert.equal(insert('asciidoc', 'a|', 'b] c'), 'afootnote:[b\\] c]|');
    assert.equal(insert('asciidoc', 'footnote:[a|]', 'b]'), 'footnote:[a; b\\]|]');
  });

  it('reads a text in a time that grows with it, whatever it is made of', () => {
    const long = ['^[', '[^', '[^a', '[#', '[fn:', '[fn:a:', '\\footnote{', '#footnote[', 'footnote:['];
    const pieces = [
      ...long,
      '^[a]',
      'footnote:[a]',
      'footnote:a',
      '\\]',
      '.. [#',
      '``',
      '..' + ' '.repeat(99_999),
    ];
    for (const dialect of citekeyDialects) {
      for (const piece of pieces) {
        const text = piece.repeat(200_000 / piece.length);
        assert.ok(
          insertFootnotes(draftOf(dialect, text, 'en'), [{ start: 0, end: 0 }], body).edits.length > 0,
        );
      }
    }
  }).timeout(60_000);
});
