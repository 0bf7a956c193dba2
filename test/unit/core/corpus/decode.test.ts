import assert from 'node:assert/strict';
import { DataError } from '../../../../src/core/corpus/dataError.ts';
import { decode } from '../../../../src/core/corpus/decode.ts';
import { smallData } from '../../../support/smallData.ts';

type Data = ReturnType<typeof smallData>;

function errorOf(change: (data: Data) => void): DataError {
  const data = smallData();
  change(data);
  try {
    decode(JSON.stringify(data));
  } catch (error) {
    assert.ok(error instanceof DataError, `a DataError, not ${String(error)}`);
    return error;
  }
  return assert.fail('the data was accepted');
}

/** A place in the data, gone or put in the wrong way, and what the error must say. */
const faults: readonly [string, (data: Data) => void, string, RegExp][] = [
  ['a text for a year', (d) => Object.assign(d.papers[1]!, { year: '201x' }), 'papers[1].year', /"201x"/],
  ['half a year', (d) => (d.papers[0]!.year = 2013.5), 'papers[0].year', /2013\.5/],
  ['no title', (d) => delete (d.papers[0] as Partial<Data['papers'][0]>).title, 'papers[0].title', /nothing/],
  ['an empty digest', (d) => (d.paragraphs[2]!.digest = ''), 'paragraphs[2].digest', /""/],
  ['a bad symbol', (d) => (d.papers[0]!.symbol = 'paper 4'), 'papers[0].symbol', /"paper 4"/],
  ['a hyphen in a citekey', (d) => (d.papers[0]!.citekey = 'a-b'), 'papers[0].citekey', /letters, digits/],
  ['an unknown property', (d) => Object.assign(d.themes[0]!, { colour: 1 }), 'themes[0].colour', /unknown/],
  ['an unknown theme', (d) => (d.papers[1]!.theme = 'land'), 'papers[1].theme', /"land"/],
  ['a symbol twice', (d) => (d.papers[1]!.symbol = 'A/WG.7/2013/2'), 'papers[1].symbol', /no other paper/],
  [
    'two symbols that differ in punctuation only',
    (d) => (d.papers[1]!.symbol = 'A/WG/72013/2'),
    'papers[1].symbol',
    /no other paper/,
  ],
  ['a citekey twice', (d) => (d.papers[1]!.citekey = 'a_wg7_2013_2'), 'papers[1].citekey', /no other paper/],
  [
    'the compendium’s citekey',
    (d) => (d.papers[1]!.citekey = 'small_2021'),
    'compendium.citekey',
    /small_2021/,
  ],
  [
    'a gap in the numbers',
    (d) => (d.paragraphs[3]!.number = 9),
    'paragraphs[3].number',
    /expected 4, found 9/,
  ],
  [
    'letters out of order',
    (d) => (d.paragraphs[2]!.items[1]!.letter = 'c'),
    'paragraphs[2].items[1].letter',
    /expected "b", found "c"/,
  ],
  [
    'a paragraph of no paper',
    (d) => (d.papers[1]!.firstParagraph = 5),
    'papers[1].firstParagraph',
    /expected 4/,
  ],
  [
    'a paragraph of two papers',
    (d) => (d.papers[0]!.lastParagraph = 4),
    'papers[1].firstParagraph',
    /expected 5/,
  ],
  ['papers that end too early', (d) => (d.papers[1]!.lastParagraph = 4), 'papers', /paragraph 5, found 4/],
  ['a paper past the end', (d) => (d.papers[1]!.lastParagraph = 6), 'papers[1].lastParagraph', /found 6/],
  [
    'an unknown instrument',
    (d) => (d.paragraphs[2]!.provisions[0]!.instrument = 'treaty'),
    'paragraphs[2].provisions[0].instrument',
    /"treaty"/,
  ],
  [
    'a misspelt article',
    (d) => (d.paragraphs[2]!.provisions[0]!.article = 'art. 8'),
    'paragraphs[2].provisions[0].article',
    /"art\. 8"/,
  ],
  ['an unknown body', (d) => (d.paragraphs[1]!.bodies = ['x']), 'paragraphs[1].bodies[0]', /"x"/],
  ['an unknown place', (d) => (d.paragraphs[1]!.places = ['x']), 'paragraphs[1].places[0]', /"x"/],
  [
    'a place twice',
    (d) => d.places.push({ id: 'atlantis', name: 'Another' }),
    'places[1].id',
    /no other entry has/,
  ],
  [
    'a section that leaves a paragraph out',
    (d) => (d.compendium.sections[1]!.firstParagraph = 3),
    'compendium.sections[1].firstParagraph',
    /expected 2/,
  ],
  [
    'sections that end too early',
    (d) => (d.compendium.sections[1]!.lastParagraph = 4),
    'compendium.sections',
    /sections up to paragraph 5, found 4/,
  ],
  [
    'a section without a Roman numeral',
    (d) => (d.compendium.sections[1]!.number = '2'),
    'compendium.sections[1].number',
    /"2"/,
  ],
  ['no papers', (d) => (d.papers = []), 'papers', /\[\]/],
];

describe('decode', () => {
  it('gives the corpus for sound data', () => {
    const corpus = decode(JSON.stringify(smallData()));
    assert.equal(corpus.papers.length, 2);
    assert.equal(corpus.paragraph(3)?.items[1]?.digest, 'Landing.');
  });

  it('finds a paper by a citekey that is not its symbol respelt', () => {
    const data = smallData();
    data.papers[0]!.citekey = 'rescue_2013';
    const corpus = decode(JSON.stringify(data));
    assert.equal(corpus.paper('rescue_2013')?.symbol, 'A/WG.7/2013/2');
    assert.equal(corpus.paper('a/wg.7/2013/2')?.symbol, 'A/WG.7/2013/2');
  });

  it('gives a corpus that nothing can change', () => {
    const corpus = decode(JSON.stringify(smallData()));
    assert.throws(() => Object.assign(corpus.papers[0]!, { year: 1 }), TypeError);
    assert.throws(() => (corpus.paragraphs as unknown[]).push(1), TypeError);
    assert.throws(() => (corpus.paragraphs[2]!.items as unknown[]).pop(), TypeError);
    assert.throws(() => Object.assign(corpus, { papers: [] }), TypeError);
  });

  for (const [name, change, path, message] of faults) {
    it(`names the place and the value of ${name}`, () => {
      const error = errorOf(change);
      assert.equal(error.path, path);
      assert.match(error.message, message);
      assert.ok(error.message.startsWith(path), error.message);
    });
  }

  for (const text of ['', 'null', '[]', '7', '{', '\u0000', `"${'x'.repeat(10_000)}"`]) {
    it(`refuses ${JSON.stringify(text.slice(0, 12))} in a short sentence`, () => {
      assert.throws(
        () => decode(text),
        (error) => error instanceof DataError && error.message.length < 300,
      );
    });
  }
});
