import { Disposable, env, l10n, window } from 'vscode';
import { formatCitation } from '../../core/citation/formatCitation.ts';
import { syntaxOf, type Syntax } from '../../core/citation/syntax.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { paperOf, type Target } from '../../core/corpus/target.ts';
import { registerCommand } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { commands } from '../ids.ts';
import { targetOrAsk, targetsOrAsk } from '../targetArgument.ts';
import { insertText } from './insertText.ts';
import { LastEditor } from './lastEditor.ts';

/** The text for targets in a document of a syntax; undefined when the user wants none after all. */
type Format = (corpus: Corpus, targets: readonly Target[], syntax: Syntax) => Promise<string | undefined>;

/** Puts citations into the draft or on the clipboard. */
export function registerCitation(deps: Deps): Disposable {
  const lastEditor = new LastEditor();

  const insert = async (corpus: Corpus, targets: readonly Target[], format: Format): Promise<void> => {
    const editor = await lastEditor.show();
    const syntax = editor && syntaxOf(editor.document.languageId, editor.document.uri.path);
    const text = await format(corpus, targets, syntax ?? 'text');
    if (text === undefined) {
      return;
    }
    if (editor === undefined) {
      offerCopy(l10n.t('No editor is open to insert the citation into. Copy it instead?'), text);
    } else if (await insertText(editor, text)) {
      // For a screen reader: the focus may be far from the editor.
      window.setStatusBarMessage(l10n.t('Inserted: {0}', text), statusMilliseconds);
    } else {
      offerCopy(
        l10n.t('The editor is read-only, so nothing was inserted. Copy the citation?'),
        formatCitation(corpus, targets, 'text'),
      );
    }
  };
  const insertCitation = async (argument: unknown): Promise<void> => {
    const corpus = await deps.corpus.load();
    const targets = await targetsOrAsk(corpus, argument, commands.insertCitation);
    if (targets !== undefined) {
      await insert(corpus, targets, (...cited) => Promise.resolve(formatCitation(...cited)));
    }
  };
  const insertWithOptions = async (argument: unknown): Promise<void> => {
    const corpus = await deps.corpus.load();
    const targets = await targetsOrAsk(corpus, argument, commands.insertWithOptions);
    if (targets !== undefined) {
      const { askCitation } = await import('./citationOptions.ts');
      await insert(corpus, targets, askCitation);
    }
  };
  const copyCitation = async (argument: unknown): Promise<void> => {
    const corpus = await deps.corpus.load();
    const targets = await targetsOrAsk(corpus, argument, commands.copyCitation);
    if (targets !== undefined) {
      await copy(formatCitation(corpus, targets, 'text'));
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
    registerCommand(commands.insertCitation, deps, insertCitation),
    registerCommand(commands.insertWithOptions, deps, insertWithOptions),
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
