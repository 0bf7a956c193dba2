import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { locatorList } from '../../../../../src/core/citation/locale.ts';
import { plainText } from '../../../../../src/core/citation/richText.ts';
import { styleCatalog, type OfferedStyle } from '../../../../../src/core/citation/style/styleCatalog.ts';
import { citations, compendium, paper, processor, styleRows, tableLocales } from './styleTable.ts';
import { locator } from '../../../../support/locator.ts';

/*
 * `STYLE_SNAPSHOT=write npm run test:unit` writes the table anew. Read every row that changes: does it say which
 * document, with its symbol, and which paragraph?
 */

const file = new URL('styles.snapshot.md', import.meta.url);
const styles: readonly OfferedStyle[] = styleCatalog;

async function table(): Promise<string> {
  const parts = ['# What the styles make of our items\n'];
  for (const style of styles) {
    parts.push(`## ${style.id}: ${style.title}\n`);
    for (const locale of tableLocales) {
      parts.push(`${await styleRows(style, locale)}\n`);
    }
  }
  return parts.join('\n');
}

describe('the offered styles', function () {
  this.timeout(60_000);

  it('make what the reviewed table holds', async () => {
    const made = await table();
    if (process.env.STYLE_SNAPSHOT === 'write') {
      writeFileSync(file, made);
    }
    assert.equal(made, readFileSync(file, 'utf8'));
  });

  for (const style of styles) {
    it(`say which paragraph, and of which document: ${style.id}`, async () => {
      for (const locale of ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const) {
        const made = await processor(style, locale);
        for (const [name, citation] of citations(locale)) {
          const text = plainText(made.cite(citation));
          const where = `${style.id}, ${locale}, ${name}: ${text}`;
          for (const { locator } of citation) {
            assert.ok(locator === undefined || text.includes(locatorList(locator, locale)), where);
          }
          if (name === 'paragraph') {
            assert.match(text, /(?:¶ |\[|paras?\.? |par\.? |párr\.? |п\.? |الفقرة |第)12/u, where);
          }
          if (name === 'both' && style.class !== 'in-text') {
            assert.ok(text.includes('CTOC/COP/WG.7/2013/3'), where);
          }
          assert.doesNotMatch(text, /([年月日])\1|года? года?|\bde de\b/u, where);
          assert.doesNotMatch(text, /\b(?:ibid|id|supra|op cit|above n)\b|\(n \d/iu, where);
          assert.doesNotMatch(text, /,,|;;|\.\.|, ;|; ,|\.,|\( | \)|\s\s|[;,]\s*$/u, where);
          // A paragraph is the compendium's: it never stands right behind a symbol.
          assert.doesNotMatch(text, /WG\.7\/\d{4}\/\d+[,;]? (?:at )?(?:para|par\.|¶|\[)/u, where);
        }
        assert.doesNotMatch(plainText(made.cite([{ key: compendium, locator: locator('5–9') }])), /5-9/u);
        for (const reference of made.bibliography([paper, compendium])) {
          const text = plainText(reference);
          assert.doesNotMatch(text, /([年月日])\1|года? года?|\bde de\b/u, `${style.id}, ${locale}: ${text}`);
        }
        const [own] = made.bibliography([paper]);
        assert.ok(plainText(own!).includes('CTOC/COP/WG.7/2015/4'), `${style.id}, ${locale}`);
      }
    });
  }

  it('name the symbol in a note, and in every reference', async () => {
    for (const style of styles) {
      const made = await processor(style, 'en');
      const [reference] = made.bibliography([paper]);
      assert.ok(plainText(reference!).includes('CTOC/COP/WG.7/2015/4'), style.id);
      if (style.class !== 'in-text') {
        assert.ok(plainText(made.cite([{ key: paper }])).includes('CTOC/COP/WG.7/2015/4'), style.id);
      }
    }
  });
});
