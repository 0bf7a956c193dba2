import assert from 'node:assert/strict';
import { jsonIn, runIn, withFolder } from '../../support/runTerminal.ts';

const [paper, compendium] = ['ctoc_cop_wg7_2015_4', 'ctoc_cop_wg7_compendium_2021'];
const title = 'Background papers of the Working Group on the Smuggling of Migrants since its first meeting';

describe('what a draft cites, from a terminal', function () {
  this.timeout(60_000);

  // A file, its text, and a line each of what it cites.
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['a.md', 'Nothing [@a, p. 3].\n', []],
    [
      'a.md',
      `A [@a; @${paper}, p. 3].\r\n\r\nB @${compendium}.\n`,
      ['1:9 CTOC/COP/WG.7/2015/4 p. 3 citekey', '3:4 compendium null citekey'],
    ],
    ['a.md', `A [@${compendium}, para. 16 (c)]\n`, ['1:5 para:16 (c) 16 (c) citekey']],
    ['a.md', `[@${compendium}, paras. 5-6]`, ['1:3 para:5 5–6 citekey', '1:3 para:6 5–6 citekey']],
    [
      'a.md',
      `A CTOC/COP/WG.7/2013/3.[^1]\n\n[^1]: See CTOC/COP/WG.7/2015/4, and [@${paper}].\n`,
      [
        '1:3 CTOC/COP/WG.7/2013/3 null text',
        '3:11 CTOC/COP/WG.7/2015/4 null footnote',
        '3:39 CTOC/COP/WG.7/2015/4 null citekey',
      ],
    ],
    [
      'a.tex',
      `\uFEFFA\\footnote{\\cite{${paper}}; “${title}”, para. 12} B ${title}`,
      ['1:18 CTOC/COP/WG.7/2015/4 null citekey', '1:41 para:12 12 footnote', '1:147 compendium null text'],
    ],
    ['a.txt', '\u{1f600} CTOC/COP/WG.7/2015/4', ['1:4 CTOC/COP/WG.7/2015/4 null text']],
  ];
  for (const [file, text, cited] of rows) {
    it(`lists it for ${JSON.stringify(text.slice(0, 50))}`, () => {
      withFolder({ [file]: text }, (folder) => {
        const all = jsonIn(folder, 'cited', file) as Record<string, string | number | null>[];
        assert.deepEqual(
          all.map(
            ({ line, column, target, locator, form }) => `${line}:${column} ${target} ${locator} ${form}`,
          ),
          cited,
        );
        assert.ok(all.every((one) => Object.keys(one).join() === 'line,column,target,locator,form'));
      });
    });
  }

  it('prints a line each', () => {
    withFolder({ 'a.md': `A [@${paper}, p. 3], [@${compendium}, para. 12]\n`, 'b.md': 'x' }, (folder) => {
      assert.deepEqual(runIn(folder, 'cited', 'a.md'), {
        status: 0,
        stdout: '1:5  CTOC/COP/WG.7/2015/4, p. 3  citekey\n1:35  para:12  citekey\n',
        stderr: '',
      });
      assert.deepEqual(runIn(folder, 'cited', 'b.md'), { status: 0, stdout: '', stderr: '' });
    });
  });

  const bad: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /Give one file: cited FILE\./u],
    [['a.md', 'b.md'], /Give one file/u],
    [['none.md'], /"none\.md" can't be read: ENOENT/u],
    [['a.xyz'], /"a\.xyz" tells no document language/u],
    [['a.xyz', '--language', 'klingon'], /no --language "klingon"/u],
  ];
  for (const [args, message] of bad) {
    it(`refuses "${args.join(' ')}" in one line with exit code 2`, () => {
      withFolder({ 'a.md': '', 'b.md': '', 'a.xyz': '' }, (folder) => {
        const { status, stdout, stderr } = runIn(folder, 'cited', ...args);
        assert.deepEqual([status, stdout, stderr.split('\n').length], [2, '', 2], stderr);
        assert.match(stderr, message);
      });
    });
  }
});
