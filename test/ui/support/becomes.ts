import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { patient } from '../../support/patience.ts';

/** Waits until something is as it should be, and gives it: a browser tells nobody of its selection or its clipboard. */
export async function becomes<T>(read: () => Promise<T>, isRight: (value: T) => boolean): Promise<T> {
  const deadline = Date.now() + patient(20_000);
  for (;;) {
    const value = await read();
    if (isRight(value)) {
      return value;
    }
    assert.ok(Date.now() < deadline, `it stays ${JSON.stringify(value)}`);
    await setTimeout(50);
  }
}
