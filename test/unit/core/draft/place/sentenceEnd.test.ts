import assert from 'node:assert/strict';
import { type CitekeyDialect, citekeyDialects } from '../../../../support/dialects.ts';
import { placed } from './placed.ts';

const key = 'ctoc_cop_wg7_2015_4';

/** A sentence with the cursor, and with the citation `[@k]`. */
const pandoc: readonly (readonly [string, string])[] = [
  ['It names a guardian.|', 'It names a guardian [@k].|'],
  ['It names a guardian.|\n\nMore.', 'It names a guardian [@k].|\n\nMore.'],
  ['It names a guardian.| The next', 'It names a guardian [@k].| The next'],
  ['Who is the guardian?|', 'Who is the guardian [@k]?|'],
  ['Who is the guardian?!| They', 'Who is the guardian [@k]?!| They'],
  ['They waited...| Then', 'They waited [@k]...| Then'],
  ['They waited…| Then', 'They waited [@k]…| Then'],
  ['It says “guardian”.|', 'It says “guardian” [@k].|'],
  ['It says "the guardian."|', 'It says "the guardian [@k]."|'],
  ['It says “the guardian.”| The', 'It says “the guardian [@k].”| The'],
  ['(It names a guardian.)|', '(It names a guardian [@k].)|'],
  ['It names one (a guardian).|', 'It names one (a guardian) [@k].|'],
  ['It says “guardian”|', 'It says “guardian” [@k]|'],
  ['It says (guardian)| and', 'It says (guardian) [@k]| and'],
  ['It says *guardian*.|', 'It says *guardian* [@k].|'],
  ['As noted [@a].| The', 'As noted [@a; @k].| The'],
  ['监护人。|', '监护人[@k]。|'],
  ['监护人。|走私', '监护人[@k]。|走私'],
  ['Il nomme un tuteur.|', 'Il nomme un tuteur [@k].|'],
];

/** What ends no sentence: the citation stands at the cursor. */
const elsewhere: readonly (readonly [string, string])[] = [
  ['smugglers, facilitators, etc.| The', 'smugglers, facilitators, etc. [@k]| The'],
  ['e.g.| Smugglers', 'e.g. [@k]| Smugglers'],
  ['the U.N.| Office', 'the U.N. [@k]| Office'],
  ['see vol.| Two', 'see vol. [@k]| Two'],
  ['It was. |The', 'It was. [@k]| The'],
  ['It was in art.| the', 'It was in art. [@k]| the'],
  ['version 2.|0', 'version 2. [@k]| 0'],
  ['.|', '. [@k]|'],
  ['a .|', 'a . [@k]|'],
];

describe('A citation by citekey that is wanted after a sentence', () => {
  const shown = (text: string): string => placed(text).replaceAll(key, 'k');
  for (const [text, expected] of pandoc) {
    it(`stands in it: ${text}`, () => assert.equal(shown(text), expected));
  }
  for (const [text, expected] of elsewhere) {
    it(`stands at the cursor after what ends none: ${text}`, () => assert.equal(shown(text), expected));
  }

  const languages: Readonly<Record<CitekeyDialect, string>> = {
    pandoc: `A guardian [@${key}].|`,
    myst: `A guardian [@${key}].|`,
    biblatex: `A guardian \\autocite{${key}}.|`,
    natbib: `A guardian \\citep{${key}}.|`,
    bibtex: `A guardian \\cite{${key}}.|`,
    typst: `A guardian @${key}.|`,
    asciidoc: `A guardian cite:[${key}].|`,
    rst: `A guardian :cite:p:\`${key}\`.|`,
    org: `A guardian [cite:@${key}].|`,
  };
  for (const dialect of citekeyDialects) {
    it(`stands in it in ${dialect}`, () => {
      assert.equal(placed('A guardian.|', { dialect }), languages[dialect]);
    });
  }
});

describe('The indicator of a note beside a run of punctuation', () => {
  const indicator = (text: string, locale: 'en' | 'fr' | 'es'): string =>
    placed(text, { form: 'footnote', locale }).split('\n')[0]!;
  for (const [before, after] of [
    ['Wait|...', 'Wait...[^1]|'],
    ['Wait.|..', 'Wait...[^1]|'],
    ['What|?!', 'What?![^1]|'],
    ['What?|!', 'What?![^1]|'],
    ['He asked “what|?!” and', 'He asked “what?!”[^1]| and'],
  ] as const) {
    it(`stands after it in English: ${before}`, () => assert.equal(indicator(before, 'en'), after));
  }
  for (const [before, after] of [
    ['Attendez...|', 'Attendez[^1]|...'],
    ['Attendez|...', 'Attendez[^1]|...'],
    ['Attendez.|..', 'Attendez[^1]|...'],
    ['Quoi ?!|', 'Quoi[^1]| ?!'],
  ] as const) {
    it(`stands before it in French and Spanish: ${before}`, () => {
      assert.equal(indicator(before, 'fr'), after);
      assert.equal(indicator(before, 'es'), after);
    });
  }
});
