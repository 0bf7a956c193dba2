import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Citation } from '../../../../src/core/citation/cite.ts';
import { placeCitation } from '../../../../src/core/citation/placeCitation.ts';
import { hasCitekeys, syntaxes, type CitekeyLanguage } from '../../../../src/core/citation/syntax.ts';
import { citekeySyntaxOf } from '../../../../src/core/citation/syntax/citekeySyntaxOf.ts';
import { applied, rich } from './placed.ts';

const k: Citation = [{ key: 'k' }];
const k12: Citation = [{ key: 'k', locator: '12' }];
const seeK: Citation = [{ key: 'k', locator: '12', prefix: 'see' }];
const two: Citation = [{ key: 'k', locator: '12' }, { key: 'l' }];

/** Cites, what they are made of, and what takes or breaks what stands beside it; nothing that begins code. */
const neighbours: Readonly<Record<CitekeyLanguage, readonly string[]>> = {
  pandoc: [
    '[@ab]',
    '[see @ab, p. 3; @cd]',
    '@ab',
    '@ab [p. 3]',
    '-@ab',
    '![',
    '](',
    '^[',
    '[^1]',
    '{',
    '}',
    '!',
    '[@',
    '; @',
    ': ',
  ],
  myst: ['[@ab]', '[see @ab, p. 3; @cd]', '@ab', '![', ']('],
  biblatex: [
    '\\autocite{ab}',
    '\\textcite[3]{ab}',
    '\\autocites{ab}{cd}',
    '\\supercite{ab}',
    '\\nocite{ab}',
    '\\cite{',
    '{',
    '}',
  ],
  natbib: ['\\citep{ab}', '\\citet[3]{ab}', '\\citeauthor{ab}', '\\cite{', '{', '}'],
  bibtex: ['\\cite{ab}', '\\cite[3]{ab}', '\\cite{', '{', '}'],
  typst: ['@ab', '@ab[p. 3]', '#cite(<ab>)', '#footnote[', '-', '_', '~'],
  asciidoc: ['cite:[ab]', 'cite:[ab(p. 3),cd]', 'cite:[', 'footnote:[', 'a:', '_'],
  rst: [':cite:p:`ab`', ':cite:t:`ab,cd{3}`', ':', '-', '_'],
  org: ['[cite:@ab]', '[cite/t:@ab p. 3;@cd]', '[cite:', '[fn:1]', '[[', ']]', '@'],
};
const anywhere = [
  'a',
  'b1',
  ' ',
  '.',
  ',',
  ';',
  '!',
  '?',
  '(',
  ')',
  '[',
  ']',
  '^',
  '\\',
  '@',
  '\n',
  '"',
  "'",
];

/** Within code, an escape, a key that is none, or the note of a command, there is no place for a citation. */
function isHopeless(before: string, behind: string): boolean {
  return (
    /\\$|\}\s*(?:\[[^\]]*|\([^)]*)$/u.test(before) ||
    /::|(?:^|\n) *\.\.(?:\s|$)/u.test(before) ||
    (before.endsWith('@') && behind.startsWith('@'))
  );
}

for (const syntax of syntaxes.filter(hasCitekeys)) {
  describe(`Beside anything, a citation in ${syntax}`, () => {
    const language = citekeySyntaxOf(syntax);
    const keys = (text: string): string[] =>
      language.find(text).flatMap((cluster) => cluster.cites.map(({ key }) => key));
    const found = (text: string): string[] =>
      language.find(text).flatMap((cluster) => cluster.cites.map(({ key, locator }) => `${key} ${locator}`));
    const some = fc
      .array(fc.constantFrom(...anywhere, ...neighbours[syntax]), { maxLength: 4 })
      .map((parts) => parts.join(''));
    const citation = fc.constantFrom<Citation>(k, k12, seeK, two);

    it('is found again, and so is what was found before', () => {
      fc.assert(
        fc.property(some, some, citation, (before, behind, cited) => {
          fc.pre(!isHopeless(before, behind));
          const text = before + behind;
          const selections = [{ start: before.length, end: before.length }];
          const draft = { text, syntax, locale: 'en' as const, selections, replaceSelection: false };
          const after = applied(text, placeCitation(draft, cited, 'citekey', []));
          const there = found(after);
          const has = (one: string): boolean =>
            there.some((cite) => cite === one || cite.startsWith(`${one} `));
          const all = [...cited.map(({ key, locator }) => `${key} ${locator}`), ...keys(text)];
          assert.ok(all.every(has), `${before}|${behind} -> ${after}: ${there.join()}`);
          assert.ok(there.length >= all.length);
        }),
        { numRuns: 3000 },
      );
    });

    for (const form of ['text', 'footnote'] as const) {
      it(`that is formatted leaves what was found before, as ${form}`, () => {
        fc.assert(
          fc.property(some, some, citation, (before, behind, cited) => {
            fc.pre(!isHopeless(before, behind));
            const text = before + behind;
            const selections = [{ start: before.length, end: before.length }];
            const draft = { text, syntax, locale: 'en' as const, selections, replaceSelection: false };
            const insertion = placeCitation(draft, cited, form, rich);
            const after = applied(text, insertion);
            const there = keys(after);
            assert.ok(
              keys(text).every((key) => there.includes(key)),
              `${before}|${behind} -> ${after}`,
            );
            assert.ok(after.includes('CTOC/COP/WG.7/2015/4'), after);
            for (const { start, end } of insertion.edits) {
              assert.doesNotMatch(text.slice(start, end), /ab|cd|b1/u);
            }
          }),
          { numRuns: 2000 },
        );
      });
    }

    it('has edits that never overlap, whatever is selected', () => {
      fc.assert(
        fc.property(
          fc.array(some, { maxLength: 4 }).map((parts) => parts.join('')),
          fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 1, maxLength: 5 }),
          citation,
          fc.boolean(),
          (text, pairs, cited, replaceSelection) => {
            const selections = pairs
              .map((pair) => pair.map((at) => Math.min(at, text.length)).sort((a, b) => a - b))
              .map(([start = 0, end = 0]) => ({ start, end }));
            const draft = { text, syntax, locale: 'en' as const, selections, replaceSelection };
            const { edits, cursors } = placeCitation(draft, cited, 'citekey', []);
            edits.reduce((last, { start, end }, at) => {
              assert.ok(start <= end && (at === 0 || start > last || (start === last && start < end)));
              return end;
            }, 0);
            const length = applied(text, { edits, cursors }).length;
            assert.ok(cursors.length > 0 && cursors.every((cursor) => cursor >= 0 && cursor <= length));
          },
        ),
        { numRuns: 1000 },
      );
    });
  });
}
