import assert from 'node:assert/strict';
import { placedAt } from './support/placedAt.ts';
import { isReading, mark, type Reader, type Reading } from './readers/reader.ts';
import { rstReader } from './readers/rstReader.ts';

describe('docutils', function () {
  this.timeout(120_000);
  let reader: Reader;

  before(async function () {
    const missing = rstReader.missing();
    if (missing !== undefined) {
      console.log(`    skipped: ${missing}`);
      this.skip();
    }
    reader = await rstReader.open();
  });

  after(() => reader.close());

  it('sees a citation beside a word, another role and punctuation', async () => {
    const cases = [
      ['a|b', 'a <p k> b'],
      ['a |.', 'a <p k>.'],
      ['(|)', '(<p k>)'],
      ['a:|', 'a: <p k>'],
      ['a\\|b', 'ab <p k>'],
      ['**a**|', 'a <p k>'],
      [':cite:t:`a`|', '<t a> <p k>'],
      ['|:cite:t:`a`', '<p k> <t a>'],
      [':cite:p:`a`|', '<p a,k>'],
      [':cite:p:`|`', '<p k>'],
      ['|_', '<p k> _'],
    ] as const;
    const drafts = cases.map(([marked]) => placedAt('rst', marked, [{ key: 'k' }]));
    assert.deepEqual(
      (await reader.read(drafts)).map((read) => (isReading(read) ? shown(read) : read)),
      cases.map(([, expected]) => expected),
    );
  });
});

/** What is read without its mark-up, the citations where they stand. */
function shown({ rest, citations }: Reading): string {
  const left = [...citations];
  return rest.replace(/‹[^›]*›/gu, '').replaceAll(mark, () => {
    const cites = left.shift() ?? [];
    return `<${cites[0]?.kind} ${cites.map(({ key }) => key).join(',')}>`;
  });
}
