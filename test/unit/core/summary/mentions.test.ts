import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../../src/core/corpus/corpus.ts';
import type { Paragraph } from '../../../../src/core/corpus/model.ts';
import { findMentions } from '../../../../src/core/summary/mentions.ts';
import { readCorpus } from '../../../support/readCorpus.ts';
import { smallData } from '../../../support/smallData.ts';

describe('findMentions', () => {
  const corpus = readCorpus();
  const paragraph = (change: Partial<Paragraph>): Paragraph => ({
    number: 1,
    digest: '',
    items: [],
    provisions: [],
    bodies: [],
    places: [],
    ...change,
  });
  const convention = (article?: string) => ({ instrument: 'organized-crime-convention', article });
  const protocol = (article?: string) => ({ instrument: 'smuggling-protocol', article });

  /** The mentions of all texts, as they stand there, and the labels of what is left over. */
  function found(one: Paragraph, of = corpus): [string[], string[]] {
    const { texts, unnamed } = findMentions(of, one);
    const all = [one.digest, ...one.items.map(({ digest }) => digest)];
    return [
      texts.flatMap((mentions, at) => mentions.map(({ start, end }) => all[at]!.slice(start, end))),
      unnamed.map(({ label }) => label),
    ];
  }

  it('leaves little of the compendium unnamed', () => {
    const rest = corpus.paragraphs.flatMap((one) => found(one)[1].map((label) => `${one.number} ${label}`));
    assert.deepEqual(rest, ['16 South-East Asia']);
  });

  it('finds bodies by their short names, and places', () => {
    const digest = 'The Working Group met, off the Caribbean and in the United States, the Secretariat says.';
    const named = paragraph({
      digest,
      bodies: ['working-group', 'secretariat', 'conference-of-the-parties'],
      places: ['united-states', 'caribbean', 'australia'],
    });
    assert.deepEqual(found(named), [
      ['Working Group', 'Caribbean', 'United States', 'Secretariat'],
      ['Conference of the Parties', 'Australia'],
    ]);
    const { texts, unnamed } = findMentions(corpus, named);
    assert.deepEqual(
      [...texts.flat(), ...unnamed].map(({ query }) => query),
      [
        'body:"Working Group"',
        'place:Caribbean',
        'place:"United States"',
        'body:Secretariat',
        'body:"Conference of the Parties"',
        'place:Australia',
      ],
    );
  });

  const cases: readonly [string, Partial<Paragraph>, string[], string[]][] = [
    [
      'a short title',
      { digest: 'Under the Organized Crime Convention.', provisions: [convention()] },
      ['Organized Crime Convention'],
      [],
    ],
    [
      'a whole title, rather than a part of it',
      {
        digest: 'The United Nations Convention against Transnational Organized Crime, then.',
        provisions: [convention()],
      },
      ['United Nations Convention against Transnational Organized Crime'],
      [],
    ],
    [
      'a protocol without what it supplements',
      {
        digest: 'The Protocol against the Smuggling of Migrants by Land, Sea and Air, which supplements it',
        provisions: [protocol()],
      },
      ['Protocol against the Smuggling of Migrants by Land, Sea and Air'],
      [],
    ],
    [
      'a resolution by its number',
      { digest: 'See resolution 6/3.', provisions: [{ instrument: 'cop-resolution-6-3' }] },
      ['resolution 6/3'],
      [],
    ],
    [
      'an article',
      { digest: 'in article 20, not in article 2', provisions: [convention('20')] },
      ['article 20'],
      [],
    ],
    [
      'articles with paragraphs',
      {
        digest: 'article 27, paragraph 1 (e), and article 28, paragraph 2; art. 3 (a).',
        provisions: [convention('27 (1) (e)'), convention('28 (2)'), convention('3 (a)')],
      },
      ['article 27, paragraph 1 (e)', 'article 28, paragraph 2', 'art. 3 (a)'],
      [],
    ],
    [
      'several paragraphs of one article as one place',
      { digest: '(art. 19, paras. 1 and 2)', provisions: [protocol('19 (1)'), protocol('19 (2)')] },
      ['art. 19, paras. 1 and 2'],
      [],
    ],
    [
      'no article whose number two instruments have',
      { digest: 'article 16', provisions: [protocol('16'), convention('16')] },
      [],
      ['Smuggling of Migrants Protocol, art. 16', 'Organized Crime Convention, art. 16'],
    ],
    [
      'a body by its acronym, its name and both at once',
      {
        digest: "UNODC's own; United Nations Office on Drugs and Crime (UNODC)",
        items: [{ letter: 'a', digest: 'the United Nations Office on Drugs and Crime' }],
        bodies: ['unodc'],
      },
      [
        'UNODC',
        'United Nations Office on Drugs and Crime (UNODC)',
        'United Nations Office on Drugs and Crime',
      ],
      [],
    ],
    [
      'no part of a word',
      { digest: 'UNODCs, xUNODC, 𝒳UNODC, UNODC𝒳, UNODC\u0301', bodies: ['unodc'] },
      [],
      ['UNODC'],
    ],
    [
      'a name that begins small in a sentence',
      { digest: 'the INTERPOL colour-coded notice system', bodies: ['notice-system'] },
      ['colour-coded notice system'],
      [],
    ],
    ['nothing that it is not indexed under', { digest: 'UNODC, article 5' }, [], []],
  ];
  for (const [what, change, mentions, unnamed] of cases) {
    it(`finds ${what}`, () => {
      assert.deepEqual(found(paragraph(change)), [mentions, unnamed]);
    });
  }

  it('searches for the one paragraph of an article that is meant, and for the article where there are more', () => {
    const queries = (one: Partial<Paragraph>) =>
      findMentions(corpus, paragraph(one)).texts.flatMap((all) => all.map(({ query }) => query));
    assert.deepEqual(queries({ digest: 'article 28, paragraph 2', provisions: [convention('28 (2)')] }), [
      'art:"Organized Crime Convention 28 (2)"',
    ]);
    assert.deepEqual(
      queries({ digest: 'art. 19, paras. 1 and 2', provisions: [protocol('19 (1)'), protocol('19 (2)')] }),
      ['art:"Smuggling of Migrants Protocol 19"'],
    );
  });

  it('gives places in order that do not overlap, in any text', () => {
    const words = [
      'UNODC',
      'INTERPOL',
      ' ',
      'article ',
      '1',
      ' (a)',
      ', paragraph ',
      ' and ',
      'Organized Crime Convention',
      'x',
      '𝒳',
    ];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (digest) => {
        const one = paragraph({
          digest,
          bodies: ['unodc', 'interpol'],
          provisions: [convention(), convention('1')],
        });
        const [mentions = []] = findMentions(corpus, one).texts;
        let last = 0;
        for (const { start, end } of mentions) {
          assert.ok(start >= last && end > start && end <= digest.length);
          last = end;
        }
      }),
    );
  });

  it('stays small and quick with damaged data', () => {
    const data = smallData();
    data.bodies = [
      { id: 'short', name: 'a a' },
      { id: 'long', name: 'x'.repeat(1_000_000) },
    ];
    const one = paragraph({
      digest: 'a '.repeat(500_000),
      items: [{ letter: 'a', digest: 'article 1 (a)'.repeat(70_000) }],
      bodies: ['short', 'long'],
      provisions: [{ instrument: 'protocol', article: '1' }],
    });
    const { texts } = findMentions(new Corpus(data), one);
    assert.ok(texts.every(({ length }) => length <= 200));
  });
});
