import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { Session } from '../ui/support/session.ts';
import { installPlainExtension, plainCommand, plainKey } from './plainExtension.ts';
import { line, median, percentile } from './statistics.ts';

const rounds = 12;
const papers = ['CTOC/COP/WG.7/2013/3', 'CTOC/COP/WG.7/2015/4'];

/**
 * From the click on a paper to its text, painted: in a panel that is made for it, and in one that is there already;
 * beside a web view with one line of text, which is what VS Code itself takes to make one.
 */
export async function benchSummary(): Promise<string> {
  const besides = await mkdtemp(join(tmpdir(), 'thematic-compendium-bench-'));
  await installPlainExtension(besides, 'Plain page', plainPage);
  const session = await Session.open({ besides });
  try {
    const { user } = session;
    const { page } = user;
    const made: number[] = [];
    const plain: number[] = [];
    const reused: number[] = [];
    await user.openSideBar();
    const click = (round: number): Promise<void> =>
      user.row(new RegExp((papers[round % papers.length] ?? '').replaceAll('.', '\\.'), 'u')).click();
    // The first round warms all up.
    for (let round = 0; round <= rounds; round++) {
      const first = await timeMade(page, 'click', () => click(round));
      const again = await timeReused(page, () => click(round + 1));
      await closeTab(page);
      const beside = await timeMade(page, 'keydown', () => page.keyboard.press(plainKey));
      await closeTab(page);
      if (round > 0) {
        made.push(first);
        reused.push(again);
        plain.push(beside);
      }
    }
    return [
      `opening a summary (${rounds} times, warm)`,
      line('click to painted text, the panel is there, p50', median(reused), 'ms', 150),
      line('click to painted text, the panel is there, p95', percentile(reused, 0.95), 'ms', 150),
      line('click to painted text, a new panel, p50', median(made), 'ms', 150),
      line('click to painted text, a new panel, p95', percentile(made, 0.95), 'ms', 150),
      line('key to a plain web view, p50', median(plain), 'ms'),
      line('a new panel to the plain web view, median', median(made) / median(plain), 'times'),
    ].join('\n');
  } finally {
    await session.close();
    await rm(besides, { recursive: true, force: true });
  }
}

/** A web view with one line of text, and nothing else. */
const plainPage = `const { commands, window, ViewColumn } = require('vscode');
exports.activate = () => commands.registerCommand('${plainCommand}', () => {
  const panel = window.createWebviewPanel('bench.plain', 'Plain page', ViewColumn.Active, { enableScripts: true });
  panel.webview.html = '<!doctype html><html lang="en"><body><main><h1>Plain page</h1></main></body></html>';
});
`;

/** Milliseconds from the event in the window to the first paint of text in the page that it brings up. */
async function timeMade(page: Page, event: 'click' | 'keydown', act: () => Promise<void>): Promise<number> {
  const started = await watchEvent(page, event);
  await act();
  const frame = await innerFrame(page);
  const painted = await frame.evaluate(firstText);
  return painted - (await started());
}

/** The same in a page that is there. */
async function timeReused(page: Page, act: () => Promise<void>): Promise<number> {
  const frame = await innerFrame(page);
  // In two steps, so that the page listens before the click comes.
  const watch = await frame.evaluateHandle(nextText);
  const started = await watchEvent(page, 'click');
  await act();
  return (await watch.evaluate(({ painted }) => painted)) - (await started());
}

async function innerFrame(page: Page): Promise<Frame> {
  const outer = page.frameLocator('iframe.webview.ready');
  await outer.frameLocator('#active-frame').locator('h1').waitFor();
  const element = await outer.locator('#active-frame').elementHandle();
  const frame = await element.contentFrame();
  if (!frame) {
    throw new Error('The page has no frame.');
  }
  return frame;
}

async function closeTab(page: Page): Promise<void> {
  await page.keyboard.press('Control+W');
  await page.locator('iframe.webview').waitFor({ state: 'detached' });
}

/** @returns when the next event of that type comes, in milliseconds that all frames share */
async function watchEvent(page: Page, type: 'click' | 'keydown'): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(
    (name) => ({
      time: new Promise<number>((resolve) => {
        addEventListener(name, ({ timeStamp }) => resolve(performance.timeOrigin + timeStamp), {
          capture: true,
          once: true,
        });
      }),
    }),
    type,
  );
  return () => watch.evaluate(({ time }) => time);
}

/** Runs in the page: when its text was painted first. */
function firstText(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      const [paint] = list.getEntriesByName('first-contentful-paint');
      if (paint !== undefined) {
        observer.disconnect();
        resolve(performance.timeOrigin + paint.startTime);
      }
    }).observe({ type: 'paint', buffered: true });
  });
}

/** Runs in the page: when the frame after its next change is painted. */
function nextText(): { painted: Promise<number> } {
  const painted = new Promise<number>((resolve) => {
    new MutationObserver((_changes, observer) => {
      observer.disconnect();
      requestAnimationFrame(() => {
        // A task that is posted in the frame runs when the frame is done.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        port2.postMessage(null);
      });
    }).observe(document.body, { childList: true });
  });
  return { painted };
}
