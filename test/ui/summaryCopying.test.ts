import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCorpus } from '../support/readCorpus.ts';
import { becomes } from './support/becomes.ts';
import { openPaper } from './support/openPaper.ts';
import { reloadWindow } from './support/reloadWindow.ts';
import { useSession } from './support/useSession.ts';

describe('Copying a passage of a summary', () => {
  const corpus = readCorpus();
  const digest = (number: number): string => corpus.paragraph(number)?.digest ?? '';
  const session = useSession({
    each: async () => {
      await user.closeEditors();
      await user.openFile('draft.md');
      await openPaper(user, 'CTOC/COP/WG.7/2013/3');
    },
  });
  const { user } = session;

  const citation = (locator: string): string =>
    '“Background papers of the Working Group on the Smuggling of Migrants since its first meeting” ' +
    `(15 July 2021), ${locator}`;

  /** Selects from one element's text to another's, as dragging would. */
  const select = (from: string, to: string): Promise<void> =>
    user.summary.locator('main').evaluate(
      (main, [start = '', end = '']) => {
        const range = document.createRange();
        range.setStart(main.querySelector(start) ?? main, 0);
        const last = main.querySelector(end) ?? main;
        range.setEnd(last, last.childNodes.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      },
      [from, to],
    );

  /** The window reads its clipboard only while it, and not the page in it, has the focus. */
  async function clipboard(): Promise<string> {
    await user.lines.click();
    return user.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Waits until the clipboard holds something else than before, and gives it. */
  async function copied(copy: () => Promise<void>): Promise<string> {
    await user.lines.click();
    await user.page.evaluate(() => navigator.clipboard.writeText('before'));
    await copy();
    return becomes(clipboard, (text) => text !== 'before');
  }

  it('puts the citation behind it, by command', async () => {
    await select('#para-15 .text p', '#para-15 .text p');
    const text = await copied(() => user.runCommand('Compendium: Copy Passage with Citation'));
    assert.equal(text, `${digest(15)} [${citation('para. 15')}]`);
  });

  it('cites all the paragraphs that it is of, and the one item that it is in', async () => {
    await select('#para-14 .text p', '#para-15 .text p');
    const both = await copied(() => user.runCommand('Compendium: Copy Passage with Citation'));
    assert.ok(both.startsWith(digest(14)), both);
    assert.ok(both.endsWith(`${digest(15)} [${citation('paras. 14–15')}]`), both);
    await select('#para-16-c', '#para-16-c');
    const item = await copied(() => user.runCommand('Compendium: Copy Passage with Citation'));
    assert.match(item, /^\(c\) The People Smuggling .*\[.*para\. 16 \(c\)\]$/u);
  });

  it('takes the paragraph that the menu was opened on when nothing is selected', async () => {
    const text = await copied(async () => {
      await user.summary.locator('#para-17 .text').click({ button: 'right' });
      await user.chooseInMenu('Copy Passage with Citation');
    });
    assert.equal(text, `${digest(17)} [${citation('para. 17')}]`);
  });

  it('leaves Ctrl+C alone unless the setting asks for citations', async () => {
    await user.summary.locator('#para-15 .text').click();
    await select('#para-15 .text p', '#para-15 .text p');
    await user.page.keyboard.press('Control+C');
    await becomes(clipboard, (text) => text.trim() === digest(15));
  });

  const copyByKey = (): Promise<string> =>
    copied(async () => {
      await user.summary.locator('#para-15 .text').click();
      await select('#para-15 .text p', '#para-15 .text p');
      await user.page.keyboard.press('Control+C');
    });

  it('follows the setting while the page is open', async () => {
    const folder = join(session.folder, '.vscode');
    await mkdir(folder);
    for (const [withCitation, expected] of [
      [true, `${digest(15)} [${citation('para. 15')}]`],
      [false, digest(15)],
    ] as const) {
      const settings = { 'compendium.summary.copyWithCitation': withCitation };
      await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
      // Nothing that can be seen tells when the page knows.
      await becomes(copyByKey, (text) => text.trim() === expected);
    }
    await rm(folder, { recursive: true });
  });

  it('does so with Ctrl+C, and says so, where the setting asks for it from the beginning', async () => {
    await user.closeEditors();
    const folder = join(session.folder, '.vscode');
    await mkdir(folder);
    const settings = { 'compendium.summary.copyWithCitation': true };
    await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
    await reloadWindow(user);
    await user.openFile('draft.md');
    await openPaper(user, 'CTOC/COP/WG.7/2013/3');
    let text = '';
    await user.statusTells('Copied: ', async () => {
      text = await copyByKey();
    });
    assert.equal(text, `${digest(15)} [${citation('para. 15')}]`);
    session.isSpoilt();
  });
});
