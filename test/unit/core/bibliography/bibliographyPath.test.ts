import assert from 'node:assert/strict';
import { bibliographyPath } from '../../../../src/core/bibliography/bibliographyPath.ts';

describe('the path of a bibliography', () => {
  const rows: readonly (readonly [string, boolean, string | undefined])[] = [
    ['refs.bib', false, 'draft refs.bib'],
    ['../a b/refs.bib', true, 'draft ../a b/refs.bib'],
    ['..\\refs.bib', false, 'draft ../refs.bib'],
    ['/home/me/refs.bib', false, 'disk /home/me/refs.bib'],
    ['/refs.bib', true, 'project /refs.bib'],
    ['\\refs.bib', true, 'project /refs.bib'],
    ['C:\\refs.bib', false, 'disk C:/refs.bib'],
    ['c:/refs.bib', true, 'disk c:/refs.bib'],
    ['c:refs.bib', false, 'draft c:refs.bib'],
    ['~/refs.bib', false, undefined],
    ['$HOME/refs.bib', true, undefined],
    ['a/${b}.bib', false, undefined],
    ['//host/share/refs.bib', false, undefined],
    ['\\\\host\\share\\refs.bib', true, undefined],
    ['file:/refs.bib', false, undefined],
    ['https://example.org/refs.bib', false, undefined],
  ];
  for (const [path, isRootProject, found] of rows) {
    it(`leads from "${path}"${isRootProject ? ' of a project' : ''} to ${found ?? 'nowhere'}`, () => {
      const { from, path: to } = bibliographyPath(path, isRootProject) ?? {};
      assert.equal(from && `${from} ${to ?? ''}`, found);
    });
  }
});
