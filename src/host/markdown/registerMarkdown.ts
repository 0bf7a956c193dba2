import { Disposable, l10n, MarkdownString, Range, Uri, window, workspace } from 'vscode';
import { targetKey } from '../../core/corpus/target.ts';
import { registerCommand } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { commands, fileSystems } from '../ids.ts';
import { MarkdownFiles } from './markdownFiles.ts';

/** Behind every character of a line. */
const endOfLine = Number.MAX_SAFE_INTEGER;

/** The compendium, its themes and its papers as Markdown documents that can be read only. */
export function registerMarkdown(deps: Deps): Disposable {
  const files = new MarkdownFiles(deps.corpus);
  const openAsText = async (argument: unknown): Promise<void> => {
    const { askedText } = await import('./markdownSubject.ts');
    const { markdownPath } = await import('../../core/markdown/markdownPath.ts');
    const { subject, target } = await askedText(await deps.corpus.load(), argument);
    const uri = Uri.from({ scheme: fileSystems.texts, path: markdownPath(subject) });
    const document = await workspace.openTextDocument(uri);
    // The start of a document is where it opens anyway.
    const key = target?.kind === 'paragraph' ? targetKey(target) : undefined;
    const lines = key === undefined ? undefined : (await files.document(uri)).places.get(key);
    const selection = lines && document.validateRange(new Range(lines.first, 0, lines.last, endOfLine));
    await window.showTextDocument(document, selection === undefined ? {} : { selection });
  };
  const isReadonly = new MarkdownString(
    l10n.t('This text is made from the compendium and cannot be changed. Copy it, or save it elsewhere.'),
  );
  return Disposable.from(
    files,
    workspace.registerFileSystemProvider(fileSystems.texts, files, { isCaseSensitive: true, isReadonly }),
    registerCommand(commands.openAsText, deps, openAsText),
  );
}
