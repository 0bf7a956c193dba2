import { l10n, window, type Uri } from 'vscode';
import type { BibliographyChange } from './bibliography.ts';
import { addToBibliography } from './insertText.ts';

/** In a folder that is not trusted nothing is written to another file unless the user says so. */
export function askToAdd({ path }: Uri, change: () => Promise<BibliographyChange>): void {
  const add = l10n.t('Add Entry');
  const file = path.replace(/^.*\//u, '');
  void window
    .showInformationMessage(l10n.t('The folder is not trusted. Add the entry to "{0}"?', file), add)
    .then(async (choice) => {
      // Much may have been typed, and files closed, since it was asked.
      const now = choice === add ? await change() : undefined;
      return now?.kind === 'edit' ? addToBibliography(now) : undefined;
    });
}
