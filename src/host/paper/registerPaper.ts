import { Disposable, env, Uri, window, l10n, type ExtensionContext } from 'vscode';
import { officialDocumentUrl } from '../../core/citation/officialDocument.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { paperOf, type Target } from '../../core/corpus/target.ts';
import { registerCommand } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { commands, type OpenOptions } from '../ids.ts';
import { documentLanguage } from '../settings.ts';
import { targetOrAsk } from '../targetArgument.ts';
import type { PaperPanel } from './paperPanel.ts';

/** The page that a paper is read on, and the way to the official document. */
export function registerPaper(context: ExtensionContext, deps: Deps): Disposable {
  let panel: PaperPanel | undefined;
  const show = async (corpus: Corpus, target: Target, focus: boolean): Promise<void> => {
    const { PaperPanel } = await import('./paperPanel.ts');
    panel ??= new PaperPanel(context.extensionUri, deps);
    panel.show(corpus, target, focus);
  };

  const openSummary = async (argument: unknown, options: unknown): Promise<void> => {
    const corpus = await deps.corpus.load();
    const target = await targetOrAsk(corpus, argument, commands.openSummary);
    if (target !== undefined) {
      const paper = paperOf(corpus, target);
      if (paper !== undefined) {
        deps.recents.addPaper(paper.symbol);
      }
      await show(corpus, target, wantsFocus(options));
    }
  };
  const openDocument = async (argument: unknown): Promise<void> => {
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
    await env.openExternal(Uri.parse(officialDocumentUrl(symbol, documentLanguage()), true));
  };
  const openCompendium = async (): Promise<void> => {
    await show(await deps.corpus.load(), { kind: 'compendium' }, true);
  };
  return Disposable.from(
    new Disposable(() => panel?.dispose()),
    registerCommand(commands.openSummary, deps, openSummary),
    registerCommand(commands.openDocument, deps, openDocument),
    registerCommand(commands.openCompendium, deps, openCompendium),
  );
}

/** The tree's menus pass the selected nodes where the options stand; those ask for nothing. */
function wantsFocus(options: unknown): boolean {
  const { focus } = Object(options) as Partial<OpenOptions>;
  return focus === true;
}
