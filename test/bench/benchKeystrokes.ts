import type { Page } from 'playwright-core';
import { Session } from '../ui/support/session.ts';
import { line, percentile } from './statistics.ts';

const queries = ['hawala', 'corruption', 'unaccompanied', 'vessels at sea', '2015/4'];

/** From a key in the picker to rows that are painted, on the workbench as a user has it. */
export async function benchKeystrokes(): Promise<string> {
  const session = await Session.open();
  try {
    const { user } = session;
    const times: number[] = [];
    for (const query of queries) {
      await user.openSearch();
      for (const character of query) {
        const time = await timeKey(user.page, character);
        if (time !== undefined) {
          times.push(time);
        }
      }
      await user.page.keyboard.press('Escape');
    }
    return [
      `workbench (${times.length} keystrokes that changed the rows)`,
      line('key to painted rows, p50', percentile(times, 0.5), 'ms'),
      line('key to painted rows, p95', percentile(times, 0.95), 'ms', 50),
    ].join('\n');
  } finally {
    await session.close();
  }
}

/** Milliseconds from the key to the frame after the list's last change; undefined where the rows stay as they are. */
async function timeKey(page: Page, character: string): Promise<number | undefined> {
  // In two steps, so that the page listens before the key comes.
  const watch = await page.evaluateHandle(watchRows);
  await page.keyboard.press(character === ' ' ? 'Space' : character);
  return watch.evaluate(({ result }) => result);
}

/** Runs in the page. */
function watchRows(): { result: Promise<number | undefined> } {
  const result = new Promise<number | undefined>((resolve) => {
    let pressed: number | undefined;
    let painted: number | undefined;
    const observer = new MutationObserver(() => {
      requestAnimationFrame(() => {
        painted = performance.now();
      });
    });
    observer.observe(document.querySelector('.quick-input-list') ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    addEventListener('keydown', () => (pressed = performance.now()), { capture: true, once: true });
    // Long after any change to come: the last one counts.
    setTimeout(() => {
      observer.disconnect();
      resolve(painted === undefined || pressed === undefined ? undefined : painted - pressed);
    }, 600);
  });
  return { result };
}
