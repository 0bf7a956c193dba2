import assert from 'node:assert/strict';
import fc from 'fast-check';
import { noteSentence } from '../../../../../src/core/draft/place/noteSentence.ts';
import type { Cite } from '../../../../../src/core/citation/cite.ts';
import { type Locale, locatorList } from '../../../../../src/core/citation/locale.ts';
import { plainText } from '../../../../../src/core/citation/richText.ts';
import { styleCatalog } from '../../../../../src/core/citation/style/styleCatalog.ts';
import { compendium, items, processor } from './styleTable.ts';
import { locator } from '../../../../support/locator.ts';

const words = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '.', ',', ';', '(', ')', '"', "'", '<', '&', 'é', '中'),
  maxLength: 12,
});
const letter = fc.constantFrom('', ' (a)', ' (c)');
const place = fc.tuple(fc.integer({ min: 1, max: 79 }), letter).map(([number, item]) => `${number}${item}`);
const paragraphs = fc.oneof(
  place,
  fc
    .tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 9 }))
    .map(([from, more]) => `${from}–${from + more}`),
  fc.tuple(place, place).map((places) => places.join(', ')),
);
const cite: fc.Arbitrary<Cite> = fc
  .record(
    {
      key: fc.constantFrom(...items.map(({ id }) => id)),
      locator: paragraphs.map((text) => locator(text)),
      prefix: words,
      suffix: words,
      continues: fc.boolean(),
    },
    { requiredKeys: ['key'] },
  )
  .map(({ locator: located, ...rest }) => (rest.key === compendium ? { ...rest, locator: located } : rest));

const form = fc.constantFrom('text', 'footnote');

describe('any citation', function () {
  this.timeout(60_000);

  for (const { id, ...style } of styleCatalog) {
    it(`is rendered without markup and with its paragraphs: ${id}`, async () => {
      for (const locale of ['en', 'ar', 'zh'] satisfies Locale[]) {
        const made = await processor({ id, ...style }, locale);
        fc.assert(
          fc.property(fc.array(cite, { minLength: 1, maxLength: 4 }), form, (cites, asked) => {
            const citation = cites.map((one, at) => ({
              ...one,
              continues: at > 0 && one.continues === true,
            }));
            const rich =
              asked === 'footnote'
                ? noteSentence(made.cite(citation), citation, locale)
                : made.cite(citation);
            const text = plainText(rich);
            assert.doesNotMatch(text, /<\/?(?:i|b|span|div|sup|sc|em)\b[^<]*>|&#\w+;|[\uE000-\uF8FF]/u);
            assert.ok(rich.every((run) => run.text !== ''));
            if (asked === 'footnote') {
              assert.match(text, /[.。][”’»"']*$/u);
            }
            for (const { locator: located } of citation) {
              const list = located && locatorList(located, locale);
              assert.ok(list === undefined || text.includes(list), `${list}: ${text}`);
            }
          }),
          { numRuns: 20 },
        );
      }
    });
  }
});
