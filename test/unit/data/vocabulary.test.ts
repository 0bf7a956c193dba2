import assert from 'node:assert/strict';
import { Vocabulary } from '../../../src/core/search/vocabulary.ts';
import type { VocabularyData } from '../../../src/core/search/vocabularySchema.ts';
import { searchDocuments } from '../../../src/core/search/searchDocument.ts';
import { readParts, stemOf } from '../../../src/core/text/words.ts';
import { readCorpus, readVocabularyData } from '../../support/readCorpus.ts';

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
