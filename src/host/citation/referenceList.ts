import { l10n, window, type TextEditor } from 'vscode';
import { referenceListSpan, updateReferenceList } from '../../core/bibliography/updateReferenceList.ts';
import { citedKeys } from '../../core/citation/citedKeys.ts';
import { cslItems } from '../../core/citation/cslItem.ts';
import { markup } from '../../core/citation/markup.ts';
import type { Syntax } from '../../core/citation/syntax.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { type Draft, readDraft } from './draft.ts';
import type { Formatter } from './formatter.ts';
import { insertText } from './insertText.ts';
import { proseOf } from '../notebookOf.ts';

/** Puts the list of what of ours the draft cites at the cursor, or refreshes the one that is there. */
export async function updateReferences(
  corpus: Corpus,
  editor: TextEditor | undefined,
  formatter: Formatter,
): Promise<void> {
  if (editor === undefined) {
    void window.showInformationMessage(l10n.t('Open the draft that the list of references is for.'));
    return;
  }
  const draft = readDraft(editor);
  const keys = await keysIn(corpus, draft, formatter);
  if (keys.length === 0 && referenceListSpan(draft.text, draft.syntax) === undefined) {
    void window.showInformationMessage(l10n.t('The draft cites nothing of the compendium yet.'));
    return;
  }
  const references = await formatter.references(corpus, keys, formattingOf(draft));
  const entries = references.map((rich) => markup(rich, draft.syntax));
  const place = () => {
    const { text, syntax, selections } = readDraft(editor);
    const edit = updateReferenceList(text, syntax, entries, selections[0]?.end ?? 0);
    return { edits: edit === undefined ? [] : [edit], cursors: undefined };
  };
  if (place().edits.length === 0) {
    window.setStatusBarMessage(l10n.t('The list of references is up to date.'), statusMilliseconds);
  } else if ((await insertText(editor, place)) === 'refused') {
    void window.showInformationMessage(l10n.t('The editor is read-only, so the list was not written.'));
  }
}

const statusMilliseconds = 3000;

/** What is cited outside of the list: what only the list names would stay in it for ever. */
async function keysIn(corpus: Corpus, draft: Draft, formatter: Formatter): Promise<readonly string[]> {
  const { syntax, editor } = draft;
  const cited = (editor === undefined ? [] : proseOf(editor.document))
    .map((document) => withoutList(document.getText(), syntax))
    .join('\n\n');
  const ids = cslItems(corpus).map(({ id }) => id);
  const each = ids.map((key) => [{ key }]);
  const rich = await formatter.citeEach(corpus, each, formattingOf(draft));
  const formatted = new Map(ids.map((id, index) => [id, markup(rich[index] ?? [], syntax)]));
  return citedKeys(corpus, cited, syntax, formatted);
}

function withoutList(text: string, syntax: Syntax): string {
  const span = referenceListSpan(text, syntax);
  return span === undefined ? text : text.slice(0, span.start) + text.slice(span.end);
}

function formattingOf({ settings, locale, editor }: Draft) {
  return { style: settings.style, locale, document: editor?.document };
}
