import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../../src/core/text/applyEdits.ts';
import type { TextEdit } from '../../../src/core/text/insertAtCursors.ts';
import { jsonIn, runIn, withFolder } from '../../support/runTerminal.ts';

const paper = 'ctoc_cop_wg7_2015_4';
const compendium = 'ctoc_cop_wg7_compendium_2021';

describe('citing into a file from a terminal', function () {
  // Each run is a Node of its own.
  this.timeout(60_000);

  // What it does, the file, its text, the other words, the text as it is printed.
  const rows: readonly (readonly [string, string, string, readonly string[], string])[] = [
    ['leaves the rest as it is', 'a.md', 'So it is\n\nand so', ['1:6'], `So it [@${paper}] is\n\nand so`],
    ['ends the text as it ends', 'a.md', 'So it is\n', ['1:9'], `So it is [@${paper}]\n`],
    ['joins a citation', 'a.md', 'x [@a] y\n', ['1:6'], `x [@a; @${paper}] y\n`],
    ['changes nothing of what is cited', 'a.md', `x [@${paper}] y\n`, ['1:6'], `x [@${paper}] y\n`],
    ['goes by the extension', 'A.TEX', 'So it is', ['1:9'], `So it is \\autocite{${paper}}`],
    ['goes by the language', 'a.xyz', 'So it is', ['1:9', '--language', 'typst'], `So it is @${paper}`],
    ['goes by the dialect', 'a.tex', 'So', ['1:3', '--language', 'natbib'], `So \\citep{${paper}}`],
    ['writes text', 'a.md', 'So it is', ['1:9', '--form', 'text'], 'So it is CTOC/COP/WG.7/2015/4'],
    [
      'writes what plain text can have',
      'a.txt',
      'So',
      ['1:3', '--form', 'citekey'],
      'So CTOC/COP/WG.7/2015/4',
    ],
    ['counts UTF-16 units', 'a.md', '\u{1f600} a b', ['1:5'], `\u{1f600} a [@${paper}] b`],
    [
      'writes a footnote, and its text elsewhere',
      'a.md',
      'One.\n\nTwo.\n',
      ['1:5', '--form', 'footnote'],
      'One.[^1]\n\nTwo.\n\n[^1]: CTOC/COP/WG.7/2015/4.\n',
    ],
    [
      'ends lines as the file does',
      'a.md',
      'One.\r\n\r\nTwo.\r\n',
      ['1:5', '--form', 'footnote'],
      'One.[^1]\r\n\r\nTwo.\r\n\r\n[^1]: CTOC/COP/WG.7/2015/4.\r\n',
    ],
    ['keeps a byte order mark', 'a.md', '\uFEFFSo it is', ['1:3'], `\uFEFFSo [@${paper}] it is`],
  ];
  for (const [name, file, text, words, printed] of rows) {
    it(name, () => {
      withFolder({ [file]: text }, (folder) => {
        const args = ['cite', paper, '--into', file, '--at', ...words];
        assert.deepEqual(runIn(folder, ...args), { status: 0, stdout: printed, stderr: '' });
        assert.equal(readFileSync(join(folder, file), 'utf8'), text);
      });
    });
  }

  it('gives the edits of the file as any program reads it', () => {
    const text = '\uFEFFOne.\r\n\r\nTwo.\r\n';
    withFolder({ 'a.md': text }, (folder) => {
      const args = ['cite', paper, '--into', 'a.md', '--at', '3:1', '--form', 'footnote'];
      const { edits, bibliography } = jsonIn(folder, ...args) as {
        edits: readonly TextEdit[];
        bibliography: unknown;
      };
      assert.equal(applyEdits(text, edits), runIn(folder, ...args).stdout);
      assert.equal(edits.length, 2);
      assert.equal(bibliography, null);
    });
  });

  it('words a citation in the language of the draft, unless another is given', () => {
    withFolder({ 'a.md': '---\nlang: fr\n---\n\nAlors' }, (folder) => {
      const args = ['cite', 'para:5', '--into', 'a.md', '--at', '5:6'];
      const before = `---\nlang: fr\n---\n\nAlors [@${compendium}, `;
      assert.equal(runIn(folder, ...args).stdout, `${before}par. 5]`);
      assert.equal(runIn(folder, ...args, '--locale', 'es').stdout, `${before}párr. 5]`);
    });
  });

  it('writes both files with --write, and names them', () => {
    const draft = '---\nbibliography: [refs.bib, other.bib]\n---\n\nSo it is.\n';
    withFolder({ 'a.md': draft, 'refs.bib': '@book{x,\r\n  title = {X},\r\n}\r\n' }, (folder) => {
      const args = ['cite', 'para:12', '--into', 'a.md', '--at', '5:6'];
      const { bibliography } = jsonIn(folder, ...args) as {
        bibliography: { file: string; edits: readonly TextEdit[] };
      };
      assert.equal(bibliography.file, 'refs.bib');
      const whole = runIn(folder, ...args).stdout;
      const before = readFileSync(join(folder, 'refs.bib'), 'utf8');
      assert.deepEqual(runIn(folder, ...args, '--write'), {
        status: 0,
        stdout: 'refs.bib\na.md\n',
        stderr: '',
      });
      assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), whole);
      const after = readFileSync(join(folder, 'refs.bib'), 'utf8');
      assert.equal(after, applyEdits(before, bibliography.edits));
      assert.match(
        after,
        new RegExp(`^@book\\{x,[^]*^@techreport\\{${compendium},\\r\\n[^]*\\r\\n\\}\\r\\n$`, 'mu'),
      );
      assert.doesNotMatch(after, /[^\r]\n/u);
      // Once more there is nothing left to do.
      assert.deepEqual(runIn(folder, ...args.slice(0, -1), '5:10', '--write'), {
        status: 0,
        stdout: '',
        stderr: '',
      });
    });
  });

  it('makes a bibliography that is missing, from the folder of the draft', () => {
    withFolder({ 'a.tex': '\\addbibresource{lit/refs.bib}\nSo' }, (folder) => {
      const args = ['cite', paper, '--into', join(folder, 'a.tex'), '--at', '2:3', '--write'];
      assert.equal(
        runIn(undefined, ...args).stdout,
        `${join(folder, 'lit/refs.bib')}\n${join(folder, 'a.tex')}\n`,
      );
      assert.match(
        readFileSync(join(folder, 'lit/refs.bib'), 'utf8'),
        new RegExp(`^@report\\{${paper},`, 'u'),
      );
    });
  });

  it('takes a slash at the beginning for the project where the language does', () => {
    withFolder({ 'a.typ': '#bibliography("/refs.bib")\nSo' }, (folder) => {
      const args = ['cite', paper, '--into', 'a.typ', '--at', '2:3', '--write'];
      assert.equal(runIn(folder, ...args).stdout, 'refs.bib\na.typ\n');
    });
  });

  // A bibliography, its text, and what is said of it.
  const kept: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    [
      'refs.bib',
      '@book{x, title = {X}',
      /^"refs\.bib": The last entry .* is not closed\. The entry was not added\.\n$/u,
    ],
    ['refs.json', '[1,', /^"refs\.json": .* syntax error\./u],
    ['refs.bib', Uint8Array.of(0x40, 0xe9, 0x0a), /^"refs\.bib": .* not UTF-8/u],
    ['refs.docx', '', /^"refs\.docx": .*no \.bib, \.json or \.yaml/u],
    ['~/refs.bib', '', /^"~\/refs\.bib": .* no path/u],
    ['a.md/refs.bib', '', /^"a\.md\/refs\.bib": It can't be read: /u],
  ];
  for (const [file, content, said] of kept) {
    it(`cites, and says why ${file} is left alone: ${said.source.slice(-12)}`, () => {
      withFolder({ 'a.md': `---\nbibliography: ${file}\n---\n\nSo` }, (folder) => {
        if (!file.includes('/')) {
          writeFileSync(join(folder, file), content);
        }
        const args = ['cite', paper, '--into', 'a.md', '--at', '5:3'];
        const { status, stdout, stderr } = runIn(folder, ...args);
        assert.equal(status, 1);
        assert.ok(stdout.endsWith(`\n\nSo [@${paper}]`), stdout);
        assert.match(stderr, said);
        assert.equal(stderr.split('\n').length, 2);
      });
    });
  }

  it('keeps a file that is no UTF-8 as it is', () => {
    withFolder({}, (folder) => {
      const bytes = Uint8Array.of(0x53, 0xe9, 0x0a);
      writeFileSync(join(folder, 'a.md'), bytes);
      const { status, stdout, stderr } = runIn(
        folder,
        'cite',
        paper,
        '--into',
        'a.md',
        '--at',
        '1:1',
        '--write',
      );
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^"a\.md" is not UTF-8; save it as UTF-8\.\n$/u);
      assert.deepEqual(new Uint8Array(readFileSync(join(folder, 'a.md'))), bytes);
    });
  });

  const bad: readonly (readonly [string, RegExp])[] = [
    ['--into a.md --at 4:1', /no place 4:1 in "a\.md": its last line is 3/u],
    ['--into a.md --at 1:4', /no place 1:4 in "a\.md": line 1 ends at column 3/u],
    ['--into a.md --at 0:1', /LINE:COLUMN, both counted from 1, not "0:1"/u],
    ['--into a.md --at 1', /LINE:COLUMN/u],
    ['--into a.md', /--into FILE --at LINE:COLUMN/u],
    ['--at 1:1', /--into FILE --at LINE:COLUMN/u],
    ['--write', /--into FILE --at LINE:COLUMN/u],
    ['--into none.md --at 1:1', /"none\.md" can't be read: ENOENT/u],
    ['--into . --at 1:1 --language markdown', /"\." can't be read: EISDIR/u],
    ['--into a.ipynb --at 1:1', /"a\.ipynb" tells no document language; give one with --language/u],
    ['--into a --at 1:1', /"a" tells no document language/u],
    ['--into a.md --at 1:1 --language klingon', /no --language "klingon"; give one of markdown/u],
  ];
  for (const [words, message] of bad) {
    it(`refuses "${words}" in one line with exit code 2`, () => {
      withFolder({ 'a.md': 'ab\n\n', 'a.ipynb': '{}', a: '' }, (folder) => {
        const { status, stdout, stderr } = runIn(folder, 'cite', paper, ...words.split(' '));
        assert.deepEqual([status, stdout, stderr.split('\n').length], [2, '', 2], stderr);
        assert.match(stderr, message);
      });
    });
  }
});
