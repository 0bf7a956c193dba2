import {
  commands,
  ConfigurationTarget,
  languages,
  Selection,
  Uri,
  window,
  workspace,
  type Event,
  type Position,
  type TextEditor,
} from 'vscode';

let drafts = 0;

/** Sets a setting of ours for the workspace until `resetSettings`. */
export async function setting(name: string, value: unknown): Promise<void> {
  changed.add(name);
  await workspace.getConfiguration('compendium').update(name, value, ConfigurationTarget.Workspace);
}

const changed = new Set<string>();

export async function resetSettings(): Promise<void> {
  for (const name of changed) {
    await setting(name, undefined);
  }
  changed.clear();
}

/** Writes a file of the workspace. */
export async function writeFile(name: string, text: string): Promise<Uri> {
  const uri = fileUri(name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** The text of a document as it is in the editor, saved or not. */
export async function textOf(name: string): Promise<string> {
  return (await workspace.openTextDocument(fileUri(name))).getText();
}

export function fileUri(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) {
    throw new Error('The tests need a workspace folder.');
  }
  return Uri.joinPath(folder, name);
}

/** Opens a new file of the workspace in an editor. Cursors are marked `|`; a selection stands between `⟦` and `⟧`. */
export async function openDraft(language: string, marked: string): Promise<TextEditor> {
  const offsets: (readonly [number, number])[] = [];
  let content = '';
  let start: number | undefined;
  for (const character of marked) {
    if (character === '|') {
      offsets.push([content.length, content.length]);
    } else if (character === '⟦') {
      start = content.length;
    } else if (character === '⟧') {
      offsets.push([start ?? content.length, content.length]);
    } else {
      content += character;
    }
  }
  // A name of its own for each: VS Code hands out the names of untitled documents again before they are gone.
  const uri = await writeFile(`draft-${(drafts += 1)}`, content);
  const document = await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), language);
  const editor = await window.showTextDocument(document);
  const at = (offset: number): Position => document.positionAt(offset);
  editor.selections = offsets.map(([from, to]) => new Selection(at(from), at(to)));
  return editor;
}

/** The text with its cursors marked `|`, as it is now. */
export function draftText({ document, selections }: TextEditor): string {
  const ends = selections.map(({ active }) => document.offsetAt(active)).sort((a, b) => b - a);
  return ends.reduce((text, end) => `${text.slice(0, end)}|${text.slice(end)}`, document.getText());
}

/** Closes every editor without asking, and waits until VS Code has done so. */
export async function closeDrafts(): Promise<void> {
  for (const document of workspace.textDocuments) {
    if (document.isDirty) {
      await window.showTextDocument(document);
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
  while (window.visibleTextEditors.length > 0) {
    await next(window.onDidChangeVisibleTextEditors);
  }
  while (workspace.textDocuments.some(({ isDirty }) => isDirty)) {
    await next(workspace.onDidCloseTextDocument);
  }
}

/** Waits until the event fires. */
export function next<T>(event: Event<T>): Promise<T> {
  return new Promise((resolve) => {
    const listener = event((value) => {
      listener.dispose();
      resolve(value);
    });
  });
}
