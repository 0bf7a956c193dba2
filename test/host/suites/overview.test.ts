import { commands, TabInputWebview, window } from 'vscode';
import { equal } from '../../support/assert.ts';
import { closeDrafts, next } from '../../support/draft.ts';

describe('The overview', () => {
  before(closeDrafts);
  afterEach(closeDrafts);

  it('opens in one tab, however often it is asked for', async () => {
    await commands.executeCommand('compendium.openOverview');
    await commands.executeCommand('compendium.openOverview');
    await tabs(1);
  });

  it('opens again after it was closed', async () => {
    await commands.executeCommand('compendium.openOverview');
    await tabs(1);
    await closeDrafts();
    await tabs(0);
    await commands.executeCommand('compendium.openOverview');
    await tabs(1);
  });
});

/** Waits until there are as many tabs of the overview. */
async function tabs(count: number): Promise<void> {
  const open = () =>
    window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('overview'));
  while (open().length !== count) {
    await next(window.tabGroups.onDidChangeTabs);
  }
  equal(
    open().every(({ label }) => label === 'Overview'),
    true,
  );
}
