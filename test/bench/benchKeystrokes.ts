import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Session } from '../ui/support/session.ts';
import { installPlainExtension, plainCommand, plainKey } from './plainExtension.ts';
import { line, median, percentile } from './statistics.ts';

const queries = ['hawala', 'corruption', 'unaccompanied', 'vessels at sea', '2015/4'];
const rounds = 2;

/**
 * From a key in the picker to rows that are painted, on the workbench as a user has it; beside a picker that does
 * nothing but set twenty plain rows, which is what VS Code itself takes.
 */
export async function benchKeystrokes(): Promise<string> {
  const besides = await mkdtemp(join(tmpdir(), 'thematic-compendium-bench-'));
  await installPlainExtension(besides, plainTitle, plainPicker);
  const session = await Session.open({ besides });
  try {
    const { user } = session;
    const ours: number[] = [];
    const plain: number[] = [];
    // The first round warms both up.
    for (let round = 0; round <= rounds; round++) {
      for (const query of queries) {
        await user.openSearch();
        const times = await timeKeys(user.page, query);
        await user.page.keyboard.press('Escape');
        await user.picker.waitFor({ state: 'hidden' });
        await user.page.keyboard.press(plainKey);
        await user.picker.getByText(plainTitle, { exact: true }).waitFor();
        await user.picker.getByRole('option').first().waitFor();
        const plainTimes = await timeKeys(user.page, query);
        await user.page.keyboard.press('Escape');
        await user.picker.waitFor({ state: 'hidden' });
        if (round > 0) {
          ours.push(...times);
          plain.push(...plainTimes);
        }
      }
    }
    return [
      `workbench (${ours.length} keystrokes that changed the rows)`,
      line('key to painted rows, p50', percentile(ours, 0.5), 'ms'),
      line('key to painted rows, p95', percentile(ours, 0.95), 'ms', 50),
      line('a picker of plain rows, p50', percentile(plain, 0.5), 'ms'),
      line('a picker of plain rows, p95', percentile(plain, 0.95), 'ms'),
      line('ours to the plain one, median', median(ours) / median(plain), 'times'),
    ].join('\n');
  } finally {
    await session.close();
    await rm(besides, { recursive: true, force: true });
  }
}

const plainTitle = 'Plain rows';

/** A picker whose rows change with every key, and nothing else. */
const plainPicker = `const { commands, window } = require('vscode');
exports.activate = () => commands.registerCommand('${plainCommand}', () => {
  const pick = window.createQuickPick();
  const rows = (value) => Array.from({ length: 20 }, (_, n) => ({
    label: '# ' + n, detail: 'Row ' + n + ' for ' + value, alwaysShow: true,
  }));
  pick.title = '${plainTitle}';
  pick.items = rows('');
  pick.onDidChangeValue((value) => (pick.items = rows(value)));
  pick.onDidHide(() => pick.dispose());
  pick.show();
});
`;

async function timeKeys(page: Page, query: string): Promise<number[]> {
  const times: number[] = [];
  for (const character of query) {
    const time = await timeKey(page, character);
    if (time !== undefined) {
      times.push(time);
    }
  }
  return times;
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
    }, 300);
  });
  return { result };
}
