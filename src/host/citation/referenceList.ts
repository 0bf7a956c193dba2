import { l10n, window } from 'vscode';
import {
  referenceListSpan,
  updateReferenceList,
} from '../../core/draft/referenceList/updateReferenceList.ts';
import { citedKeys } from '../../core/draft/cited/citedKeys.ts';
import { cslItems } from '../../core/citation/cslItem.ts';
import { markup } from '../../core/draft/place/markup.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { draftIn, type CitationContext } from './citationContext.ts';
import type { Draft } from './draft.ts';
import type { Formatter } from './formatter.ts';
import { insertText } from './insertText.ts';

/** Puts the list of what of ours the draft cites at the cursor, or refreshes the one that is there. */
export async function updateReferences(corpus: Corpus, context: CitationContext): Promise<void> {
  const { editor, formatter } = context;
  if (editor === undefined) {
    void window.showInformationMessage(l10n.t('Open the draft that the list of references is for.'));
    return;
  }
  const draft = draftIn(context);
  const keys = await keysIn(corpus, draft, formatter);
  if (keys.length === 0 && referenceListSpan(draft.structure) === undefined) {
    void window.showInformationMessage(l10n.t('The draft cites nothing of the compendium yet.'));
    return;
  }
  const references = await formatter.references(corpus, keys, formattingOf(draft));
  const entries = references.map((rich) => markup(rich, draft.structure.markup));
  const place = () => {
    const { structure, selections } = draftIn(context);
    const edit = updateReferenceList(structure, entries, selections[0]?.end ?? 0);
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
  const ids = cslItems(corpus).map(({ id }) => id);
  const each = ids.map((key) => [{ key }]);
  const rich = await formatter.citeEach(corpus, each, formattingOf(draft));
  const formatted = new Map(ids.map((id, index) => [id, markup(rich[index] ?? [], draft.structure.markup)]));
  return citedKeys(corpus, draft.whole, formatted);
}

function formattingOf({ settings, locale, editor }: Draft) {
  return { style: settings.style, locale, document: editor?.document };
}
