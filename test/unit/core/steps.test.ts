import assert from 'node:assert/strict';
import { finish, finishInSlices, type Steps } from '../../../src/core/steps.ts';
import { SearchIndex } from '../../../src/core/search/searchIndex.ts';
import { Vocabulary } from '../../../src/core/search/vocabulary.ts';
import { readCorpus, readIndex } from '../../support/readCorpus.ts';

/** Work of so many steps, each as long as a slice may be. */
function* work(steps: number, done: () => void = () => undefined): Steps<string> {
  for (let step = 0; step < steps; step++) {
    const end = Date.now() + 13;
    while (Date.now() < end);
    done();
    yield;
  }
  return 'done';
}

describe('work in steps', () => {
  it('runs to its end at once', () => {
    assert.equal(finish(work(2)), 'done');
  });

  it('pauses between slices', async () => {
    let pauses = 0;
    const pause = () => {
      pauses++;
      return Promise.resolve();
    };
    assert.equal(await finishInSlices(work(3), pause), 'done');
    assert.equal(pauses, 3);
  });

  it('does nothing more when it is cancelled, which it notices in a pause', async () => {
    const cancellation = { isCancellationRequested: false };
    let steps = 0;
    const pause = () => {
      cancellation.isCancellationRequested = true;
      return Promise.resolve();
    };
    assert.equal(
      await finishInSlices(
        work(5, () => steps++),
        pause,
        cancellation,
      ),
      undefined,
    );
    assert.equal(steps, 1);
  });

  it('builds the same index and finds the same, whole or in slices', async () => {
    const pause = () => Promise.resolve();
    const index = readIndex();
    for (const query of ['hawala', 'rescue at sea', 'theme:air corruption']) {
      assert.deepEqual(await finishInSlices(index.results(query), pause), index.search(query));
    }
    const sliced = await finishInSlices(SearchIndex.build(readCorpus(), Vocabulary.empty), pause);
    const whole = finish(SearchIndex.build(readCorpus(), Vocabulary.empty));
    assert.deepEqual(sliced?.search('hawala'), whole.search('hawala'));
  });
});
