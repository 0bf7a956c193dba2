import { Disposable, l10n, TabInputWebview, window, type ExtensionContext, type WebviewPanel } from 'vscode';
import { besideDraft, columnToReveal } from '../besideDraft.ts';
import { registerCommand } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { commands, webviews } from '../ids.ts';

/** The page that shows the whole compendium at a glance: one panel, which comes back after a reload. */
export function registerOverview(context: ExtensionContext, deps: Deps): Disposable {
  let open: WebviewPanel | undefined;
  let opening: Promise<void> | undefined;
  const fill = async (panel: WebviewPanel): Promise<void> => {
    open = panel;
    panel.onDidDispose(() => {
      if (open === panel) {
        open = undefined;
      }
    });
    const { fillOverview } = await import('./overviewPanel.ts');
    fillOverview(panel, context.extensionUri, deps);
  };
  const create = async (): Promise<void> => {
    await closeUnrestored();
    const title = l10n.t('Overview');
    const options = { enableFindWidget: true };
    await fill(window.createWebviewPanel(webviews.overview, title, besideDraft(), options));
  };
  const openOverview = async (): Promise<void> => {
    if (open === undefined) {
      opening ??= create().finally(() => (opening = undefined));
      await opening;
    } else {
      open.reveal(columnToReveal(open));
    }
  };
  return Disposable.from(
    registerCommand(commands.openOverview, deps, openOverview),
    window.registerWebviewPanelSerializer(webviews.overview, { deserializeWebviewPanel: fill }),
  );
}

/** Tabs of an earlier window that nobody has looked at since: VS Code restores them when they are uncovered. */
async function closeUnrestored(): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  await window.tabGroups.close(
    // VS Code puts a word of its own before the type.
    tabs.filter(
      ({ input }) => input instanceof TabInputWebview && input.viewType.endsWith(webviews.overview),
    ),
    true,
  );
}
