import { l10n, window, workspace, type TextDocument, type TextEditor } from 'vscode';
import { plainText } from '../../core/citation/richText.ts';
import { written } from '../../core/draft/languages/citeWriter.ts';
import { type SnippetPart, withTabStops } from '../../core/draft/place/tabStops.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Target } from '../../core/corpus/target.ts';
import { askToAdd, mustAsk } from './askToAdd.ts';
import type { BibliographyChange } from './bibliography.ts';
import type { BibliographyFile } from './bibliographyFiles.ts';
import { offerCopy, showInserted } from './clipboard.ts';
import { type Draft, readDraft } from './draft.ts';
import type { Formatter } from './formatter.ts';
import { addToBibliography, type DraftChange, insertText } from './insertText.ts';
import { isReadOnly } from '../isReadOnly.ts';
import type { DraftReader } from '../draftReader.ts';
import type { LastEditor } from '../lastEditor.ts';
import { notebookOf } from '../notebookOf.ts';
import { isDoneWithin } from '../isDoneWithin.ts';
import { patience, PlannedCitation } from './plannedCitation.ts';
import { type Choice, prepareCitation, type Prepared } from './prepareCitation.ts';

/** Asks for what the settings leave open; undefined when the user goes away. */
export type Choose = (
  corpus: Corpus,
  targets: readonly Target[],
  draft: Draft,
) => Promise<Choice | undefined>;

/** Puts citations into the draft that was edited last. */
export class CitationInserter {
  readonly #lastEditor: LastEditor;
  readonly #formatter: Formatter;
  readonly #drafts: DraftReader;
  #last: Promise<void> = Promise.resolve();

  constructor(lastEditor: LastEditor, formatter: Formatter, drafts: DraftReader) {
    this.#lastEditor = lastEditor;
    this.#formatter = formatter;
    this.#drafts = drafts;
  }

