import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { becomes } from './support/becomes.ts';
import { openPaper } from './support/openPaper.ts';
import { reloadWindow } from './support/reloadWindow.ts';
import { useSession } from './support/useSession.ts';

describe('Tabs of summaries', () => {
  const { user } = useSession({
    each: async () => {
      await user.closeEditors();
      await user.openFile('draft.md');
    },
  });

  const tab = (name: string): Locator => user.page.getByRole('tab', { name });
  const groups = (): Locator => user.page.locator('.editor-group-container:not(.empty)');
  const isShown = (symbol: string): Promise<void> =>
    user.summary.locator('.eyebrow', { hasText: symbol }).waitFor();

  /** One tab that is used again, and one of its own that shows CTOC/COP/WG.7/2019/2. */
  async function openTwo(): Promise<void> {
    await openPaper(user, 'CTOC/COP/WG.7/2013/4');
    const related = user.summary.locator('.papers').first().locator('li').first();
    await related.getByRole('button').click({ modifiers: ['Control'] });
    await tab('Information-sharing').waitFor();
    await isShown('CTOC/COP/WG.7/2019/2');
  }

  it('are left alone when they were opened as new, also after a restart', async () => {
    await openTwo();
    await openPaper(user, 'CTOC/COP/WG.7/2012/3');
    await tab('Information-sharing').waitFor();
    await tab('Informal cross-border cooperation').waitFor({ state: 'detached' });
    await openPaper(user, 'CTOC/COP/WG.7/2019/2');
    await reloadWindow(user);
    await isShown('CTOC/COP/WG.7/2019/2');
    await openPaper(user, 'CTOC/COP/WG.7/2015/4');
    await tab('Organized crime and its proceeds').waitFor();
    await tab('Information-sharing').waitFor();
  });

  it('do not show the same paper twice, unless asked to', async () => {
    await openTwo();
    await openPaper(user, 'CTOC/COP/WG.7/2013/4');
    await openPaper(user, 'CTOC/COP/WG.7/2019/2');
    await tab('Information-sharing').and(user.page.locator('[aria-selected="true"]')).waitFor();
    assert.equal(await tab('Information-sharing').count(), 1);
    await tab('Informal cross-border cooperation').waitFor();
  });

  it('lead on in themselves', async () => {
    await openTwo();
    await user.summary.locator('nav .previous').getByRole('button').click();
    await tab('Information-sharing').waitFor({ state: 'detached' });
    await tab('Informal cross-border cooperation').waitFor();
    assert.equal(await groups().getByRole('tab').count(), 3);
  });

  it('stand beside a draft that another page covers', async () => {
    await user.runCommand('Compendium: Get Started');
    await user.page.locator('.getting-started-step').first().waitFor();
    await user.openSideBar();
    await user.row(/CTOC\/COP\/WG\.7\/2013\/3/).click();
    await tab('Multi-agency centres').waitFor();
    const [left, right] = [groups().nth(0), groups().nth(1)];
    await left.getByRole('tab', { name: 'draft.md' }).waitFor();
    await right.getByRole('tab', { name: 'Multi-agency centres' }).waitFor();
  });

  it('stand beside a draft that is seen as a diff', async () => {
    await user.runCommand('File: Compare Active File with Saved');
    await tab('draft.md').nth(1).waitFor();
    await user.runCommand('View: Close Other Editors in Group');
    await tab('draft.md').nth(1).waitFor({ state: 'detached' });
    await openPaper(user, 'CTOC/COP/WG.7/2013/3');
    await groups().nth(1).getByRole('tab', { name: 'Multi-agency centres' }).waitFor();
  });

  it('go to what is asked for when another page covered them', async () => {
    await openPaper(user, 17);
    await user.summary.locator('body').evaluate(async () => {
      const ended = new Promise((resolve) => addEventListener('scrollend', resolve, { once: true }));
      window.scrollTo({ top: 0, behavior: 'instant' });
      await ended;
    });
    await user.runCommand('Compendium: Open Overview');
    await user.summary.locator('#papers-title').waitFor();
    await openPaper(user, 17);
    await user.summary.locator('#para-17:focus').waitFor();
    await becomes(
      () => user.summary.locator('#para-17').evaluate((one) => one.getBoundingClientRect().top < innerHeight),
      (isInView) => isInView,
    );
  });

  it('are not made anew by each window while they are covered', async () => {
    await openPaper(user, 'CTOC/COP/WG.7/2013/3');
    await user.runCommand('Compendium: Open Overview');
    await user.summary.locator('#papers-title').waitFor();
    await reloadWindow(user);
    await user.summary.locator('#papers-title').waitFor();
    await openPaper(user, 'CTOC/COP/WG.7/2015/4');
    await tab('Multi-agency centres').click();
    await isShown('CTOC/COP/WG.7/2013/3');
    // What is asked for goes to the one that was in use.
    await openPaper(user, 'CTOC/COP/WG.7/2012/3');
    await tab('Organized crime and its proceeds').waitFor({ state: 'detached' });
    await tab('Multi-agency centres').waitFor();
  });

  it('have one overview among them, also after a restart', async () => {
    await user.runCommand('Compendium: Open Overview');
    await user.summary.locator('#papers-title').waitFor();
    await openPaper(user, 'CTOC/COP/WG.7/2019/2');
    await reloadWindow(user);
    await isShown('CTOC/COP/WG.7/2019/2');
    await user.runCommand('Compendium: Open Overview');
    await user.summary.locator('#papers-title').waitFor();
    assert.equal(await tab('Overview').count(), 1);
  });
});
