import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Cite } from '../../../../../src/core/citation/cite.ts';
import type { Locale } from '../../../../../src/core/citation/locale.ts';
import { documentLanguages } from '../../../../../src/core/citation/officialDocument.ts';
import { hasCitekeys, isMarkdown, type Syntax, syntaxes } from '../../../../../src/core/citation/syntax.ts';
import type { FoundCluster } from '../../../../../src/core/citation/syntax/citekeySyntax.ts';
import { citekeySyntaxOf } from '../../../../../src/core/citation/syntax/citekeySyntaxOf.ts';

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
      locator: fc.constantFrom(...locators),
      prefix: note,
      suffix: note,
    },
    { requiredKeys: ['key'] },
  );
const citation = (note: fc.Arbitrary<string>): fc.Arbitrary<Cite[]> =>
  fc.array(cite(note), { minLength: 1, maxLength: 3 });
const locale = fc.constantFrom<Locale>(...documentLanguages);

/** Where a prefix is prose, it is no part of what is found. */
const withoutPrefix = new Set(['typst', 'asciidoc', 'bibtex']);

function shown(clusters: readonly FoundCluster[], hasPrefix: boolean): object[] {
  return clusters
    .flatMap(({ cites }) => cites)
    .map(({ key, locator, prefix, suffix }) => ({
      key,
      locator,
      prefix: hasPrefix ? prefix : undefined,
      suffix,
    }));
}

/** AsciiDoc's notes have no brackets, so a word of one letter gets a comma before it: it is no item. */
const beginsWithLetter = (cites: readonly Cite[]): boolean =>
  cites.some(({ suffix = '' }) => /^[\s,،]*[a-z](?![a-z])/u.test(suffix));

const given = (text: string | undefined): string | undefined => {
  const line = text?.replace(/\s+/gu, ' ').trim();
  return line === '' ? undefined : line;
};

/** Where the language puts a comma before a note, the suffix's own is gone. */
function shownSuffix(
  syntax: Syntax,
  locator: string | undefined,
  suffix: string | undefined,
): string | undefined {
  const keepsComma = locator !== undefined || isMarkdown(syntax) || syntax === 'org';
  return given(keepsComma ? suffix : given(suffix)?.replace(/^, ?/u, ''));
}

for (const syntax of syntaxes.filter(hasCitekeys)) {
  describe(`What is written in ${syntax}`, () => {
    const language = citekeySyntaxOf(syntax);
    const hasPrefix = !withoutPrefix.has(syntax);

    it('is found again', () => {
      fc.assert(
        fc.property(citation(words), locale, (cites, inLocale) => {
          fc.pre(syntax !== 'asciidoc' || !beginsWithLetter(cites));
          const text = language.write(cites, inLocale);
          assert.deepEqual(
            shown(language.find(text), hasPrefix),
            cites.map(({ key, locator, prefix, suffix }) => ({
              key,
              locator,
              prefix: hasPrefix ? given(prefix) : undefined,
              suffix: shownSuffix(syntax, locator, suffix),
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
          const text = `x ${language.write(cites, inLocale)} y`;
          const found = language.find(text);
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
