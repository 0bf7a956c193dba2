import assert from 'node:assert/strict';
import { hasCitekeys, syntaxes } from '../../../../src/core/citation/syntax.ts';
import { citekeySyntaxOf } from '../../../../src/core/citation/syntax/citekeySyntaxOf.ts';
import { withTabStops } from '../../../../src/core/citation/tabStops.ts';

const key = 'ctoc_cop_wg7_compendium_2021';

describe('withTabStops', () => {
  const shown = (syntax: Parameters<typeof citekeySyntaxOf>[0], locator?: string): string | undefined =>
    withTabStops(citekeySyntaxOf(syntax), [{ key, locator }], 'en')
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
    assert.equal(shown('asciidoc', '12'), `cite:[${key}«(para. 12)»]`);
    assert.equal(shown('rst', '12'), `:cite:p:\`{«»}${key}«{para. 12}»\``);
  });

  it('is read with what is typed as its prefix', () => {
    for (const syntax of ['pandoc', 'biblatex', 'natbib', 'rst', 'org'] as const) {
      const language = citekeySyntaxOf(syntax);
      const parts = withTabStops(language, [{ key, locator: '12' }], 'en') ?? [];
      const first = parts.findIndex(({ kind }) => kind === 'stop');
      const typed = parts.map(({ text }, at) => (at === first ? 'see' : text)).join('');
      const [cite] = language.find(typed).flatMap(({ cites }) => cites);
      assert.deepEqual([cite?.key, cite?.prefix, cite?.locator], [key, 'see', '12'], typed);
    }
  });

  it('is the citation itself, in every syntax, when nothing is typed', () => {
    for (const syntax of syntaxes.filter(hasCitekeys)) {
      const language = citekeySyntaxOf(syntax);
      const parts = withTabStops(language, [{ key, locator: '12' }], 'en');
      const plain = parts?.map(({ text }) => text).join('') ?? '';
      const cites = language.find(plain).flatMap((cluster) => cluster.cites);
      assert.deepEqual(
        cites.map((cite) => [cite.key, cite.locator]),
        [[key, '12']],
        `${syntax}: ${plain}`,
      );
    }
  });

  it('leaves a cluster, and a cite with a prefix, as they are', () => {
    const { pandoc } = { pandoc: citekeySyntaxOf('pandoc') };
    assert.equal(withTabStops(pandoc, [{ key }, { key: 'other' }], 'en'), undefined);
    assert.equal(withTabStops(pandoc, [{ key, prefix: 'see' }], 'en'), undefined);
  });
});
