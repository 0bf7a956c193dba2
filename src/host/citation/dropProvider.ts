import { Disposable, languages } from 'vscode';
import { forms } from '../../core/draft/form.ts';
import type { Deps } from '../deps.ts';
import { targetsMime } from '../targetsMime.ts';
import { citationKind } from './citationKind.ts';
import type { Formatter } from './formatter.ts';

/** Makes a citation of what is dragged from a tree of ours into any draft. */
export function registerDrop(deps: Deps, formatter: () => Promise<Formatter>): Disposable {
  let watching: Disposable | undefined;
  const provider = languages.registerDocumentDropEditProvider(
    // Any document, but a closer match than `*`: VS Code's own drop of plain text goes first if it is registered later,
    // as it is where no editor has been open before.
    { pattern: '**' },
    {
      provideDocumentDropEdits: async (document, position, data, token) => {
        const { CitationDrop } = await import('./citationDrop.ts');
        const drop = await CitationDrop.read(deps, { document, position, data }, await formatter());
        if (drop === undefined || token.isCancellationRequested) {
          return undefined;
        }
        // What was offered for the last drop was taken or left.
        watching?.dispose();
        watching = drop.watch();
        return [...drop.edits];
      },
    },
    {
      dropMimeTypes: [targetsMime],
      providedDropEditKinds: forms.map(citationKind),
    },
  );
  return Disposable.from(provider, new Disposable(() => void watching?.dispose()));
}
