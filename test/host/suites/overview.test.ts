import { commands, TabInputText, TabInputWebview, window, type Tab } from 'vscode';
import { equal } from '../../support/assert.ts';
import { closeDrafts, next, openDraft } from '../../support/draft.ts';

describe('The overview', () => {
  before(closeDrafts);
  afterEach(closeDrafts);

  const open = (): Thenable<unknown> => commands.executeCommand('compendium.openOverview');

  it('opens in one tab, however often it is asked for', async () => {
    await Promise.all([open(), open()]);
    await open();
    await until(() => overviews().length === 1);
    equal(overviews()[0]?.label, 'Overview');
  });

  it('opens again after it was closed', async () => {
    await open();
    await until(() => overviews().length === 1);
    await closeDrafts();
    await until(() => overviews().length === 0);
    await open();
    await until(() => overviews().length === 1);
  });

  it('opens beside the draft, and stays there', async () => {
    await openDraft('markdown', 'Text|');
    await open();
    await until(isBesideDraft);
    await commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await open();
    await until(() => isBesideDraft() && overviews()[0]?.group.isActive === true);
    equal(window.tabGroups.all.length, 2);
  });

  it('comes up beside the draft that covers it', async () => {
    await open();
    await until(() => overviews().length === 1);
    await openDraft('markdown', 'Text|');
    await until(() => overviews()[0]?.isActive === false);
    await open();
    await until(isBesideDraft);
    equal(window.tabGroups.all.length, 2);
  });
});

function tabs(): readonly Tab[] {
  return window.tabGroups.all.flatMap((group) => group.tabs);
}

function overviews(): readonly Tab[] {
  return tabs().filter(
    ({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('overview'),
  );
}

/** Whether the draft and one overview are seen. While a tab moves, VS Code has it twice. */
function isBesideDraft(): boolean {
  const drafts = tabs().filter(({ input }) => input instanceof TabInputText);
  return overviews().length === 1 && [...overviews(), ...drafts].every(({ isActive }) => isActive);
}

/** Waits until the tabs are so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await Promise.race([next(window.tabGroups.onDidChangeTabs), next(window.tabGroups.onDidChangeTabGroups)]);
  }
}
