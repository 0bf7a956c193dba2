import { openPaper } from '../ui/support/openPaper.ts';
import { SideBarView } from '../ui/support/sideBarView.ts';
import type { User } from './user.ts';

/** Takes a picture; the name is the file's, without its extension. */
export type Picture = (name: string) => Promise<void>;

const wide = { width: 1280, height: 800 };
/** Side bar and page at about 300 pixels each. */
const narrow = { width: 690, height: 800 };

/**
 * Goes through every view and page, each in the states that a reader meets, and takes a picture of each. Starts in a
 * workbench that nothing has been done in yet.
 *
 * @param draft the name of a Markdown file of the open folder that cites something
 */
export async function playEverything(user: User, draft: string, picture: Picture): Promise<void> {
  await user.openFile(draft);
  await user.openSideBar();
  await playSideBar(user, picture);
  await playSummary(user, picture);
  await playOverview(user, picture);
  await playTexts(user, picture);
  await playWalkthrough(user, picture);
}

async function playSideBar(user: User, picture: Picture): Promise<void> {
  const { keyboard } = user.page;
  await picture('10-side-bar');
  for (const [grouping, row] of [
    ['Year', '2020'],
    ['Meeting', 'Meeting 7'],
    ['Key Topic', 'corruption'],
    ['Instrument and Article', 'Organized Crime Convention'],
    ['Place', 'Mediterranean region'],
    ['Theme', 'Impact of crises'],
  ] as const) {
    await user.runCommand(`Compendium: Group by ${grouping}`);
    await user.tree.getByText(row).first().waitFor();
    await user.picker.waitFor({ state: 'hidden' });
    await picture(`11-by-${grouping.toLowerCase().replaceAll(' ', '-')}`);
  }
  await user.runCommand('Compendium: Filter the Side Bar…');
  await user.pickerInput.fill('hawala');
  const found = user.tree.getByText('¶ 12');
  await found.waitFor();
  await picture('12-filter');
  await keyboard.press('Enter');
  await user.picker.waitFor({ state: 'hidden' });
  await found.click();
  await user.summary.locator('#para-12[aria-current="true"]').waitFor();
  await keyboard.press('Control+W');
  await picture('13-filtered');
  await user.runCommand('Compendium: Clear the Filter');
  const list = new SideBarView(user, 'Reading List');
  for (const query of ['para 12', 'para 16 (c)', '2015/2']) {
    await user.runCommand('Compendium: Add to Reading List');
    await user.picker.getByRole('option').first().waitFor();
    await user.search(query, query === '2015/2' ? /2015/ : new RegExp(`¶ ${query.split(' ')[1]}`, 'u'));
    await keyboard.press('Enter');
    await user.picker.waitFor({ state: 'hidden' });
  }
  await list.tree.getByRole('treeitem').nth(2).waitFor();
  await list.focus();
  await keyboard.press('Home');
  await list.focused(/12/).waitFor();
  await keyboard.press('Space');
  await list.tree.getByRole('checkbox', { checked: true }).waitFor();
  await picture('14-reading-list');
  await user.page.setViewportSize(narrow);
  await picture('15-side-bar-narrow');
  await user.page.setViewportSize(wide);
}

async function playSummary(user: User, picture: Picture): Promise<void> {
  const { page } = user;
  await openPaper(user, 'CTOC/COP/WG.7/2013/3');
  await picture('20-summary');
  await user.summary.locator('#para-16').scrollIntoViewIfNeeded();
  await user.summary.locator('#para-16').hover();
  await picture('21-summary-paragraph');
  await user.summary.locator('nav').scrollIntoViewIfNeeded();
  await picture('22-summary-end');
  await page.setViewportSize(narrow);
  await picture('23-summary-narrow');
  await page.setViewportSize(wide);
  await user.runCommand('Compendium: About the Thematic Compendium');
  await user.summary.getByText('1', { exact: true }).first().waitFor();
  await picture('24-summary-introduction');
}

async function playOverview(user: User, picture: Picture): Promise<void> {
  const { page } = user;
  await user.runCommand('Compendium: Open Overview');
  await user.summary.locator('h1').waitFor();
  await picture('30-overview');
  for (const [index, name] of ['topics', 'articles'].entries()) {
    await user.summary
      .locator('h2')
      .nth(index + 1)
      .scrollIntoViewIfNeeded();
    await user.summary
      .locator('h2')
      .nth(index + 1)
      .evaluate((heading) => heading.scrollIntoView());
    await picture(`31-overview-${name}`);
  }
  await page.setViewportSize(narrow);
  await user.summary.locator('h1').scrollIntoViewIfNeeded();
  await picture('32-overview-narrow');
  await page.setViewportSize(wide);
}

async function playTexts(user: User, picture: Picture): Promise<void> {
  await user.runCommand('Compendium: Open as Text');
  await user.page.getByRole('tab', { name: 'compendium.md' }).waitFor();
  await picture('40-text');
}

async function playWalkthrough(user: User, picture: Picture): Promise<void> {
  const { page } = user;
  await user.runCommand('Compendium: Get Started');
  const steps = page.locator('.getting-started-step');
  await steps.first().waitFor();
  for (let step = 0; step < 4; step += 1) {
    await steps.nth(step).locator('.step-title').click();
    await picture(`50-walkthrough-${step + 1}`);
  }
}
