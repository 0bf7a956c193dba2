import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { writeTogether } from '../../../src/cli/writeTogether.ts';
import { withFolder } from '../../support/runTerminal.ts';

describe('files that are written together', () => {
  const all = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(join(folder, name)).isFile())
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
  const old = { 'a.md': 'old a', 'b.bib': 'old b' };

  it('are there, new ones with their folders, and nothing besides', () =>
    withFolder(old, async (folder) => {
      await writeTogether([
        { path: join(folder, 'new/deep/c.bib'), text: 'new c' },
        { path: join(folder, 'a.md'), text: 'new a' },
      ]);
      assert.deepEqual(all(folder), { 'a.md': 'new a', 'b.bib': 'old b', 'new/deep/c.bib': 'new c' });
    }));

  it('keep their modes, and stay links', () =>
    withFolder(old, async (folder) => {
      chmodSync(join(folder, 'a.md'), 0o640);
      symlinkSync('a.md', join(folder, 'link.md'));
      await writeTogether([{ path: join(folder, 'link.md'), text: 'new' }]);
      assert.ok(lstatSync(join(folder, 'link.md')).isSymbolicLink());
      assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), 'new');
      assert.equal(statSync(join(folder, 'a.md')).mode & 0o777, 0o640);
    }));

  for (const [name, first] of [
    ['one that was there', 'a.md'],
    ['one that is new', 'new/deep/c.bib'],
  ] as const) {
    it(`are as they were where another can't be written: ${name}`, () =>
      withFolder(old, async (folder) => {
        mkdirSync(join(folder, 'folder/full'), { recursive: true });
        await assert.rejects(
          writeTogether([
            { path: join(folder, first), text: 'new' },
            { path: join(folder, 'folder'), text: 'new' },
          ]),
          /folder" can't be written, so nothing was: E/u,
        );
        assert.deepEqual(all(folder), old);
        assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'b.bib', 'folder']);
      }));
  }

  it('are as they were where another has no place', () =>
    withFolder(old, async (folder) => {
      const files = ['b.bib', 'a.md/c.bib'].map((name) => ({ path: join(folder, name), text: 'new' }));
      await assert.rejects(writeTogether(files), /c\.bib" can't be written, so nothing was: ENOTDIR/u);
      assert.deepEqual(all(folder), old);
    }));
});
