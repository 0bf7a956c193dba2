import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readParts, stemOf } from '../../../src/core/text/words.ts';
import { readCorpus } from '../../support/readCorpus.ts';

/** What a paragraph's lead or one of its items has in the source, read off it by hand. */
interface Place {
  readonly paragraph: number;
  /** The letter of an item; the lead has none. */
  readonly item?: string;
  /** Whose voice the lead speaks in. An item goes on with its lead's. */
  readonly attribution?: 'paper' | 'compendium' | 'source';
  /** How many of the lead's sentences the source says in its own voice although it reports the paper. */
  readonly ownSentences?: number;
  /** Classes of qualifiers, and how often each stands there. */
  readonly qualifiers: Readonly<Record<string, number>>;
  /** A name, or the forms that a fair paraphrase may give it. */
  readonly names: readonly (string | readonly string[])[];
}

interface Data {
  /** The words by which a digest may carry a class of qualifiers. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly places: readonly Place[];
}

const { classes, places } = JSON.parse(
  readFileSync(new URL('qualifiers.json', import.meta.url), 'utf8'),
) as Data;

const stemsOf = (text: string): string =>
  ` ${readParts(text)
    .map(({ word }) => stemOf(word))
    .join(' ')} `;

/** Any of the words of a class: the longest first, so that none is counted twice. A hyphen is as good as a space. */
function wordsOf(name: string): RegExp {
  const words = [...(classes[name] ?? [])].sort((a, b) => b.length - a.length);
  return new RegExp(`\\b(?:${words.join('|').replaceAll(' ', '[\\s-]+')})\\b`, 'gi');
}

const formsOf = (name: string | readonly string[]): readonly string[] =>
  typeof name === 'string' ? [name] : name;

const hasName = (stems: string, name: string | readonly string[]): boolean =>
  formsOf(name).some((form) => stems.includes(stemsOf(form)));

/** Where a sentence says of itself whose it is, or goes on from one that does. */
const reported = {
  paper:
    /^(?:Its?|They|These|Other examples|The examples)\b|\b(?:the|this) paper\b|\bit (?:gives|notes|outlines|sets)\b|^Relevant provisions\b/i,
  compendium: /^Its?\b|\bthe compendium\b|\bbackground paper\b/i,
  source: /^/,
};

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.:;]) (?=[A-Z])/);

/** What a digest has lost of its place in the source, each as a sentence. */
function lostIn(place: Place, digest: string): readonly string[] {
  const at = `Paragraph ${place.paragraph}${place.item === undefined ? '' : ` (${place.item})`}`;
  const stems = stemsOf(digest);
  const qualifiers = Object.entries(place.qualifiers).flatMap(([name, times]) => {
    const found = digest.match(wordsOf(name))?.length ?? 0;
    return found >= times
      ? []
      : [
          `${at} lacks the qualifier ${name}: ${found} of ${times}, which “${(classes[name] ?? []).join('”, “')}” could carry.`,
        ];
  });
  const names = place.names.flatMap((name) =>
    hasName(stems, name) ? [] : [`${at} does not name “${formsOf(name).join('” or “')}”.`],
  );
  const { attribution, ownSentences = 0 } = place;
  const own =
    attribution === undefined
      ? []
      : sentencesOf(digest).filter((sentence) => !reported[attribution].test(sentence));
  const voices =
    own.length > ownSentences
      ? [`${at} does not say that the ${String(attribution)} says so: “${own.join('” “')}”`]
      : [];
  return [...qualifiers, ...names, ...voices];
}

describe('the qualifiers and names of the source', () => {
  const digests = new Map<string, string>(
    readCorpus().paragraphs.flatMap(({ number, digest, items }) => [
      [`${number}`, digest] as const,
      ...items.map((item) => [`${number} ${item.letter}`, item.digest] as const),
    ]),
  );
  const keyOf = ({ paragraph, item }: Place): string =>
    item === undefined ? `${paragraph}` : `${paragraph} ${item}`;
  const digestOf = (place: Place): string => digests.get(keyOf(place)) ?? '';

  for (const number of new Set(places.map(({ paragraph }) => paragraph))) {
    it(`are in the digest of paragraph ${number}`, () => {
      const lost = places
        .filter(({ paragraph }) => paragraph === number)
        .flatMap((place) => lostIn(place, digestOf(place)));
      assert.equal(lost.join('\n'), '');
    });
  }

  it('are written down for every paragraph and item, once, and for no other', () => {
    assert.deepEqual(places.map(keyOf), [...digests.keys()]);
  });

  it('have a voice for every lead, and for no item', () => {
    const wrong = places.filter(
      ({ item, attribution }) => (item === undefined) !== (attribution !== undefined),
    );
    assert.deepEqual(wrong.map(keyOf), []);
  });

  it('are of classes that have words, and every class is of use', () => {
    const used = new Set(places.flatMap(({ qualifiers }) => Object.keys(qualifiers)));
    assert.deepEqual([...used].sort(), Object.keys(classes).sort());
    assert.deepEqual(
      Object.entries(classes).flatMap(([name, words]) => (words.length === 0 ? [name] : [])),
      [],
    );
  });

  it('are missed wherever the words of one qualifier are taken out', () => {
    const unseen = places.flatMap((place) =>
      Object.keys(place.qualifiers).flatMap((name) => {
        const poorer = digestOf(place).replace(wordsOf(name), '');
        return lostIn(place, poorer).some((lost) => lost.includes(`the qualifier ${name}:`))
          ? []
          : [`${keyOf(place)} ${name}`];
      }),
    );
    assert.deepEqual(unseen, []);
  });

  it('are missed wherever one of several open lists is closed', () => {
    const several = places.filter(({ qualifiers }) => (qualifiers['openList'] ?? 0) > 1);
    assert.ok(several.length > 0);
    const unseen = several.filter((place) => {
      let kept = (place.qualifiers['openList'] ?? 0) - 1;
      const poorer = digestOf(place).replace(wordsOf('openList'), (word) => (kept-- > 0 ? word : ''));
      return !lostIn(place, poorer).some((lost) => lost.includes('the qualifier openList:'));
    });
    assert.deepEqual(unseen.map(keyOf), []);
  });

  it('are missed wherever one name is taken out', () => {
    const unseen = places.flatMap((place) =>
      place.names.flatMap((name) => {
        const forms = formsOf(name).map(stemsOf);
        const words = readParts(digestOf(place)).map(({ word }) => word);
        const poorer = words.filter((_, at) => !forms.some((form) => standsAt(words, form, at))).join(' ');
        return lostIn(place, poorer).some((lost) => lost.includes(`“${formsOf(name).join('” or “')}”`))
          ? []
          : [`${keyOf(place)} ${formsOf(name).join(' or ')}`];
      }),
    );
    assert.deepEqual(unseen, []);
  });

  it('are missed where a digest states as law what the paper says', () => {
    const unseen = places.filter(
      (place) =>
        place.attribution === 'paper' &&
        place.ownSentences === undefined &&
        !lostIn(place, `${digestOf(place)} States must rescue migrants.`).some((lost) =>
          lost.includes('“States must rescue migrants.”'),
        ),
    );
    assert.deepEqual(unseen.map(keyOf), []);
  });
});

/** Whether the word at a place is a part of a form that stands there. */
function standsAt(words: readonly string[], form: string, at: number): boolean {
  const length = form.trim().split(' ').length;
  return Array.from({ length }, (_, back) => at - back).some(
    (start) => start >= 0 && stemsOf(words.slice(start, start + length).join(' ')) === form,
  );
}
