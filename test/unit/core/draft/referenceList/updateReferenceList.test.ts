import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  referenceListSpan,
  updateReferenceList,
} from '../../../../../src/core/draft/referenceList/updateReferenceList.ts';
import { type Dialect, dialects, readAs } from '../../../../support/dialects.ts';

/** The cursor is marked `|`, at the end where it is not. */
function update(marked: string, dialect: Dialect, entries: readonly string[]): string {
  const cursor = marked.includes('|') ? marked.indexOf('|') : marked.length;
  const text = marked.replace('|', '');
  const edit = updateReferenceList(readAs(dialect, text), entries, cursor);
  const result = edit === undefined ? text : text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
  assert.equal(
    updateReferenceList(readAs(dialect, result), entries, cursor),
    undefined,
    'a second run changes nothing',
  );
  return result;
}

const B = '<!-- compendium:references begin -->';
const E = '<!-- compendium:references end -->';
const list = (...entries: readonly string[]): string =>
  `${B}\n\n${entries.map((entry) => `- ${entry}\n`).join('')}\n${E}`;

describe('updateReferenceList', () => {
  const forms: readonly (readonly [Dialect, string])[] = [
    ['pandoc', list('A', 'B')],
    [
      'biblatex',
      '% compendium:references begin\n\\begin{itemize}\n  \\item A\n  \\item B\n\\end{itemize}\n% compendium:references end',
    ],
    ['typst', '// compendium:references begin\n\n- A\n- B\n\n// compendium:references end'],
    ['asciidoc', '// compendium:references begin\n\n* A\n* B\n\n// compendium:references end'],
    ['rst', '.. compendium:references begin\n\n- A\n- B\n\n.. compendium:references end'],
    ['org', '# compendium:references begin\n\n- A\n- B\n\n# compendium:references end'],
    ['html', `${B}\n<ul>\n  <li>A</li>\n  <li>B</li>\n</ul>\n${E}`],
    ['text', '--- compendium:references begin ---\n\nA\n\nB\n\n--- compendium:references end ---'],
  ];
  for (const [dialect, expected] of forms) {
    it(`writes a list in ${dialect}, and refreshes it`, () => {
      assert.equal(update('', dialect, ['A', 'B']), `${expected}\n`);
      const old = update('Before\n|', dialect, ['old', 'older', 'oldest']);
      assert.equal(update(old, dialect, ['A', 'B']), `Before\n\n${expected}\n`);
    });
  }

  const places: readonly (readonly [string, Dialect, string, string])[] = [
    ['on an empty line', 'pandoc', 'a\n\n|\n\nb\n', `a\n\n${list('R')}\n\nb\n`],
    ['with the empty lines it needs', 'pandoc', 'a\n|\nb\n', `a\n\n${list('R')}\n\nb\n`],
    ['behind the paragraph', 'pandoc', 'a|\nb\n\nc', `a\nb\n\n${list('R')}\n\nc`],
    ['behind the last line', 'pandoc', 'a|', `a\n\n${list('R')}\n`],
    ['with CR LF', 'pandoc', 'a|\r\n\r\nb', `a\r\n\r\n${list('R').replaceAll('\n', '\r\n')}\r\n\r\nb`],
    [
      'not in the YAML header',
      'pandoc',
      '---\nti|tle: T\n---\n\na\n',
      `---\ntitle: T\n---\n\n${list('R')}\n\na\n`,
    ],
    ['behind a byte order mark', 'pandoc', '|\ufeff', `\ufeff${list('R')}\n`],
    [
      'before \\end{document}',
      'natbib',
      '\\begin{document}\na\n\\end{document}\n|',
      '\\begin{document}\na\n\nLIST\n\n\\end{document}\n',
    ],
    [
      'not in the preamble',
      'bibtex',
      '\\doc|umentclass{x}\n\\begin{document}\n\na\n\n\\end{document}\n',
      '\\documentclass{x}\n\\begin{document}\n\na\n\nLIST\n\n\\end{document}\n',
    ],
    ['before a command', 'biblatex', 'a|\n\\section{B}\n', 'a\n\nLIST\n\n\\section{B}\n'],
    ['in the body', 'html', '<body>\n<p>a</p>\n</body>\n|', `<body>\n<p>a</p>\n\nHTML\n\n</body>\n`],
  ];
  const latex =
    '% compendium:references begin\n\\begin{itemize}\n  \\item R\n\\end{itemize}\n% compendium:references end';
  for (const [name, dialect, marked, expected] of places) {
    it(`goes ${name}`, () => {
      const html = `${B}\n<ul>\n  <li>R</li>\n</ul>\n${E}`;
      assert.equal(
        update(marked, dialect, ['R']),
        expected.replace('LIST', () => latex).replace('HTML', html),
      );
    });
  }

  it('keeps an entry on one line, and a bracket from being an option', () => {
    assert.ok(update('', 'biblatex', ['[1] a\n  b']).includes('\\item {}[1] a b\n'));
  });

  it('keeps the indentation of the marker', () => {
    assert.equal(update(`  ${B}\nold\n  ${E}`, 'pandoc', ['R']), `  ${B}\n\n  - R\n\n  ${E}`);
  });

  it('empties a list, but begins none that is empty', () => {
    assert.equal(update(list('R'), 'pandoc', []), `${B}\n\n${E}`);
    assert.equal(update('a|', 'pandoc', []), 'a');
  });

  const damaged: readonly (readonly [string, string, string])[] = [
    ['only the first marker', `a\n${B}\n- old\n\nb`, `a\n${list('R')}\n- old\n\nb`],
    ['only the last marker', `a\n- old\n${E}\nb`, `a\n- old\n${list('R')}\nb`],
    ['the markers in the wrong order', `${E}\n- old\n${B}\nb`, `${list('R')}\n- old\n${B}\nb`],
    ['two pairs', `${list('x')}\n\nmid\n\n${list('y')}`, `${list('R')}\n\nmid\n\n${list('y')}`],
    ['a first marker twice', `${B}\nmine\n${list('x')}`, `${B}\nmine\n${list('R')}`],
    ['text behind a marker on its line', `${B} x\n${list('x')}`, `${B} x\n${list('R')}`],
  ];
  for (const [name, before, after] of damaged) {
    it(`loses nothing with ${name}`, () => {
      assert.equal(update(`${before}|`, 'pandoc', ['R']), after);
    });
  }

  it('says where the list stands', () => {
    const text = `a\n\n${list('x')}\n\nb`;
    const span = referenceListSpan(readAs('pandoc', text));
    assert.equal(text.slice(span?.start, span?.end), list('x'));
    assert.equal(referenceListSpan(readAs('pandoc', `a\n${B}\nb`)), undefined);
    assert.equal(referenceListSpan(readAs('org', text)), undefined);
  });

  it('never changes text outside the markers, and does nothing when run again', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        B,
        E,
        '\n',
        '\n\n',
        '\r\n',
        '---\n',
        ' ',
        '\\end{document}\n',
        '\\begin{document}\n',
        '</body>',
      ),
      fc.constantFrom('% compendium:references begin\n', '% compendium:references end\n', '- a\n', '\ufeff'),
      fc.string({ maxLength: 6 }),
    );
    const text = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(''));
    const entries = fc.array(fc.constantFrom('R', 'S [1]', 'a\nb', '[x]'), { maxLength: 3 });
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...dialects),
        entries,
        fc.nat(80),
        (draft, dialect, written, cursor) => {
          const edit = updateReferenceList(readAs(dialect, draft), written, cursor);
          if (edit === undefined) {
            return;
          }
          const gone = draft.slice(edit.start, edit.end);
          const before = draft.slice(0, edit.start).trimEnd();
          const isInside = /compendium:references begin(?: -->| ---)?$/u.test(before);
          const isLoneMarker = /^\s*\S+ compendium:references (?:begin|end)(?: -->| ---)?\s*$/u.test(gone);
          assert.ok(gone === '' || isInside || isLoneMarker, JSON.stringify(gone));
          const result = draft.slice(0, edit.start) + edit.newText + draft.slice(edit.end);
          assert.equal(updateReferenceList(readAs(dialect, result), written, cursor), undefined);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
