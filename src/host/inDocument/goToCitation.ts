import {
  commands,
  l10n,
  Range,
  Uri,
  window,
  workspace,
  type TextDocumentShowOptions,
  type ViewColumn,
} from 'vscode';
import type { CitationPlace } from '../ids.ts';
import { tabOf } from '../lastEditor.ts';
import { notebookOf } from '../notebookOf.ts';
import { UserError } from '../userError.ts';

/** Selects a place of a draft and brings it into view, in the editor that has the draft. */
export async function goToCitation(argument: unknown): Promise<void> {
  const place = decodePlace(argument);
  if (place === undefined) {
    throw new UserError(l10n.t('The command takes a place in a draft, as “In This Document” lists them.'));
  }
  const document = await workspace.openTextDocument(place.uri);
  const selection = new Range(document.positionAt(place.start), document.positionAt(place.end));
  const notebook = notebookOf(document);
  if (notebook === undefined) {
    await window.showTextDocument(document, { selection, ...columnOf(place.uri) });
  } else {
    // Only VS Code's own command opens the editor of a cell, which may be shown as formatted text until then.
    const options: TextDocumentShowOptions = { selection, ...columnOf(notebook.uri) };
    await commands.executeCommand('vscode.open', place.uri, options);
  }
}

/** Where a tab has it already. */
function columnOf(uri: Uri): { viewColumn?: ViewColumn } {
  const tab = tabOf(uri);
  return tab === undefined ? {} : { viewColumn: tab.group.viewColumn };
}

/** What a keybinding or another extension passes can be anything. */
function decodePlace(argument: unknown): CitationPlace | undefined {
  if (typeof argument !== 'object' || argument === null) {
    return undefined;
  }
  const { uri, start, end }: { uri?: unknown; start?: unknown; end?: unknown } = argument;
  return uri instanceof Uri && isOffset(start) && isOffset(end) && start <= end
    ? { uri, start, end }
    : undefined;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
