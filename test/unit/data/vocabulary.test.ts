import assert from 'node:assert/strict';
import { termsOf, Vocabulary } from '../../../src/core/search/vocabulary.ts';
import type { VocabularyData } from '../../../src/core/search/vocabularySchema.ts';
import { searchDocuments } from '../../../src/core/search/searchDocument.ts';
import { readParts, stemOf } from '../../../src/core/text/words.ts';
import { readCorpus, readIndex, readVocabularyData } from '../../support/readCorpus.ts';

describe('the vocabulary', () => {
  const { entries } = JSON.parse(readVocabularyData()) as VocabularyData;
  const stems = (text: string): string =>
    ` ${readParts(text)
      .map(({ word }) => stemOf(word))
      .join(' ')} `;
  const corpus = [...searchDocuments(readCorpus())]
    .flatMap(({ title, text, summary, names, context, topics }) => [
      title,
      text,
      summary,
      names,
      context,
      topics,
    ])
    .map(stems)
    .join('|');

  it('is large enough to be of use', () => {
    assert.ok(entries.length >= 100, String(entries.length));
  });

  it('means only what stands in the corpus, word by word', () => {
    const absent = entries.flatMap(({ means }) => means).filter((phrase) => !corpus.includes(stems(phrase)));
    assert.deepEqual(absent, []);
  });

  it('has every word once, whatever its form', () => {
    const seen = new Map<string, string>();
    const twice = entries
      .flatMap(({ words }) => words)
      .filter((word) => {
        const key = stems(word);
        const before = seen.has(key);
        seen.set(key, word);
        return before;
      });
    assert.deepEqual(twice, []);
  });

  it('is sorted by the first word of each entry, so that an entry has one place', () => {
    const firsts = entries.map(({ words }) => (words[0] ?? '').toLowerCase());
    assert.deepEqual(
      firsts,
      [...firsts].sort((a, b) => a.localeCompare(b, 'en')),
    );
  });

  /** A typed word, what it may be found by, and what it must not be: another crime, zone of the sea, instrument or status. */
  const apart: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['Palermo Protocol', ['Smuggling of Migrants Protocol', 'trafficking in persons'], []],
    ['human smuggler', ['smugglers'], ['trafficking in persons']],
    ['trafficker', ['trafficking in persons'], ['smugglers']],
    ['trafficker at sea', [], ['smugglers']],
    ['accomplice', [], ['participation in an organized criminal group']],
    ['complicity', [], ['participation in an organized criminal group']],
    ['aiding and abetting', [], ['participation in an organized criminal group']],
    ['persecution', ['international protection'], ['conflict']],
    ['territorial waters', ['jurisdiction'], ['jurisdiction over migrant smuggling on the high seas']],
    ['high seas', ['jurisdiction over migrant smuggling on the high seas'], []],
    ['detention', [], ['non-criminalization']],
    ['recruitment', [], ['advertising']],
    ['irregular migrant', ['smuggled migrants', 'irregular migration'], []],
    ['human rights abuse', ['rights of smuggled migrants'], ['crimes committed against migrants']],
    ['Africa', ['Horn of Africa', 'West African Network of Central Authorities and Prosecutors'], []],
  ];

  for (const [word, means, not] of apart) {
    it(`does not confuse what “${word}” means`, () => {
      const typed = termsOf(word);
      const found = new Vocabulary({ entries }).at(typed, 0);
      const whole = found?.words.length === typed.length ? found.means.map((one) => one.join(' ')) : [];
      const missing = means.filter((one) => !whole.includes(termsOf(one).join(' ')));
      assert.deepEqual(missing, []);
      const wrong = not.filter((one) => whole.includes(termsOf(one).join(' ')));
      assert.deepEqual(wrong, []);
    });
  }

  for (const acronym of ['WACAP', 'ISON']) {
    it(`finds the network that is called ${acronym}`, () => {
      const { hits } = readIndex().search(acronym, 3);
      assert.deepEqual(hits[0]?.target, { kind: 'paragraph', number: 30, item: 'c' });
    });
  }

  it('finds what either protocol of Palermo in the compendium is on', () => {
    const found = readIndex()
      .search('Palermo Protocol', 20)
      .hits.flatMap(({ target }) => (target.kind === 'paragraph' ? target.number : []));
    assert.ok(
      [49, 52].every((number) => found.includes(number)),
      String(found),
    );
    assert.ok(
      [22, 26].some((number) => found.includes(number)),
      String(found),
    );
  });

  it('gives the longest entry that stands at a place', () => {
    const vocabulary = new Vocabulary({
      entries: [
        { words: ['money'], means: ['proceeds'] },
        { words: ['money transfers'], means: ['hawala system'] },
      ],
    });
    const at = (...typed: string[]) => vocabulary.at(typed.map(stemOf), 0)?.means;
    assert.deepEqual(at('money', 'transfer'), [['hawala', 'system']]);
    assert.deepEqual(at('money', 'order'), [['proce']]);
    assert.equal(at('order'), undefined);
  });
});
