import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formIn, forms } from '../../../../../src/core/draft/form.ts';
import type { Locale } from '../../../../../src/core/citation/locale.ts';
import { placeCitation } from '../../../../../src/core/draft/place/placeCitation.ts';
import { applied, type Options, paper, placed, rich } from './placed.ts';
import { citekeyDialects, dialects, findIn, readAs } from '../../../../support/dialects.ts';
import { locator } from '../../../../support/locator.ts';

const cite = '[@ctoc_cop_wg7_2015_4]';
const symbol = 'CTOC/COP/WG.7/2015/4';
const definition = `\n\n[^1]: ${symbol}.\n`;

describe('placeCitation', () => {
  const cases: readonly (readonly [string, string, Options?])[] = [
    ['As noted |.', `As noted ${cite}|.`],
    ['One| and two|.', `One ${cite}| and two ${cite}|.`],
    ['See ⟦this⟧.', `See this ${cite}|.`],
    ['See ⟦this⟧ and ⟦that⟧.', `See ${cite}| and ${cite}|.`, { replaceSelection: true }],
    ['See ⟦this⟧.', 'See CTOC/COP/WG.7/2015/4|.', { replaceSelection: true, form: 'text' }],
    ['See [@a|].', 'See [@a; @ctoc_cop_wg7_2015_4|].'],
    ['See [@|a; @b|].', 'See [@a; @b; @ctoc_cop_wg7_2015_4|].'],
    ['See [@a]|.', 'See [@a; @ctoc_cop_wg7_2015_4]|.'],
    ['See @a|bc.', `See @abc ${cite}|.`],
    ['See ⟦[@a]⟧.', `See ${cite}|.`, { replaceSelection: true }],
    ['See [@ctoc_cop_wg7_2015_4|].', 'See [@ctoc_cop_wg7_2015_4|].'],
    ['As noted|.', 'As noted.[^1]|\n\n[^1]: CTOC/COP/WG.7/2015/4.\n', { form: 'footnote' }],
    ['Noté.|', 'Noté[^1]|.\n\n[^1]: CTOC/COP/WG.7/2015/4.\n', { form: 'footnote', locale: 'fr' }],
    ['Notado.|', 'Notado[^1]|.\n\n[^1]: CTOC/COP/WG.7/2015/4.\n', { form: 'footnote', locale: 'es' }],
    ['As noted|.', 'As noted.\\footnote{CTOC/COP/WG.7/2015/4.}|', { form: 'footnote', dialect: 'biblatex' }],
    // A part of a note that is there is no sentence of its own.
    [
      'As noted.\\footnote{See A|.}',
      'As noted.\\footnote{See A; CTOC/COP/WG.7/2015/4|.}',
      { form: 'footnote', dialect: 'biblatex' },
    ],
    ['|', `${symbol}|`, { form: 'text', dialect: 'html' }],
    ['As noted| by', `As noted ${symbol}| by`, { form: 'text', dialect: 'html' }],
    ['As noted |by', `As noted ${symbol}| by`, { form: 'text', dialect: 'text' }],
    ['the ⟦Protocol⟧ says', `the Protocol ${symbol}| says`, { form: 'text', dialect: 'text' }],
    ['the ⟦Protocol⟧says', `the ${symbol}| says`, { form: 'text', dialect: 'text', replaceSelection: true }],
    ['《议定书|》', `《议定书${symbol}|》`, { form: 'text', dialect: 'text' }],
    ['规定|各国', `规定${symbol}|各国`, { form: 'text', dialect: 'text' }],
    ['As noted.|', `As noted. ${symbol}|`, { form: 'text', dialect: 'text' }],
    ['(|)', `(${symbol}|)`, { form: 'text', dialect: 'text' }],
    ['https://a.org/|b c', `https://a.org/b ${symbol}| c`, { form: 'text', dialect: 'text' }],
    ['See [@a|] b', `See [@a] ${symbol}| b`, { form: 'text' }],
    ['See [@|a; @b]', `See [@a; @b] ${symbol}|`, { form: 'text' }],
    ['See @a|b.', `See @ab ${symbol}|.`, { form: 'text' }],
    ['See @|', `See ${symbol}|`, { form: 'text' }],
    ['See @ctoc_cop|.', `See ${symbol}|.`, { form: 'text' }],
    ['See [@|].', `See ${symbol}|.`, { form: 'text' }],
    ['See [see @|, p. 3].', `See [see @, p. 3] ${symbol}|.`, { form: 'text' }],
    ['See [cite:;passim;|].', `See [cite:;passim;] ${symbol}|.`, { form: 'text', dialect: 'org' }],
    ['See [|].', `See [${symbol}|].`, { form: 'text' }],
    ['[a](u|) b', `[a](u) ${symbol}| b`, { form: 'text' }],
    ['See |[@a]', `See ${symbol}| [@a]`, { form: 'text' }],
    ['\\autocite{a|}.', `\\autocite{a} ${symbol}|.`, { form: 'text', dialect: 'biblatex' }],
    ['\\autocite{|}.', `${symbol}|.`, { form: 'text', dialect: 'biblatex' }],
    ['\\volcite{2}{a|}.', `\\volcite{2}{a} ${symbol}|.`, { form: 'text', dialect: 'biblatex' }],
    ['#cite(<a|>).', `#cite(<a>) ${symbol}|.`, { form: 'text', dialect: 'typst' }],
    ['cite:[a|].', `cite:[a] ${symbol}|.`, { form: 'text', dialect: 'asciidoc' }],
    [':cite:p:`a|`.', `:cite:p:\`a\` ${symbol}|.`, { form: 'text', dialect: 'rst' }],
    ['[cite:@a|].', `[cite:@a] ${symbol}|.`, { form: 'text', dialect: 'org' }],
    ['See [@|a; @b] c', `See [@a; @b] [^1]| c${definition}`, { form: 'footnote' }],
    ['See [a](u|) c', `See [a](u)[^1]| c${definition}`, { form: 'footnote' }],
    ['See @a|b c', `See @ab[^1]| c${definition}`, { form: 'footnote' }],
    ['As noted @|.', `As noted.[^1]|${definition}`, { form: 'footnote' }],
    [
      'One @|, two| b @| c',
      `One,[^1]| two[^2]| b[^3]| c\n\n[^1]: ${symbol}.\n[^2]: ${symbol}.\n[^3]: ${symbol}.\n`,
      { form: 'footnote' },
    ],
    [
      'As \\autocite{a|} b',
      `As \\autocite{a}\\footnote{${symbol}.}| b`,
      { form: 'footnote', dialect: 'biblatex' },
    ],
    ['As \\autocite{| b', `As\\footnote{${symbol}.}| b`, { form: 'footnote', dialect: 'biblatex' }],
    ['As #cite(<a|>) b', `As #cite(<a>)#footnote[${symbol}.]| b`, { form: 'footnote', dialect: 'typst' }],
    [
      'As cite:[a|] b',
      `As cite:[a]{empty}footnote:[${symbol}.]| b`,
      { form: 'footnote', dialect: 'asciidoc' },
    ],
    [
      'As :cite:p:`a|` b',
      `As :cite:p:\`a\`\\ [#fn1]_| b\n\n.. [#fn1] ${symbol}.\n`,
      { form: 'footnote', dialect: 'rst' },
    ],
    ['As *a|* b', `As *a*\\ [#fn1]_| b\n\n.. [#fn1] ${symbol}.\n`, { form: 'footnote', dialect: 'rst' }],
    ['As [cite:@a|] b', `As [cite:@a][fn:1]| b\n\n[fn:1] ${symbol}.\n`, { form: 'footnote', dialect: 'org' }],
  ];
  for (const [before, after, options] of cases) {
    it(`makes "${after.replaceAll('\n', '⏎')}" of "${before}"`, () => {
      assert.equal(placed(before, options), after);
    });
  }

  it('has for every dialect a form that it can be written in', () => {
    for (const dialect of dialects) {
      for (const form of [...forms, 'auto'] as const) {
        const own = formIn(readAs(dialect, '').forms, form);
        assert.ok(readAs(dialect, '').forms.includes('citekey') || own === 'text', `${dialect} ${form}`);
        assert.notEqual(placed('|', { dialect, form: own }), '|');
      }
    }
  });

  const text = fc.array(
    fc.constantFrom(
      'word ',
      'One. ',
      '[@a; @b]',
      '\\autocite[3]{a}',
      '[^1]',
      '\n\n',
      '[^1]: x\n',
      '`',
      '@a[p. 1]',
      '🙂',
      '}',
    ),
    { maxLength: 12 },
  );

  it('changes no text outside its own place, in any draft, form and dialect', () => {
    fc.assert(
      fc.property(
        text.map((parts) => parts.join('')),
        fc.array(fc.nat(100), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...dialects),
        fc.constantFrom(...forms),
        fc.constantFrom<Locale>('en', 'fr', 'ar'),
        (draftText, places, dialect, form, locale) => {
          const selections = places.map((place) => {
            const at = Math.min(place, draftText.length);
            return { start: at, end: at };
          });
          const draft = {
            structure: readAs(dialect, draftText),
            locale,
            selections,
            replaceSelection: false,
          };
          const { edits, cursors } = placeCitation(
            draft,
            paper,
            formIn(readAs(dialect, '').forms, form),
            rich,
          );
          let last = 0;
          for (const { start, end, newText } of edits) {
            assert.ok(start >= last && end >= start && end <= draftText.length);
            // What it covers, a command that gets a plural's name or so, it gives back.
            assert.ok(
              Array.from(draftText.slice(start, end)).every((character) => newText.includes(character)),
            );
            last = end;
          }
          const after = applied(draftText, { edits, cursors });
          assert.ok(cursors.every((cursor) => cursor >= 0 && cursor <= after.length));
          assert.ok(after.includes('2015') || edits.length === 0);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is read back as what was inserted, in any plain draft', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...citekeyDialects),
        fc.constantFrom<string | undefined>(undefined, '12', '16 (c)', '5–9'),
        (dialect, paragraphs) => {
          const citation = [{ key: 'ctoc_cop_wg7_compendium_2021', locator: locator(paragraphs) }, ...paper];
          const draftText = 'As noted  here.\n';
          const draft = {
            structure: readAs(dialect, draftText),
            locale: 'en' as const,
            selections: [{ start: 9, end: 9 }],
            replaceSelection: false,
          };
          const after = applied(draftText, placeCitation(draft, citation, 'citekey', []));
          const found = findIn(dialect, after).flatMap(({ cites }) =>
            cites.map((one) => [one.key, one.locator]),
          );
          assert.deepEqual(
            found,
            citation.map((one) => [one.key, 'locator' in one ? one.locator : undefined]),
          );
        },
      ),
    );
  });

  // Were each cursor to look through the draft for itself, it would take minutes.
  for (const dialect of dialects) {
    for (const form of readAs(dialect, '').forms) {
      it(`stands at each of 8,000 cursors in ${dialect}, as ${form}`, () => {
        const count = 8000;
        const line = 'As noted here.\n\n';
        const selections = Array.from({ length: count }, (_, at) => {
          const offset = at * line.length + 'As noted'.length;
          return { start: offset, end: offset };
        });
        const text = line.repeat(count);
        const draft = {
          structure: readAs(dialect, text),
          locale: 'en' as const,
          selections,
          replaceSelection: false,
        };
        const insertion = placeCitation(draft, paper, form, rich);
        assert.equal(insertion.cursors.length, count);
        const cited = form === 'citekey' ? /ctoc_cop_wg7_2015_4/gu : /CTOC\\?\/COP\\?\/WG\.7\\?\/2015/gu;
        assert.equal([...applied(text, insertion).matchAll(cited)].length, count);
      });
    }
  }
});