  async insert(corpus: Corpus, targets: readonly Target[], choose?: Choose): Promise<void> {
    // A picker takes the focus, so the editor is found before.
    const editor = await this.#lastEditor.show();
    const draft = readDraft(this.#drafts, editor);
    const choice = choose === undefined ? {} : await choose(corpus, targets, draft);
    if (choice === undefined) {
      return;
    }
    const prepared = await prepareCitation({ corpus, formatter: this.#formatter }, targets, draft, choice);
    const open = editor && (await this.#stillOpen(editor));
    if (open === undefined) {
      offerCopy(
        l10n.t('No editor is open to insert the citation into. Copy it instead?'),
        await this.#asText(corpus, targets, draft, choice),
      );
    } else {
      const planned = new PlannedCitation(corpus, prepared);
      const asText = (): Promise<string> => this.#asText(corpus, targets, draft, choice);
      await this.#inTurn(() => this.#insert(open, planned, asText));
    }
  }

  /** The draft may have been closed or covered while its author was asked; nothing goes into another one. */
  async #stillOpen(editor: TextEditor): Promise<TextEditor | undefined> {
    if (window.visibleTextEditors.includes(editor)) {
      return editor;
    }
    const shown = await this.#lastEditor.show();
    return shown?.document === editor.document ? shown : undefined;
  }

  /** One after the other: each is placed into the text that the one before has left. None waits for ever. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    this.#last = isDoneWithin(done, patience.entry).then(() => undefined);
    return done;
  }

  async #asText(corpus: Corpus, targets: readonly Target[], draft: Draft, choice: Choice): Promise<string> {
    const text = await prepareCitation({ corpus, formatter: this.#formatter }, targets, draft, {
      ...choice,
      form: 'text',
    });
    return plainText(text.rich);
  }

  async #insert(editor: TextEditor, planned: PlannedCitation, asText: () => Promise<string>): Promise<void> {
    const draft = (): Draft => readDraft(this.#drafts, editor);
    if (planned.place(draft()).cursors.length === 0) {
      offerCopy(
        l10n.t('The draft has no text here that could cite. Copy the citation instead?'),
        await asText(),
      );
      return;
    }
    const isOpen = await planned.open(draft(), patience.text);
    // Else the entry could be added for a citation that is not.
    const together = await isSurelyWritable(editor.document);
    let inserted = '';
    const make = (): DraftChange => {
      const now = draft();
      const { edits, cursors } = planned.place(now);
      const texts = edits.map(({ newText }) => newText);
      inserted = [...new Set(texts.map((text) => text.trim()))].join(' ');
      const toAdd = planned.toAdd(now);
      const bibliography = toAdd.kind === 'edit' && together && !mustAsk(toAdd) ? toAdd : undefined;
      return { edits, cursors, snippet: snippetOf(now, planned.prepared, texts), bibliography };
    };
    const outcome = await insertText(editor, make);
    if (outcome === 'refused') {
      offerCopy(
        l10n.t('The editor is read-only, so nothing was inserted. Copy the citation?'),
        await asText(),
      );
      return;
    }
    showInserted(inserted);
    const toAdd = planned.toAdd(draft());
    const now = (): Promise<BibliographyChange> => planned.toAddNow(draft());
    if (outcome === 'bibliographyRefused') {
      tellRefused(planned.files);
    } else if (toAdd.kind === 'problem') {
      void window.showWarningMessage(toAdd.message);
    } else if (toAdd.kind === 'edit' && mustAsk(toAdd)) {
      askToAdd(toAdd, now);
    } else if (!together && isOpen) {
      await this.#add(planned, now);
    } else if (!isOpen) {
      // The draft has its citation; the next one does not wait for this one's entry.
      void this.#addLate(planned, now);
    }
  }

  /** Waits outside of the turns, and takes one when the files are there: another citation may need the same entry. */
  async #addLate(planned: PlannedCitation, now: () => Promise<BibliographyChange>): Promise<void> {
    const change = await now();
    if (change.kind === 'problem') {
      void window.showWarningMessage(change.message);
    } else {
      await this.#inTurn(() => this.#add(planned, now));
    }
  }

  /** Adds the entry alone. */
  async #add(planned: PlannedCitation, now: () => Promise<BibliographyChange>): Promise<void> {
    const change = await now();
    if (change.kind === 'problem') {
      void window.showWarningMessage(change.message);
    } else if (change.kind === 'edit' && mustAsk(change)) {
      askToAdd(change, now);
    } else if (change.kind === 'edit' && !(await addToBibliography(change))) {
      tellRefused(planned.files);
    }
  }
}

/** VS Code knows of the files that it can write, and of documents that are in no file yet. */
async function isSurelyWritable(document: TextDocument): Promise<boolean> {
  const { uri } = notebookOf(document) ?? document;
  return (
    uri.scheme === 'untitled' ||
    (workspace.fs.isWritableFileSystem(uri.scheme) === true && !(await isReadOnly(uri)))
  );
}

function tellRefused(files: readonly BibliographyFile[]): void {
  const path = files.find(({ place }) => place !== undefined)?.path ?? '';
  void window.showWarningMessage(l10n.t('"{0}" can’t be written. The entry was not added.', path));
}

/** Tab stops, where the user wants them and the citation stands alone: one that joins another has its place. */
function snippetOf(
  { structure, locale, settings }: Draft,
  { citation, form }: Prepared,
  texts: readonly string[],
): readonly SnippetPart[] | undefined {
  const writer = form === 'citekey' && settings.tabStops ? structure.writer(locale) : undefined;
  if (writer === undefined) {
    return undefined;
  }
  const alone = written(writer.write(citation));
  const [text = ''] = texts;
  const at = text.indexOf(alone);
  const parts = texts.every((one) => one === text) && at >= 0 ? withTabStops(writer, citation) : undefined;
  // What parts it from its neighbours stands around it.
  return (
    parts && [
      { kind: 'text', text: text.slice(0, at) },
      ...parts,
      { kind: 'text', text: text.slice(at + alone.length) },
    ]
  );
}
