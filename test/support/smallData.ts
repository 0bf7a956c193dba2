import type { CorpusData } from '../../src/core/corpus/model.ts';

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** A sound corpus of two papers and five paragraphs, new at each call, to be changed by a test. */
export function smallData(): Mutable<CorpusData> {
  const paper = { year: 2013, meeting: 2, preparedBySecretariat: true, purpose: 'To inform.' };
  return {
    compendium: {
      citekey: 'small_2021',
      title: 'Small papers since the first one',
      subtitle: 'Thematic compendium',
      date: '2021-07-15',
      distribution: 'General',
      originalLanguage: 'en',
      preparedBySecretariat: true,
      body: 'The Conference',
      workingGroup: 'The Working Group',
      meeting: { place: 'Vienna', firstDay: '2021-10-14', lastDay: '2021-10-15' },
      scope: 'What it covers.',
      purpose: 'What it is for.',
      firstParagraph: 1,
      lastParagraph: 1,
      sections: [
        { number: 'I', title: 'Introduction', firstParagraph: 1, lastParagraph: 1 },
        { number: 'II', title: 'Papers', firstParagraph: 2, lastParagraph: 5 },
      ],
    },
    instruments: [{ id: 'protocol', title: 'The Protocol', shortTitle: 'Protocol' }],
    bodies: [{ id: 'unodc', name: 'Office on Drugs and Crime', acronym: 'UNODC' }],
    places: [{ id: 'atlantis', name: 'Kingdom of Atlantis', shortName: 'Atlantis' }],
    themes: [
      { id: 'sea', title: 'By sea', keyTopics: ['rescue'] },
      { id: 'air', title: 'By air', keyTopics: ['airports', 'visas'] },
    ],
    papers: [
      {
        ...paper,
        symbol: 'A/WG.7/2013/2',
        citekey: 'a_wg7_2013_2',
        title: 'Rescue at sea',
        shortTitle: 'Rescue',
        theme: 'sea',
        firstParagraph: 2,
        lastParagraph: 3,
        summary: 'On rescue.',
      },
      {
        ...paper,
        symbol: 'A/WG.7/2015/3',
        citekey: 'a_wg7_2015_3',
        title: 'The role of airports',
        shortTitle: 'Airports',
        year: 2015,
        meeting: 3,
        theme: 'air',
        firstParagraph: 4,
        lastParagraph: 5,
        summary: 'On airports.',
      },
    ],
    paragraphs: [
      { number: 1, digest: 'Introduces.', items: [], provisions: [], bodies: [], places: [] },
      {
        number: 2,
        digest: 'Vessels help.',
        items: [],
        provisions: [],
        bodies: ['unodc'],
        places: ['atlantis'],
      },
      {
        number: 3,
        digest: 'Two duties:',
        items: [
          { letter: 'a', digest: 'Rescue.' },
          { letter: 'b', digest: 'Landing.' },
        ],
        provisions: [{ instrument: 'protocol', article: '8 (2)' }],
        bodies: [],
        places: [],
      },
      {
        number: 4,
        digest: 'Airports matter.',
        items: [],
        provisions: [{ instrument: 'protocol' }],
        bodies: [],
        places: [],
      },
      { number: 5, digest: 'Visas matter.', items: [], provisions: [], bodies: [], places: [] },
    ],
  };
}
