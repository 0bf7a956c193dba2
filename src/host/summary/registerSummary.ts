import { Disposable, env, Uri, window, l10n, type ExtensionContext } from 'vscode';
import { documentLanguages, officialDocumentUrl } from '../../core/corpus/officialDocument.ts';
import { paperOf, type Target } from '../../core/corpus/target.ts';
import { registerCommand } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { commands, webviews, type DocumentOptions, type OpenOptions } from '../ids.ts';
import { documentLanguage } from '../settings.ts';
import { readTarget, targetOrAsk } from '../targetArgument.ts';
import type { SummaryPanels } from './summaryPanels.ts';

/** The pages that papers are read on, and the way to the official documents. */
export function registerSummary(context: ExtensionContext, deps: Deps): Disposable {
  let loaded: SummaryPanels | undefined;
  const panels = async (): Promise<SummaryPanels> => {
    const { SummaryPanels } = await import('./summaryPanels.ts');
    return (loaded ??= new SummaryPanels(context.extensionUri, deps));
  };
  const show = async (target: Target, options: { focus: boolean; inNew: boolean }): Promise<void> => {
    await (await panels()).show(target, options);
  };

  const openSummary = async (argument: unknown, options: unknown): Promise<void> => {
    const target = await targetOrAsk(await deps.corpus.load(), argument, commands.openSummary);
    if (target !== undefined) {
      await show(target, { focus: wantsFocus(options), inNew: false });
    }
  };
  const openSummaryInNew = async (argument: unknown): Promise<void> => {
    const target = await targetOrAsk(await deps.corpus.load(), argument, commands.openSummaryInNew);
    if (target !== undefined) {
      await show(target, { focus: true, inNew: true });
    }
  };
  const openDocument = async (argument: unknown, options: unknown): Promise<void> => {
    const corpus = await deps.corpus.load();
    const target = await targetOrAsk(corpus, argument, commands.openDocument);
    if (target === undefined) {
      return;
    }
    const symbol = paperOf(corpus, target)?.symbol;
    if (symbol === undefined) {
      void window.showInformationMessage(
        l10n.t('The compendium names no document symbol for itself, so it has no official document to open.'),
      );
      return;
    }
    await env.openExternal(Uri.parse(officialDocumentUrl(symbol, languageIn(options)), true));
  };
  /** The context menu passes what was clicked on. */
  const copyPassage = async (argument: unknown): Promise<void> => {
    const isPassage = Object(argument) === argument && 'target' in (argument as object);
    const target = isPassage ? await readTarget(await deps.corpus.load(), argument) : undefined;
    (await panels()).copyPassage(target);
  };
  return Disposable.from(
    new Disposable(() => loaded?.dispose()),
    window.registerWebviewPanelSerializer(webviews.paper, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await panels()).restore(panel, state),
    }),
    registerCommand(commands.openSummary, deps, openSummary),
    registerCommand(commands.openSummaryInNew, deps, openSummaryInNew),
    registerCommand(commands.openDocument, deps, openDocument),
    registerCommand(commands.openCompendium, deps, () =>
      show({ kind: 'compendium' }, { focus: true, inNew: false }),
    ),
    registerCommand(commands.goBack, deps, async () => (await panels()).move(-1)),
    registerCommand(commands.goForward, deps, async () => (await panels()).move(1)),
    registerCommand(commands.copyPassage, deps, copyPassage),
  );
}

/** The tree's menus pass the selected nodes where the options stand; those ask for nothing. */
function wantsFocus(options: unknown): boolean {
  const { focus } = Object(options) as Partial<OpenOptions>;
  return focus === true;
}

/** The setting's, unless another one is asked for. */
function languageIn(options: unknown) {
  const { language } = Object(options) as Partial<DocumentOptions>;
  return documentLanguages.find((one) => one === language) ?? documentLanguage();
}
