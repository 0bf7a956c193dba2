import { Disposable, l10n, window, type ExtensionContext, type TextEditor } from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { paperOf, type Target } from '../../core/corpus/target.ts';
import { registerCommand } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { commands, type CopyOptions, type TargetCommandId } from '../ids.ts';
import { targetOrAsk, targetsOrAsk } from '../targetArgument.ts';
import type { Choose, CitationInserter } from './citationInserter.ts';
import type { CitationContext } from './citationContext.ts';
import { registerDrop } from './dropProvider.ts';
import type { Formatter } from './formatter.ts';
import { LastEditor } from '../lastEditor.ts';

/** Puts citations into the draft, on the clipboard and into files. Nothing of it is loaded before it is used. */
export function registerCitation(context: ExtensionContext, deps: Deps): Disposable {
  const lastEditor = new LastEditor();
  let loaded: Formatter | undefined;
  let loadedInserter: CitationInserter | undefined;

  const formatter = async (): Promise<Formatter> => {
    const { Formatter } = await import('./formatter.ts');
    return (loaded ??= new Formatter(context.extensionUri, deps.log));
  };
  const inserter = async (): Promise<CitationInserter> => {
    const { CitationInserter } = await import('./citationInserter.ts');
    const format = await formatter();
    const drafts = await deps.drafts();
    return (loadedInserter ??= new CitationInserter(lastEditor, format, drafts));
  };
  const contextOf = async (editor: TextEditor | undefined): Promise<CitationContext> => ({
    formatter: await formatter(),
    drafts: await deps.drafts(),
    editor,
  });
  /** From a tree with several rows selected a command gets the clicked one and all of them. */
  const withTargets = (
    id: TargetCommandId,
    run: (corpus: Corpus, targets: readonly Target[], options: unknown) => Promise<void>,
  ): Disposable =>
    registerCommand(id, deps, async (argument, selected) => {
      const corpus = await deps.corpus.load();
      const targets = await targetsOrAsk(corpus, Array.isArray(selected) ? selected : argument, id);
      if (targets !== undefined) {
        await run(corpus, targets, selected);
      }
    });

  const insertCitation = async (corpus: Corpus, targets: readonly Target[]): Promise<void> =>
    (await inserter()).insert(corpus, targets);
  const insertWithOptions = async (corpus: Corpus, targets: readonly Target[]): Promise<void> => {
    const { CitationOptions } = await import('./citationOptions.ts');
    const format = await formatter();
    const choose: Choose = (...asked) => new CitationOptions(...asked, format).ask();
    await (await inserter()).insert(corpus, targets, choose);
  };
  const copyCitation = async (
    corpus: Corpus,
    targets: readonly Target[],
    options: unknown,
  ): Promise<void> => {
    const { copyCitation } = await import('./copyCitation.ts');
    const { passage } = Object(options) as Partial<CopyOptions>;
    const text = typeof passage === 'string' ? passage : undefined;
    await copyCitation(corpus, targets, await contextOf(lastEditor.editor), text);
  };
  const copyCitationAs = async (corpus: Corpus, targets: readonly Target[]): Promise<void> => {
    const { copyCitationAs } = await import('./copyCitation.ts');
    await copyCitationAs(corpus, targets, await contextOf(lastEditor.editor));
  };
  const copySymbol = async (argument: unknown): Promise<void> => {
    const corpus = await deps.corpus.load();
    const target = await targetOrAsk(corpus, argument, commands.copySymbol);
    if (target === undefined) {
      return;
    }
    const symbol = paperOf(corpus, target)?.symbol;
    if (symbol === undefined) {
      void window.showInformationMessage(l10n.t('The compendium names no document symbol for itself.'));
      return;
    }
    const { copyText } = await import('./clipboard.ts');
    await copyText(symbol);
  };
  const updateReferenceList = async (): Promise<void> => {
    const { updateReferences } = await import('./referenceList.ts');
    await updateReferences(await deps.corpus.load(), await contextOf(await lastEditor.show()));
  };
  const exportLibrary = async (argument: unknown, selected: unknown, options: unknown): Promise<void> => {
    const { exportLibrary } = await import('./exportLibrary.ts');
    await exportLibrary(await deps.corpus.load(), Array.isArray(selected) ? selected : argument, options);
  };
  const selectStyle = async (): Promise<void> => {
    const { selectStyle } = await import('./selectStyle.ts');
    await selectStyle(await deps.corpus.load(), await contextOf(lastEditor.editor), deps.log);
  };
  return Disposable.from(
    lastEditor,
    withTargets(commands.insertCitation, insertCitation),
    withTargets(commands.insertWithOptions, insertWithOptions),
    withTargets(commands.copyCitation, copyCitation),
    withTargets(commands.copyCitationAs, copyCitationAs),
    registerCommand(commands.copySymbol, deps, copySymbol),
    registerCommand(commands.updateReferenceList, deps, updateReferenceList),
    registerCommand(commands.export, deps, exportLibrary),
    registerCommand(commands.selectStyle, deps, selectStyle),
    registerDrop(deps, formatter),
  );
}
