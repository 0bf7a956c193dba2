import { commands, extensions, Uri, window, workspace } from 'vscode';
import { deepEqual, equal, ok } from '../../support/assert.ts';
import { closeDrafts, next, openDraft } from '../../support/draft.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly keybindings: readonly { readonly key: string }[];
  };
}

const extension = extensions.getExtension('thematic-compendium.thematic-compendium');
const manifest = extension?.packageJSON as Manifest;

describe('The commands', () => {
  before(() => extension?.activate());
  afterEach(closeDrafts);

  it('are all registered', async () => {
    const registered = new Set(await commands.getCommands(true));
    const missing = manifest.contributes.commands.filter(({ command }) => !registered.has(command));
    deepEqual(missing, []);
  });

  it('bind a key that VS Code itself leaves free', async () => {
    const uri = Uri.parse('vscode://defaultsettings/keybindings.json');
    const defaults = (await workspace.openTextDocument(uri)).getText();
    ok(defaults.includes('"workbench.action.showCommands"'), 'the list of default keybindings');
    // Those with a condition count only in our own picker.
    for (const { key } of manifest.contributes.keybindings.filter((binding) => !('when' in binding))) {
      const holders = [...defaults.matchAll(/"key": "([^"]+)",\s+"command": "([^"]+)"/gu)]
        .filter(([, taken]) => taken === key || taken?.startsWith(`${key} `))
        .map(([, , command]) => command);
      deepEqual(
        holders.filter((command) => command?.startsWith('compendium.') !== true),
        [],
      );
    }
  });

  it('open a summary in a panel of its own beside the draft, once', async () => {
    const { document } = await openDraft('markdown', 'A draft.|');
    const summaries = () =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ label }) => label === 'Multi-agency centres');
    await commands.executeCommand('compendium.openSummary', 'CTOC/COP/WG.7/2013/2');
    await commands.executeCommand('compendium.openSummary', 'CTOC/COP/WG.7/2013/3');
    await tabNamed('Multi-agency centres');
    equal(summaries().length, 1);
    equal(window.tabGroups.all.length, 2);
    equal(window.activeTextEditor?.document, document);
  });

  it('open summaries still after the side bar was regrouped and the data read again', async () => {
    for (const command of ['groupByYear', 'groupByMeeting', 'groupByTheme', 'reload']) {
      await commands.executeCommand(`compendium.${command}`);
    }
    await commands.executeCommand('compendium.openSummary', 'CTOC/COP/WG.7/2013/3');
    await tabNamed('Multi-agency centres');
  });

  it('open the compendium’s introduction for its paragraphs', async () => {
    await commands.executeCommand('compendium.openSummary', 'para:2');
    await tabNamed('Thematic compendium prepared by the Secretariat');
  });
});

/** Waits until a tab of that name is there. */
async function tabNamed(label: string): Promise<void> {
  const there = (): boolean =>
    window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => tab.label === label));
  while (!there()) {
    await next(window.tabGroups.onDidChangeTabs);
  }
}
