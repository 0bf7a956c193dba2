import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readData } from '../support/readCorpus.ts';
import { smallData } from '../support/smallData.ts';
import { becomes } from './support/becomes.ts';
import { openPaper } from './support/openPaper.ts';
import { reloadWindow } from './support/reloadWindow.ts';
import { useSession } from './support/useSession.ts';

describe('A summary when the window is loaded anew', () => {
  const session = useSession({
    change: () => Promise.resolve(),
    each: async () => {
      await user.closeEditors();
      await user.openFile('draft.md');
      await openPaper(user, 'CTOC/COP/WG.7/2012/3');
      await openPaper(user, 16);
    },
  });
  const { user } = session;

  const write = (text: string): Promise<void> =>
    writeFile(join(session.extension, 'data/compendium.json'), text);

  const topOf = (id: string): Promise<number> =>
    user.summary.locator(id).evaluate((one) => one.getBoundingClientRect().top);

  it('comes back with its mark, its place and its history', async () => {
    const { summary, page } = user;
    // The page has told where it is when the scrolling has ended.
    await summary.locator('body').evaluate(async () => {
      const ended = new Promise((resolve) => addEventListener('scrollend', resolve, { once: true }));
      window.scrollBy({ top: 120, behavior: 'instant' });
      await ended;
    });
    const top = await topOf('#para-16');
    await reloadWindow(user);
    await summary.locator('#para-16[aria-current="true"]').waitFor();
    await page.getByRole('tab', { name: 'Multi-agency centres' }).waitFor();
    await becomes(
      () => topOf('#para-16'),
      (now) => Math.abs(now - top) < 3,
    );
    await summary.locator('h1').click();
    await page.keyboard.press('Alt+ArrowLeft');
    await summary.locator('.eyebrow', { hasText: 'CTOC/COP/WG.7/2012/3' }).waitFor();
    await page.keyboard.press('Alt+ArrowRight');
    await summary.locator('#para-16[aria-current="true"]').waitFor();
  });

  it('is the panel that is used again', async () => {
    await reloadWindow(user);
    await user.summary.locator('#para-16[aria-current="true"]').waitFor();
    await openPaper(user, 'CTOC/COP/WG.7/2013/4');
    const tabs = user.page.getByRole('tab', { name: /Multi-agency centres|Informal cross-border/ });
    assert.equal(await tabs.count(), 1);
  });

  it('says why when the data can’t be read, and comes back when it can', async () => {
    await write('{}');
    await reloadWindow(user);
    await user.summary.getByRole('alert').filter({ hasText: 'data file is damaged' }).waitFor();
    await write(readData());
    await user.runCommand('Compendium: Read the Data Again');
    await user.summary.locator('#para-16[aria-current="true"]').waitFor();
  });

  it('shows the compendium’s own page when its paper is gone', async () => {
    session.isSpoilt();
    await write(JSON.stringify(smallData()));
    await reloadWindow(user);
    await user.summary.locator('h1', { hasText: 'Small papers since the first one' }).waitFor();
    assert.deepEqual(session.policyViolations(), []);
  });
});
