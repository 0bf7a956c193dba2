import { l10n, window, workspace } from 'vscode';
import type { BibliographyChange, BibliographyEdit } from './bibliography.ts';
import { addToBibliography } from './insertText.ts';

/** What somebody has said yes to, as long as the window is open. */
const allowed = new Set<string>();

/**
 * Whether nothing may be written there unasked: in a folder that is not trusted, and outside of the workspace and the
 * draft's own folder.
 */
export function mustAsk({ uri, isOutside }: BibliographyEdit): boolean {
  return !workspace.isTrusted || (isOutside && !allowed.has(uri.toString()));
}

/** Does not wait for the answer. The whole path is said: a name alone may be any file's. */
export function askToAdd({ uri }: BibliographyEdit, change: () => Promise<BibliographyChange>): void {
  const add = l10n.t('Add Entry');
  const path = ['file', 'vscode-remote'].includes(uri.scheme) ? uri.fsPath : uri.toString(true);
  const question = workspace.isTrusted
    ? l10n.t('"{0}" is outside of the workspace. Add the entry to it?', path)
    : l10n.t('The folder is not trusted. Add the entry to "{0}"?', path);
  void window.showInformationMessage(question, add).then(async (choice) => {
    if (choice !== add) {
      return undefined;
    }
    allowed.add(uri.toString());
    // Much may have been typed, and files closed, since it was asked.
    const now = await change();
    return now.kind === 'edit' && now.uri.toString() === uri.toString() ? addToBibliography(now) : undefined;
  });
}
