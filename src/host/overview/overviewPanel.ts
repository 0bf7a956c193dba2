import { Uri, type WebviewPanel } from 'vscode';
import { overview } from '../../core/overview/overview.ts';
import { decodeFromOverview } from '../../protocol/decodeFromOverview.ts';
import type { FromOverview, ToOverview } from '../../protocol/overviewMessages.ts';
import { executeCommand } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { commands } from '../ids.ts';
import { webviewHtml } from '../webviewHtml.ts';
import { overviewStrings } from './overviewStrings.ts';
import { problemText } from '../showError.ts';

/** Fills a panel with the overview, and keeps it filled until it is closed. */
export function fillOverview(panel: WebviewPanel, extensionUri: Uri, deps: Deps): void {
  const send = async (): Promise<void> => {
    await panel.webview.postMessage(await message(deps));
  };
  const receive = (raw: unknown): void => {
    const decoded = decodeFromOverview(raw);
    if (decoded === undefined) {
      deps.log.warn('A message from the overview was ignored: it is none that the page sends.');
    } else if (decoded.type === 'ready') {
      void send();
    } else {
      follow(decoded);
    }
  };
  panel.webview.options = {
    enableScripts: true,
    localResourceRoots: [Uri.joinPath(extensionUri, 'dist', 'webview')],
  };
  panel.iconPath = {
    light: Uri.joinPath(extensionUri, 'media', 'page-light.svg'),
    dark: Uri.joinPath(extensionUri, 'media', 'page-dark.svg'),
  };
  const listeners = [
    panel.webview.onDidReceiveMessage(receive),
    deps.corpus.onDidReset(() => void send()),
    panel.onDidDispose(() => listeners.forEach((listener) => void listener.dispose())),
  ];
  panel.webview.html = webviewHtml(panel.webview, extensionUri, {
    script: 'overview.js',
    style: 'overview.css',
  });
}

/** What the page shows: the overview, or why there is none. */
async function message(deps: Deps): Promise<ToOverview> {
  try {
    return {
      type: 'show',
      overview: overview(await deps.corpus.load()),
      strings: overviewStrings(),
    };
  } catch (error) {
    return { type: 'problem', text: problemText(error) };
  }
}

/** A link of the page leads to another feature. */
function follow(message: Exclude<FromOverview, { readonly type: 'ready' }>): void {
  switch (message.type) {
    case 'openSummary':
      void executeCommand(commands.openSummary, message.target, { focus: true });
      break;
    case 'search':
      void executeCommand(commands.search, { query: message.query });
      break;
    case 'openTheme':
      void executeCommand(commands.openAsText, { theme: message.theme });
      break;
  }
}
