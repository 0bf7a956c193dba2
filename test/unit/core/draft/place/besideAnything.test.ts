import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Citation } from '../../../../../src/core/citation/cite.ts';
import { placeCitation } from '../../../../../src/core/draft/place/placeCitation.ts';
import { applied, rich } from './placed.ts';
import { type CitekeyDialect, citekeyDialects, readAs, findIn } from '../../../../support/dialects.ts';
import { locator, locatorOfCite } from '../../../../support/locator.ts';

const k: Citation = [{ key: 'k' }];
const k12: Citation = [{ key: 'k', locator: locator('12') }];
const seeK: Citation = [{ key: 'k', locator: locator('12'), prefix: 'see' }];
const two: Citation = [{ key: 'k', locator: locator('12') }, { key: 'l' }];

/** Cites, what they are made of, and what takes or breaks what stands beside it; nothing that begins code. */
const neighbours: Readonly<Record<CitekeyDialect, readonly string[]>> = {
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

/**
 * Within code, an escape, a key that isn't one, or the note of a command, there is no place for a citation; and a blank
 * beside it makes something else of marks that only a letter after them kept from being any.
 */
function isHopeless(before: string, behind: string): boolean {
  return (
    /\\$|\}\s*(?:\[[^\]]*|\([^)]*)$/u.test(before) ||
    /::|(?:^|\n) *\.\.(?:\s|$)/u.test(before) ||
    (before.endsWith('@') && behind.startsWith('@')) ||
    // The label of a link, a locator or a note that is left open, and a note at the word.
    /\]\[[^\]]*$|footnote:\[[^\]]*$|@\w+\[$|cite:\[[^\]]*\([^)]*$/u.test(before) ||
    (before.endsWith('^') && behind.startsWith('[')) ||
    // An item of a list of examples, and a key right after another.
    /(?:^|\n) *@\w+[).]$|@\w+ @$/u.test(before)
  );
}

for (const dialect of citekeyDialects) {
  describe(`Beside anything, a citation in ${dialect}`, () => {
    const keys = (text: string): string[] =>
      findIn(dialect, text).flatMap((cluster) => cluster.cites.map(({ key }) => key));
    const found = (text: string): string[] =>
      findIn(dialect, text).flatMap((cluster) =>
        cluster.cites.map((cite) => `${cite.key} ${locatorOfCite(cite)}`),
      );
    const some = fc
      .array(fc.constantFrom(...anywhere, ...neighbours[dialect]), { maxLength: 4 })
      .map((parts) => parts.join(''));
    const citation = fc.constantFrom<Citation>(k, k12, seeK, two);

    const inserted = (before: string, behind: string, cited: Citation): string => {
      const text = before + behind;
      const selections = [{ start: before.length, end: before.length }];
      const structure = readAs(dialect, text);
      const draft = { structure, locale: 'en' as const, selections, replaceSelection: false };
      return applied(text, placeCitation(draft, cited, 'citekey', []));
    };
    /** For each text, what of the cites is not there after all; nothing where it should be. */
    const lost = (
      lostBy: (before: string, behind: string, cited: Citation, after: string) => string[],
    ): void =>
      fc.assert(
        fc.property(some, some, citation, (before, behind, cited) => {
          fc.pre(!isHopeless(before, behind));
          const after = inserted(before, behind, cited);
          assert.deepEqual(lostBy(before, behind, cited, after), [], `${before}|${behind} -> ${after}`);
        }),
        { numRuns: 2000 },
      );

    it('is found again, each cite with its locator', () => {
      lost((_before, _behind, cited, after) => {
        const there = found(after);
        return cited
          .map((cite) => `${cite.key} ${locatorOfCite(cite)}`)
          .filter((cite) => !there.includes(cite));
      });
    });

    it('leaves each cite that was found before', () => {
      lost((before, behind, _cited, after) => {
        const there = keys(after);
        return keys(before + behind).filter((key) => !there.includes(key));
      });
    });

    for (const form of ['text', 'footnote'] as const) {
      it(`that is formatted leaves what was found before, as ${form}`, () => {
        fc.assert(
          fc.property(some, some, citation, (before, behind, cited) => {
            fc.pre(!isHopeless(before, behind));
            const text = before + behind;
            const selections = [{ start: before.length, end: before.length }];
            const draft = {
              structure: readAs(dialect, text),
              locale: 'en' as const,
              selections,
              replaceSelection: false,
            };
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
            const draft = {
              structure: readAs(dialect, text),
              locale: 'en' as const,
              selections,
              replaceSelection,
            };
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
