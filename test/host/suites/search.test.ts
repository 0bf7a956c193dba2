import { commands, Position, Selection } from 'vscode';
import { equal } from '../../support/assert.ts';
import { closeDrafts, openDraft } from '../../support/draft.ts';

const close = (): Thenable<unknown> => commands.executeCommand('workbench.action.closeQuickOpen');

describe('Search', () => {
  afterEach(async () => {
    await close();
    await closeDrafts();
  });

  it('opens with a query, with nonsense for one, and again', async () => {
    for (const options of [undefined, { query: 'hawala' }, { query: 7 }, 'hawala', null, { then: 'bad' }]) {
      await commands.executeCommand('compendium.search', options);
      await close();
    }
  });

  it('opens for a selection, for a word at the cursor, and for none', async () => {
    const editor = await openDraft('markdown', 'People |smuggling and "half a phrase');
    await commands.executeCommand('compendium.searchSelection');
    editor.selection = new Selection(new Position(0, 0), new Position(0, 34));
    await commands.executeCommand('compendium.searchSelection');
    equal(editor.document.getText(), 'People smuggling and "half a phrase');
    await closeDrafts();
    await commands.executeCommand('compendium.searchSelection');
  });

  it('acts on the active row as a key would', async () => {
    const editor = await openDraft('markdown', 'As noted |.');
    await commands.executeCommand('compendium.search', { query: 'hawala' });
    await commands.executeCommand('compendium.actInSearch', 'insertCitation');
    await textBecomes(() => editor.document.getText(), 'As noted [@ctoc_cop_wg7_compendium_2021, para. 12].');
  });

  it('ignores actions that it does not know', async () => {
    const editor = await openDraft('markdown', 'As noted |.');
    await commands.executeCommand('compendium.search', { query: 'hawala' });
    for (const action of ['', 'compendium.insertCitation', 7, undefined]) {
      await commands.executeCommand('compendium.actInSearch', action);
    }
    equal(editor.document.getText(), 'As noted .');
  });

  it('does nothing to a row of a picker that is closed', async () => {
    const editor = await openDraft('markdown', 'As noted |.');
    await commands.executeCommand('compendium.search', { query: 'hawala' });
    await close();
    await commands.executeCommand('compendium.search', { query: 'extradition' });
    await close();
    await commands.executeCommand('compendium.actInSearch', 'insertCitation');
    equal(editor.document.getText(), 'As noted .');
    equal(editor.document.version, 1);
  });

  it('goes back, also where nothing was searched yet', async () => {
    await commands.executeCommand('compendium.backToSearch');
  });
});

/** Waits for a text that comes by way of another command. */
async function textBecomes(read: () => string, expected: string): Promise<void> {
  const deadline = Date.now() + 5000;
  while (read() !== expected && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  equal(read(), expected);
}
