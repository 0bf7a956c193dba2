import {
  CancellationTokenSource,
  ConfigurationTarget,
  l10n,
  window,
  workspace,
  type LogOutputChannel,
  type QuickPickItem,
} from 'vscode';
import { cslItem, cslItems } from '../../core/citation/cslItem.ts';
import { plainText } from '../../core/citation/richText.ts';
import { styleCatalog } from '../../core/citation/style/styleCatalog.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { settings } from '../ids.ts';
import { draftIn, type CitationContext } from './citationContext.ts';

interface StyleItem extends QuickPickItem {
  /** undefined: a file is asked for. */
  readonly style?: string;
}

/** Asks for the citation style and puts it where the setting stands already, else into the user's settings. */
export async function selectStyle(
  corpus: Corpus,
  context: CitationContext,
  log: LogOutputChannel,
): Promise<void> {
  const document = context.editor?.document ?? null;
  const configuration = workspace.getConfiguration(settings.section, document);
  const chosen = await askStyle(corpus, context, log);
  const style = chosen && (chosen.style ?? (await askFile()));
  if (style !== undefined) {
    await configuration.update(settings.style, style, placeOf(configuration.inspect(settings.style)));
    window.setStatusBarMessage(l10n.t('Citation style: {0}', style), statusMilliseconds);
  }
}

const statusMilliseconds = 3000;

const attribution =
  'citeproc-js implements the Citation Style Language · © 2009–2019 Frank Bennett · citationstyles.org';

/** The rows come at once, and their examples as they are made: the heavy styles take a moment. */
async function askStyle(
  corpus: Corpus,
  context: CitationContext,
  log: LogOutputChannel,
): Promise<StyleItem | undefined> {
  const { formatter } = context;
  const draft = draftIn(context);
  const pick = window.createQuickPick<StyleItem>();
  pick.title = l10n.t('Select Citation Style');
  pick.placeholder = l10n.t('The style of formatted citations and of the reference list');
  // citeproc-js' licence asks for this where its work is shown.
  pick.prompt = attribution;
  pick.matchOnDescription = true;
  const chosen = draft.settings.style || styleCatalog[0].id;
  const examples = new Map<string, string>();
  const show = (): void => {
    const active = pick.activeItems[0]?.style ?? chosen;
    pick.items = [
      ...styleCatalog.map(({ id, title }) => ({
        label: title,
        description: id === chosen ? l10n.t('{0}, chosen', id) : id,
        detail: examples.get(id) ?? '…',
        style: id,
      })),
      { label: l10n.t('A .csl file…'), detail: l10n.t('Any style of the Citation Style Language') },
    ];
    // While somebody filters, the window's first match is the active one; ours may be hidden.
    if (pick.value === '') {
      pick.activeItems = pick.items.filter(({ style }) => style === active);
    }
  };
  show();
  // The one with the shortest title: the end of a longer one would be cut off, and the symbol with it.
  const [paper] = [...corpus.papers].sort((one, other) => one.title.length - other.title.length);
  const [anything] = cslItems(corpus);
  const item = cslItem(corpus, paper?.citekey ?? '') ?? anything;
  const closed = new CancellationTokenSource();
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0] ?? pick.activeItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      closed.cancel();
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void (async () => {
      for (const { id } of styleCatalog) {
        const formatting = { style: id, locale: draft.locale, document: context.editor?.document };
        const rich = item && (await formatter.example(corpus, item, formatting));
        if (rich === undefined || closed.token.isCancellationRequested) {
          return;
        }
        examples.set(id, plainText(rich));
        show();
      }
    })().catch((error: unknown) => {
      // The styles can be chosen without their examples.
      log.error(error instanceof Error ? error : String(error));
    });
  });
}

async function askFile(): Promise<string | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Select Citation Style'),
      filters: { [l10n.t('Citation styles')]: ['csl'] },
    })) ?? [];
  return file?.path;
}

function placeOf(
  inspected: { readonly workspaceFolderValue?: unknown; readonly workspaceValue?: unknown } | undefined,
): ConfigurationTarget {
  return inspected?.workspaceFolderValue !== undefined
    ? ConfigurationTarget.WorkspaceFolder
    : inspected?.workspaceValue !== undefined
      ? ConfigurationTarget.Workspace
      : ConfigurationTarget.Global;
}
