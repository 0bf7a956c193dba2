import assert from 'node:assert/strict';
import { Corpus } from '../../../../src/core/corpus/corpus.ts';
import { paperOf, type Target } from '../../../../src/core/corpus/target.ts';
import { markRead, pin, type ReadingList, setNote } from '../../../../src/core/reading/readingList.ts';
import { readingSigns, type ReadingSigns } from '../../../../src/core/reading/readingSigns.ts';
import { targetOfKey } from '../../../../src/core/corpus/targetOfKey.ts';
import { smallData } from '../../../support/smallData.ts';

describe('readingSigns', () => {
  const corpus = new Corpus(smallData());
  const sea: Target = { kind: 'paper', symbol: 'A/WG.7/2013/2' };
  const of = (list: ReadingList, key: string): ReadingSigns => {
    const target = targetOfKey(corpus, key)!;
    return readingSigns(list, target, paperOf(corpus, target));
  };
  const readOf = (list: ReadingList, key: string): unknown => {
    const { read, readWith } = of(list, key);
    return readWith ?? read;
  };
  const paperRead = markRead([], [sea.symbol], true);

  it('shows what is kept of the target itself', () => {
    const list = setNote(markRead(pin([], ['para:2']), ['para:2'], true), 'para:2', 'for chapter 2');
    assert.deepEqual(of(list, 'para:2'), {
      ...{ key: 'para:2', pinned: true, read: true, note: 'for chapter 2' },
      ...{ readWith: undefined, pinnedItems: [] },
    });
    assert.deepEqual(of(list, 'A/WG.7/2013/2'), {
      ...{ key: 'A/WG.7/2013/2', pinned: false, read: false, note: '' },
      ...{ readWith: undefined, pinnedItems: [] },
    });
  });

  it('takes for read what stands in what was read, and says in what', () => {
    for (const key of ['para:2', 'para:3', 'para:3 (a)']) {
      assert.deepEqual(readOf(paperRead, key), sea, key);
      assert.equal(of(paperRead, key).read, true, key);
    }
    const paragraphRead = markRead([], ['para:3'], true);
    assert.deepEqual(readOf(paragraphRead, 'para:3 (a)'), { kind: 'paragraph', number: 3 });
    assert.equal(readOf(paragraphRead, 'para:3'), true);
    assert.deepEqual(readOf(markRead([], ['compendium'], true), 'para:1'), { kind: 'compendium' });
  });

  it('takes nothing for read because of what stands in it or beside it', () => {
    assert.equal(readOf(markRead([], ['para:2', 'para:3'], true), sea.symbol), false);
    assert.equal(readOf(markRead([], ['para:3 (a)'], true), 'para:3'), false);
    assert.equal(readOf(markRead([], ['para:3 (a)'], true), 'para:3 (b)'), false);
    assert.equal(readOf(paperRead, 'para:4'), false);
    assert.equal(readOf(markRead([], ['compendium'], true), 'para:2'), false);
    assert.equal(readOf(markRead([], ['compendium'], true), sea.symbol), false);
  });

  it('leaves to its own mark what is on the reading list, and what stands in that', () => {
    const onList = pin(paperRead, ['para:3']);
    assert.equal(readOf(onList, 'para:3'), false);
    assert.equal(readOf(onList, 'para:3 (a)'), false);
    assert.deepEqual(readOf(onList, 'para:2'), sea);
    const checked = markRead(onList, ['para:3'], true);
    assert.equal(readOf(checked, 'para:3'), true);
    assert.deepEqual(readOf(checked, 'para:3 (a)'), { kind: 'paragraph', number: 3 });
    assert.equal(readOf(pin(paperRead, ['para:3 (a)']), 'para:3 (a)'), false);
  });

  it('names what was read around what was read itself: taking back its own mark changes nothing', () => {
    const both = markRead(paperRead, ['para:2'], true);
    assert.deepEqual(readOf(both, 'para:2'), sea);
    assert.deepEqual(readOf(markRead(both, ['para:2'], false), 'para:2'), sea);
    assert.equal(readOf(markRead(both, [sea.symbol], false), 'para:2'), true);
  });

  it('tells which items of a paragraph are on the list, in their order', () => {
    const list = markRead(pin([], ['para:3 (b)', 'para:3 (a)', sea.symbol]), ['para:2 (a)'], true);
    assert.deepEqual(of(list, 'para:3').pinnedItems, ['a', 'b']);
    assert.equal(of(list, 'para:3').pinned, false);
    for (const key of ['para:2', 'para:3 (a)', sea.symbol, 'compendium']) {
      assert.deepEqual(of(list, key).pinnedItems, [], key);
    }
  });
});
