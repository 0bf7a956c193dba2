import assert from 'node:assert/strict';
import type { FoundCitation } from '../../../../../src/core/draft/languages/citeWriter.ts';
import fc from 'fast-check';
import type { Locator } from '../../../../../src/core/citation/locator.ts';
import type { Cite } from '../../../../../src/core/citation/cite.ts';
import type { Locale } from '../../../../../src/core/citation/locale.ts';
import { documentLanguages } from '../../../../../src/core/corpus/officialDocument.ts';
import { type Dialect, citekeyDialects, writeIn, findIn } from '../../../../support/dialects.ts';
import { locator } from '../../../../support/locator.ts';

const locators = ['12', '5–9', '16 (c)', '16 (a)–(c)', '5–9, 12, 16 (c)', '16 (a), (c)', '15–16 (b)'];
const words = fc.string({ unit: fc.constantFrom(...Array.from('abcdeé и中.,:!?\'"’“”/–-')), maxLength: 12 });
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(fc.constantFrom(...Array.from('[](){}<>@;,#$%^&*_`~|\\\n\u0000 '), '//', '/*', 'a', '\ud800'), {
      maxLength: 8,
    })
    .map((all) => all.join('')),
);
const cite = (note: fc.Arbitrary<string>): fc.Arbitrary<Cite> =>
  fc.record(
    {
      key: fc.stringMatching(/^[A-Za-z0-9_]{1,12}$/u),
      locator: fc.constantFrom(...locators.map((text) => locator(text))),
      prefix: note,
      suffix: note,
    },
    { requiredKeys: ['key'] },
  );
const citation = (note: fc.Arbitrary<string>): fc.Arbitrary<Cite[]> =>
  fc.array(cite(note), { minLength: 1, maxLength: 3 });
const locale = fc.constantFrom<Locale>(...documentLanguages);

/** Where a prefix or a suffix is prose, it is no part of what is found. */
const withoutPrefix = new Set(['typst', 'asciidoc', 'bibtex']);
const withoutSuffix = new Set<Dialect>(['asciidoc']);

function shown(clusters: readonly FoundCitation[], hasPrefix: boolean): object[] {
  return clusters
    .flatMap(({ cites }) => cites)
    .map(({ key, locator, prefix, suffix }) => ({
      key,
      locator,
      prefix: hasPrefix ? prefix : undefined,
      suffix,
    }));
}

const given = (text: string | undefined): string | undefined => {
  const line = text?.replace(/\s+/gu, ' ').trim();
  return line === '' ? undefined : line;
};

/** Where the language puts a comma before a note, the suffix's own is gone. */
function shownSuffix(
  dialect: Dialect,
  located: Locator | undefined,
  suffix: string | undefined,
): string | undefined {
  if (withoutSuffix.has(dialect)) {
    return undefined;
  }
  const keepsComma = located !== undefined || dialect === 'pandoc' || dialect === 'myst' || dialect === 'org';
  return given(keepsComma ? suffix : given(suffix)?.replace(/^, ?/u, ''));
}

for (const dialect of citekeyDialects) {
  describe(`What is written in ${dialect}`, () => {
    const hasPrefix = !withoutPrefix.has(dialect);

    it('is found again', () => {
      fc.assert(
        fc.property(citation(words), locale, (cites, inLocale) => {
          const text = writeIn(dialect, cites, inLocale);
          assert.deepEqual(
            shown(findIn(dialect, text), hasPrefix),
            cites.map(({ key, locator, prefix, suffix }) => ({
              key,
              locator,
              prefix: hasPrefix ? given(prefix) : undefined,
              suffix: shownSuffix(dialect, locator, suffix),
            })),
            text,
          );
        }),
        { numRuns: 500 },
      );
    });

    it('keeps its items whatever stands before and behind them', () => {
      fc.assert(
        fc.property(citation(hostile), locale, (cites, inLocale) => {
          const text = `x ${writeIn(dialect, cites, inLocale)} y`;
          const found = findIn(dialect, text);
          assert.deepEqual(
            found.flatMap((cluster) =>
              cluster.cites.map(({ key, keyStart, keyEnd }) => [key, text.slice(keyStart, keyEnd)]),
            ),
            cites.map(({ key }) => [key, key]),
            text,
          );
          assert.doesNotMatch(text, /[\p{Cc}\p{Cs}]/u);
        }),
        { numRuns: 1000 },
      );
    });
  });
}
