import {
  Disposable,
  DocumentDropEdit,
  l10n,
  window,
  workspace,
  WorkspaceEdit,
  type DataTransfer,
  type Position,
  type TextDocument,
} from 'vscode';
import { type Form, formIn } from '../../core/draft/form.ts';
import type { TextEdit } from '../../core/text/insertAtCursors.ts';
import { withoutReturns } from '../../core/text/withoutReturns.ts';
import type { Deps } from '../deps.ts';
import { droppedTargets } from '../targetsMime.ts';
import { askToAdd, mustAsk } from './askToAdd.ts';
import type { BibliographyChange } from './bibliography.ts';
import { citationKind } from './citationKind.ts';
import { showInserted } from './clipboard.ts';
import { type Draft, readDraft } from './draft.ts';
import type { Formatter } from './formatter.ts';
import { addToBibliography, putBibliography } from './insertText.ts';
import { patience, PlannedCitation } from './plannedCitation.ts';
import { prepareCitation } from './prepareCitation.ts';
import { rangeOf } from './rangeOf.ts';

/** One form that the citation can be dropped in. */
interface Offered {
  readonly edits: readonly TextEdit[];
  readonly toAdd: BibliographyChange;
  /** Whether the bibliography has answered. */
  readonly isOpen: boolean;
  /** What to do once its entry was asked for; the draft is another one by then. */
  readonly again: () => Promise<BibliographyChange>;
  readonly drop: DocumentDropEdit;
}

/** Where something is dropped, and what. */
export interface Drop {
  readonly document: TextDocument;
  readonly position: Position;
  readonly data: DataTransfer;
}

/** What a drop into a draft can become: the very citation that the command would insert there. */
export class CitationDrop {
  readonly #document: TextDocument;
  readonly #offered: readonly Offered[];

  private constructor(document: TextDocument, offered: readonly Offered[]) {
    this.#document = document;
    this.#offered = offered;
  }

  /** @returns undefined where nothing of ours is dropped, or the draft has no place for it */
  static async read(
    deps: Deps,
    { document, position, data }: Drop,
    formatter: Formatter,
  ): Promise<CitationDrop | undefined> {
    const corpus = await deps.corpus.load();
    const targets = await droppedTargets(data, corpus);
    const editor = window.visibleTextEditors.find((visible) => visible.document === document);
    if (targets === undefined || editor === undefined) {
      return undefined;
    }
    const drafts = await deps.drafts();
    const at = document.offsetAt(position);
    const draft: Draft = { ...readDraft(drafts, editor), selections: [{ start: at, end: at }] };
    const { forms } = draft.structure;
    const own = formIn(forms, draft.settings.form);
    const offered = [own, ...forms.filter((form) => form !== own)].map(async (form) => {
      const prepared = await prepareCitation({ corpus, formatter }, targets, draft, { form });
      const planned = new PlannedCitation(corpus, prepared);
      const isOpen = await planned.open(draft, patience.text);
      const again = (): Promise<BibliographyChange> => planned.toAddNow(readDraft(drafts, editor));
      return offer(planned, draft, document, { isOpen, again });
    });
    const possible = (await Promise.all(offered)).flatMap((one) => one ?? []);
    return possible.length === 0 ? undefined : new CitationDrop(document, possible);
  }

  /** The draft's own form first. */
  get edits(): readonly DocumentDropEdit[] {
    return this.#offered.map(({ drop }) => drop);
  }

  /** VS Code says nothing of a drop that was taken, so it is seen by what it does. */
  watch(): Disposable {
    const watching = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const texts = contentChanges.map(({ text }) => withoutReturns(text));
      const isTaken = (edits: readonly TextEdit[]): boolean =>
        edits.length > 0 && edits.every(({ newText }) => texts.includes(withoutReturns(newText)));
      const taken =
        document === this.#document ? this.#offered.find(({ edits }) => isTaken(edits)) : undefined;
      if (taken !== undefined) {
        watching.dispose();
        void tell(taken);
      }
    });
    return Disposable.from(watching, ...this.#offered.flatMap(({ toAdd }) => saveWhenAdded(toAdd)));
  }
}

/** @returns undefined where the draft has no place for it */
function offer(
  planned: PlannedCitation,
  draft: Draft,
  document: TextDocument,
  bibliography: Pick<Offered, 'isOpen' | 'again'>,
): Offered | undefined {
  const { edits, cursors } = planned.place(draft);
  if (cursors.length === 0) {
    return undefined;
  }
  const toAdd = planned.toAdd(draft);
  const { form } = planned.prepared;
  const drop = dropEdit(document, draft.selections[0]?.start ?? 0, edits, toAdd);
  drop.title = titleOf(form);
  drop.kind = citationKind(form);
  return { edits, toAdd, drop, ...bibliography };
}

function titleOf(form: Form): string {
  switch (form) {
    case 'citekey':
      return l10n.t('Insert Citation by Citekey');
    case 'text':
      return l10n.t('Insert Citation as Text');
    case 'footnote':
      return l10n.t('Insert Citation in a Footnote');
  }
}

/** What stands at the place of the drop is dropped; the rest (a note's text, a joined citation, an entry) goes along. */
function dropEdit(
  document: TextDocument,
  at: number,
  edits: readonly TextEdit[],
  toAdd: BibliographyChange,
): DocumentDropEdit {
  const dropped = edits.find(({ start, end }) => start === at && end === at);
  const drop = new DocumentDropEdit(dropped?.newText ?? '');
  const others = new WorkspaceEdit();
  if (toAdd.kind === 'edit' && !mustAsk(toAdd)) {
    putBibliography(others, toAdd);
  }
  for (const edit of edits) {
    if (edit !== dropped) {
      others.replace(document.uri, rangeOf(document, edit), edit.newText);
    }
  }
  drop.additionalEdit = others;
  return drop;
}

async function tell({ edits, toAdd, isOpen, again }: Offered): Promise<void> {
  showInserted(edits.map(({ newText }) => newText.trim()).join(' '));
  const late = isOpen ? undefined : await again();
  const change = late ?? toAdd;
  if (change.kind === 'problem') {
    void window.showWarningMessage(change.message);
  } else if (change.kind === 'edit' && mustAsk(change)) {
    askToAdd(change, again);
  } else if (late?.kind === 'edit') {
    await addToBibliography(late);
  }
}

/** The tools that read a bibliography read the file. Changes of the user's own are not ours to save. */
function saveWhenAdded(toAdd: BibliographyChange): Disposable[] {
  if (toAdd.kind !== 'edit' || toAdd.document === undefined || toAdd.document.isDirty) {
    return [];
  }
  const { document, edit } = toAdd;
  const added = withoutReturns(edit.newText);
  const watching = workspace.onDidChangeTextDocument((event) => {
    const isIt = event.contentChanges.some(({ text }) => withoutReturns(text) === added);
    if (event.document === document && isIt) {
      watching.dispose();
      void document.save();
    }
  });
  return [watching];
}
