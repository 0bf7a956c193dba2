import assert from 'node:assert/strict';
import { withTabStops } from '../../../../../src/core/draft/place/tabStops.ts';
import { type CitekeyDialect, citekeyDialects, findIn, writerIn } from '../../../../support/dialects.ts';
import { locator } from '../../../../support/locator.ts';

const key = 'ctoc_cop_wg7_compendium_2021';

describe('withTabStops', () => {
  const shown = (dialect: CitekeyDialect, paragraphs?: string): string | undefined =>
    withTabStops(writerIn(dialect, '', 'en'), [{ key, locator: locator(paragraphs) }])
      ?.map(({ kind, text }) => (kind === 'stop' ? `«${text}»` : text))
      .join('');

  it('marks where the prefix goes, and the locator', () => {
    assert.equal(shown('pandoc', '12'), `[«» @${key}«, para. 12»]`);
    assert.equal(shown('pandoc'), `[«» @${key}]`);
    assert.equal(shown('biblatex', '12'), `\\autocite[«»][«para.~12»]{${key}}`);
    assert.equal(shown('org', '12'), `[cite:«» @${key}« para. 12»]`);
  });

  it('has no stop for a prefix that is prose', () => {
    assert.equal(shown('typst', '12'), `@${key}«[para.~12]»`);
    assert.equal(shown('bibtex', '12'), `\\cite«[para.~12]»{${key}}`);
    assert.equal(shown('asciidoc', '12'), `cite:[${key}]«, para. 12»`);
    assert.equal(shown('rst', '12'), `:cite:p:\`${key}«{para. 12}»\``);
  });

  it('is read with what is typed as its prefix', () => {
    for (const dialect of ['pandoc', 'biblatex', 'natbib', 'org'] as const) {
      const parts = withTabStops(writerIn(dialect, '', 'en'), [{ key, locator: locator('12') }]) ?? [];
      const first = parts.findIndex(({ kind }) => kind === 'stop');
      const typed = parts.map(({ text }, at) => (at === first ? 'see' : text)).join('');
      const [cite] = findIn(dialect, typed).flatMap(({ cites }) => cites);
      assert.deepEqual([cite?.key, cite?.prefix, cite?.locator], [key, 'see', locator('12')], typed);
    }
  });

  it('is the citation itself, in every dialect, when nothing is typed', () => {
    for (const dialect of citekeyDialects) {
      const parts = withTabStops(writerIn(dialect, '', 'en'), [{ key, locator: locator('12') }]);
      const plain = parts?.map(({ text }) => text).join('') ?? '';
      const cites = findIn(dialect, plain).flatMap((cluster) => cluster.cites);
      assert.deepEqual(
        cites.map((cite) => [cite.key, cite.locator]),
        [[key, locator('12')]],
        `${dialect}: ${plain}`,
      );
    }
  });

  it('leaves a cluster, and a cite with a prefix, as they are', () => {
    const pandoc = writerIn('pandoc', '', 'en');
    assert.equal(withTabStops(pandoc, [{ key }, { key: 'other' }]), undefined);
    assert.equal(withTabStops(pandoc, [{ key, prefix: 'see' }]), undefined);
  });
});
