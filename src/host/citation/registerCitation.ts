import { Disposable, env, l10n, window } from 'vscode';
import { formatCitation, syntaxOf } from '../../core/citation/syntax.ts';
import { paperOf } from '../../core/corpus/target.ts';
import { registerCommand } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { commands } from '../ids.ts';
import { targetOrAsk } from '../targetArgument.ts';
import { insertText } from './insertText.ts';
import { LastEditor } from './lastEditor.ts';

/** Puts citations into the draft or on the clipboard. */
export function registerCitation(deps: Deps): Disposable {
  const lastEditor = new LastEditor();

  const insert = async (argument: unknown): Promise<void> => {
    const corpus = await deps.corpus.load();
    const target = await targetOrAsk(corpus, argument, commands.insertCitation);
    if (target === undefined) {
      return;
    }
    const editor = await lastEditor.show();
    if (editor === undefined) {
      const text = formatCitation(corpus, target, 'text');
      offerCopy(l10n.t('No editor is open to insert the citation into. Copy it instead?'), text);
      return;
    }
    const text = formatCitation(
      corpus,
      target,
      syntaxOf(editor.document.languageId, editor.document.uri.path),
    );
    if (await insertText(editor, text)) {
      // For a screen reader: the focus may be far from the editor.
      window.setStatusBarMessage(l10n.t('Inserted: {0}', text), statusMilliseconds);
    } else {
      offerCopy(l10n.t('The editor is read-only, so nothing was inserted. Copy the citation?'), text);
    }
  };
  const copyCitation = async (argument: unknown): Promise<void> => {
    const corpus = await deps.corpus.load();
    const target = await targetOrAsk(corpus, argument, commands.copyCitation);
    if (target !== undefined) {
      await copy(formatCitation(corpus, target, 'text'));
    }
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
    await copy(symbol);
  };
  return Disposable.from(
    lastEditor,
    registerCommand(commands.insertCitation, deps, insert),
    registerCommand(commands.copyCitation, deps, copyCitation),
    registerCommand(commands.copySymbol, deps, copySymbol),
  );
}

/** Does not wait for the answer: the command is done. */
function offerCopy(message: string, text: string): void {
  const yes = l10n.t('Copy Citation');
  void window
    .showInformationMessage(message, yes)
    .then((choice) => (choice === yes ? copy(text) : undefined));
}

const statusMilliseconds = 3000;

async function copy(text: string): Promise<void> {
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t('Copied: {0}', text), statusMilliseconds);
}
