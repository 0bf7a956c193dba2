import assert from 'node:assert/strict';
import { readParts, readStems, readWords, stemOf } from '../../../../src/core/text/words.ts';

const words = (text: string): string[] => readWords(text).map(({ word }) => word);
const stems = (text: string): string[] => readParts(text).map(({ word }) => stemOf(word));

describe('the words of a text', () => {
  it('are without case and diacritics', () => {
    assert.deepEqual(words('HÁWALA Überwachung'), ['hawala', 'uberwachung']);
  });

  it('are parted by hyphens, and compounds are words, too', () => {
    assert.deepEqual(words('multi-agency centres'), ['multiagency', 'multi', 'agency', 'centers']);
    assert.deepEqual(stems('multi-agency'), stems('multi agency'));
  });

  it('have no possessive, and are parted by apostrophes', () => {
    assert.deepEqual(words("the migrant’s rights, smugglers' hands"), [
      'the',
      'migrant',
      'rights',
      'smugglers',
      'hands',
    ]);
    assert.deepEqual(words('l’entraide'), ['entraide']);
  });

  for (const [british, american] of [
    ['organised', 'organized'],
    ['criminalisation', 'criminalization'],
    ['behaviour', 'behavior'],
    ['labour', 'labor'],
    ['centre', 'center'],
    ['defence', 'defense'],
    ['programmes', 'programs'],
    ['analyse', 'analyze'],
    ['travelling', 'traveling'],
    ['practise', 'practice'],
  ] as const) {
    it(`are American: ${british} is ${american}`, () => {
      assert.deepEqual(words(british), words(american));
    });
  }

  it('keep words apart that a spelling rule could make one', () => {
    for (const [a, b] of [
      ['four', 'for'],
      ['tour', 'tor'],
      ['metre', 'meters in'],
      ['rise', 'rize'],
    ] as const) {
      assert.notDeepEqual(words(a), words(b));
    }
  });

  for (const [form, other] of [
    ['investigations', 'investigate'],
    ['vessels', 'vessel'],
    ['children', 'child'],
    ['criminalization', 'criminalize'],
    ['paid', 'pay'],
    ['crises', 'crisis'],
  ] as const) {
    it(`have one stem in all forms: ${form}, ${other}`, () => {
      assert.deepEqual(stems(form), stems(other));
    });
  }

  it('say where they start', () => {
    const text = 'Push-backs at the coast’s end';
    for (const { start, word } of readParts(text)) {
      assert.ok(text.slice(start).toLowerCase().startsWith(word), word);
    }
    assert.deepEqual(
      readStems(text).map(({ stem, start }) => [stem, text.slice(start, start + 3)]),
      [
        ['pushback', 'Pus'],
        ['push', 'Pus'],
        ['back', 'bac'],
        ['at', 'at '],
        ['the', 'the'],
        ['coast', 'coa'],
        ['end', 'end'],
      ],
    );
  });
});
