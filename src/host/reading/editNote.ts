import {
  Disposable,
  l10n,
  Range,
  ThemeIcon,
  window,
  workspace,
  WorkspaceEdit,
  type InputBox,
  type QuickInputButton,
} from 'vscode';
import { itemOf, setNote } from '../../core/reading/readingList.ts';
import type { ReadingStore } from '../readingStore.ts';
import { noteUri } from './noteFiles.ts';

/**
 * Edits the note about a target: in an input box, or, since that knows one line only, in an editor where the note has
 * several, or is to have. Nothing changes when the box is left without Enter.
 *
 * @param name what the note is about, for the box's title
 */
export async function editNote(reading: ReadingStore, key: string, name: string): Promise<void> {
  const { note } = itemOf(reading.list, key);
  if (/[\r\n]/u.test(note)) {
    await openNote(key);
    return;
  }
  const answer = await ask(note, name);
  if (answer?.inEditor === true) {
    await openNote(key, answer.text);
  } else if (answer !== undefined && answer.text !== note) {
    await reading.update((list) => setNote(list, key, answer.text.trim() === '' ? '' : answer.text));
  }
}

interface Answer {
  readonly text: string;
  readonly inEditor: boolean;
}

function ask(note: string, name: string): Promise<Answer | undefined> {
  const box = window.createInputBox();
  box.title = l10n.t('Note on {0}', name);
  box.placeholder = l10n.t('What is it for?');
  box.prompt = l10n.t('Press Enter to keep the note, Escape to leave it as it was.');
  box.value = note;
  // What is typed must not be lost with a click elsewhere.
  box.ignoreFocusOut = true;
  const button: QuickInputButton = {
    iconPath: new ThemeIcon('go-to-file'),
    tooltip: l10n.t('Write Several Lines in an Editor'),
  };
  box.buttons = [button];
  return answered(box);
}

function answered(box: InputBox): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const answer = (inEditor: boolean) => () => {
      resolve({ text: box.value, inEditor });
      box.hide();
    };
    const listeners = Disposable.from(
      box.onDidAccept(answer(false)),
      box.onDidTriggerButton(answer(true)),
      box.onDidHide(() => {
        resolve(undefined);
        listeners.dispose();
        box.dispose();
      }),
    );
    box.show();
  });
}

/** @param typed what the editor begins with, unsaved, where it is not the note as it is kept */
async function openNote(key: string, typed?: string): Promise<void> {
  const document = await workspace.openTextDocument(noteUri(key));
  await window.showTextDocument(document);
  if (typed !== undefined && typed !== document.getText()) {
    const edit = new WorkspaceEdit();
    const all = new Range(document.positionAt(0), document.positionAt(document.getText().length));
    edit.replace(document.uri, all, typed);
    await workspace.applyEdit(edit);
  }
}
