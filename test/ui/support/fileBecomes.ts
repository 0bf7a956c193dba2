import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { patient } from '../../support/patience.ts';

/** Waits until a file's text is as it should be. Watching a file tells of a change before it is whole. */
export async function fileBecomes(file: string, isRight: (text: string) => boolean): Promise<string> {
  const deadline = AbortSignal.timeout(patient(20_000));
  for (;;) {
    const text = await readFile(file, 'utf8');
    if (isRight(text)) {
      return text;
    }
    deadline.throwIfAborted();
    await setTimeout(50);
  }
}
