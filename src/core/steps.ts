/**
 * Work that can be interrupted: a generator that yields wherever it may pause. The same work runs to its end for
 * a script, and in slices in an editor, where nothing may hold the event loop.
 */
export type Steps<T> = Generator<void, T>;

/** Runs the work to its end at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
  }
}

/** VS Code's `CancellationToken` is one. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** How long a slice may be, in milliseconds. A frame is 16. */
const slice = 12;

/**
 * Runs the work in slices of about 12 ms, and lets others have the event loop between them.
 *
 * @param pause resolves when the event loop has had a turn
 * @returns undefined when it was cancelled
 */
export async function finishInSlices<T>(
  steps: Steps<T>,
  pause: () => Promise<void>,
  cancellation?: Cancellation,
): Promise<T | undefined> {
  let started = Date.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
    if (Date.now() - started >= slice) {
      await pause();
      started = Date.now();
    }
    if (cancellation?.isCancellationRequested === true) {
      return undefined;
    }
  }
}
