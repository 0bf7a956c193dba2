import assert from 'node:assert/strict';
import { mystParse } from 'myst-parser';
import type { Citation } from '../../src/core/citation/cite.ts';
import { locator } from '../support/locator.ts';
import { placedAt } from './support/placedAt.ts';

interface MystNode {
  readonly type: string;
  readonly label?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly children?: readonly MystNode[];
}

/** What mystmd reads of each cite: the text before, the key, the text behind. */
function citesIn(text: string): string[] {
  const cites: string[] = [];
  const visit = ({ type, label = '', prefix = '', suffix = '', children = [] }: MystNode): void => {
    if (type === 'cite') {
      cites.push([prefix, label, suffix].join('|'));
    }
    children.forEach(visit);
  };
  visit(mystParse(text) as MystNode);
  return cites;
}

const list: Citation = [{ key: 'k', locator: locator('5–9, 12') }];

describe('mystmd', () => {
  for (const note of ['{a}', '*a* _b_', '`c`', '<d> & $e$', '[x]', 'A|B ~ !', '"q"']) {
    it(`shows ${note} before and behind a cite as it was typed`, () => {
      assert.deepEqual(citesIn(placedAt('myst', '{ref}`r` |', [{ key: 'k', prefix: note, suffix: note }])), [
        `${note}|k|${note}`,
      ]);
    });
  }

  it('reads a cite whatever brackets and backslashes stand in its texts', () => {
    for (const note of ['a]', '[a', '] [', 'a\\', '\\]', '^a', '[^1', ';']) {
      const [cite = ''] = citesIn(placedAt('myst', '{ref}`r` |', [{ key: 'k', prefix: note, suffix: note }]));
      assert.equal(cite.split('|')[1], 'k', note);
    }
  });

  it('reads a locator with a comma that is put beside a role', () => {
    assert.deepEqual(citesIn(placedAt('myst', 'a {cite:p}`b`| c', list)), ['|b|', '|k|paras. 5–9, 12']);
  });
});
