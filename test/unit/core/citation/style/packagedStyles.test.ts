import assert from 'node:assert/strict';
import { readLocales, readStyle } from '../../../../../src/cli/readStyles.ts';
import { assetOf, styleIn } from '../../../../../src/core/citation/style/citeprocPlus.ts';
import { fromCompact, toCompact } from '../../../../../src/core/citation/style/compactNode.ts';
import { corrected, correctedStyles } from '../../../../../src/core/citation/style/corrections.ts';
import { localeTags, neededLocales } from '../../../../../src/core/citation/style/localize.ts';
import { styleCatalog } from '../../../../../src/core/citation/style/styleCatalog.ts';
import { StyleError } from '../../../../../src/core/citation/style/styleError.ts';
import { localeCredits, styleCredits } from '../../../../../scripts/styleCredits.ts';

const script =
  'import a from"./assets/One.csljson";import $b from"./assets/Two.csljson";const x={apa:a,"my-style":$b};';

describe('packaged styles', () => {
  it('are found in the package by their id', () => {
    assert.equal(assetOf(script, 'apa'), 'One.csljson');
    assert.equal(assetOf(script, 'my-style'), 'Two.csljson');
    assert.throws(() => assetOf(script, 'style'), StyleError);
    assert.equal(styleIn('{"apa":{"n":"style"}}', 'apa').name, 'style');
    assert.throws(() => styleIn('{}', 'apa'), StyleError);
  });

  it('are the same after they were stored', async () => {
    for (const style of styleCatalog) {
      const node = await readStyle(style);
      assert.deepEqual(fromCompact(toCompact(node)), node, style.id);
    }
  });

  it('are refused when what is stored is broken', () => {
    for (const json of ['', '[]', '{"n":1}', '{"n":"style","a":null}', '{"n":"style","c":[1]}']) {
      assert.throws(() => fromCompact(json), StyleError, json);
    }
  });

  it('are corrected where they were to be, or not at all', () => {
    for (const id of correctedStyles) {
      assert.throws(() => corrected(id, { name: 'style', attrs: {}, children: [] }), StyleError, id);
    }
    const other = { name: 'style', attrs: {}, children: [] };
    assert.equal(corrected('apa', other), other);
  });

  it('need no locale that is not shipped', async () => {
    const locales = await readLocales(localeTags);
    for (const style of styleCatalog) {
      const node = await readStyle(style);
      for (const locale of ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const) {
        assert.ok(neededLocales(node, locale).every((tag) => locales.has(tag)));
      }
    }
  });

  it('are credited, locales too', () => {
    const ids = styleCatalog.flatMap(({ cslId }) => cslId ?? []);
    assert.deepEqual(Object.keys(styleCredits).sort(), [...ids].sort());
    assert.deepEqual(Object.keys(localeCredits).sort(), [...localeTags].sort());
  });
});
