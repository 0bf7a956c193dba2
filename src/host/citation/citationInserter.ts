import { l10n, window, workspace, type TextEditor } from 'vscode';
import { placeCitation } from '../../core/citation/placeCitation.ts';
import { plainText } from '../../core/citation/richText.ts';
import { hasCitekeys } from '../../core/citation/syntax.ts';
import { citekeySyntaxOf } from '../../core/citation/syntax/citekeySyntaxOf.ts';
import { type SnippetPart, withTabStops } from '../../core/citation/tabStops.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Target } from '../../core/corpus/target.ts';
import type { Insertion } from '../../core/text/insertAtCursors.ts';
import { bibliographyChange, type BibliographyChange, type BibliographyEdit } from './bibliography.ts';
import { offerCopy, showInserted } from './clipboard.ts';
import { type Draft, readDraft } from './draft.ts';
import type { Formatter } from './formatter.ts';
import { addToBibliography, insertSnippet, insertText } from './insertText.ts';
import type { LastEditor } from './lastEditor.ts';
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

  constructor(lastEditor: LastEditor, formatter: Formatter) {
    this.#lastEditor = lastEditor;
    this.#formatter = formatter;
  }

  async insert(corpus: Corpus, targets: readonly Target[], choose?: Choose): Promise<void> {
    // A picker takes the focus, so the editor is found before.
    const editor = await this.#lastEditor.show();
    const draft = readDraft(editor);
    const choice = choose === undefined ? {} : await choose(corpus, targets, draft);
    if (choice === undefined) {
      return;
    }
    const prepared = await prepareCitation(corpus, targets, draft, choice, this.#formatter);
    const open = editor && (await this.#stillOpen(editor));
    if (open === undefined) {
      offerCopy(
        l10n.t('No editor is open to insert the citation into. Copy it instead?'),
        await this.#asText(corpus, targets, draft, choice),
      );
    } else {
      await this.#insertInto(open, corpus, prepared, () => this.#asText(corpus, targets, draft, choice));
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

  async #insertInto(
    editor: TextEditor,
    corpus: Corpus,
    prepared: Prepared,
    asText: () => Promise<string>,
  ): Promise<void> {
    const draft = readDraft(editor);
    const keys = prepared.form === 'citekey' ? prepared.citation.map(({ key }) => key) : [];
    const change = await bibliographyChange(draft, corpus, keys);
    const inserted = await this.#place(editor, prepared, change);
    if (inserted === undefined) {
      offerCopy(
        l10n.t('The editor is read-only, so nothing was inserted. Copy the citation?'),
        await asText(),
      );
      return;
    }
    showInserted(inserted);
    if (change.kind === 'problem') {
      void window.showWarningMessage(change.message);
    } else if (change.kind === 'edit' && !workspace.isTrusted) {
      askToAdd(change);
    }
  }

  /** @returns what was inserted; undefined where the document is read-only */
  async #place(
    editor: TextEditor,
    prepared: Prepared,
    change: BibliographyChange,
  ): Promise<string | undefined> {
    const { citation, form, rich } = prepared;
    const place = (): Insertion => placeCitation(readDraft(editor), citation, form, rich);
    const draft = readDraft(editor);
    const texts = place().edits.map(({ newText }) => newText);
    const bibliography = change.kind === 'edit' && workspace.isTrusted ? change : undefined;
    const parts = snippetOf(draft, prepared, texts);
    const inserted =
      parts === undefined
        ? await insertText(editor, place, bibliography)
        : await insertSnippet(editor, parts, draft.replaceSelection);
    if (inserted && parts !== undefined && bibliography !== undefined) {
      await addToBibliography(bibliography);
    }
    return inserted ? [...new Set(texts.map((text) => text.trim()))].join(' ') : undefined;
  }

  async #asText(corpus: Corpus, targets: readonly Target[], draft: Draft, choice: Choice): Promise<string> {
    const text = await prepareCitation(corpus, targets, draft, { ...choice, form: 'text' }, this.#formatter);
    return plainText(text.rich);
  }
}

/** Tab stops, where the user wants them and the citation stands alone: one that joins another has its place. */
function snippetOf(
  { syntax, locale, settings }: Draft,
  { citation, form }: Prepared,
  texts: readonly string[],
): readonly SnippetPart[] | undefined {
  if (form !== 'citekey' || !settings.tabStops || !hasCitekeys(syntax)) {
    return undefined;
  }
  const language = citekeySyntaxOf(syntax);
  const alone = language.write(citation, locale);
  return texts.every((text) => text === alone) ? withTabStops(language, citation, locale) : undefined;
}

/** In a folder that is not trusted nothing is written to another file unless the user says so. */
function askToAdd(change: BibliographyEdit): void {
  const add = l10n.t('Add Entry');
  const file = change.uri.path.replace(/^.*\//u, '');
  void window
    .showInformationMessage(l10n.t('The folder is not trusted. Add the entry to "{0}"?', file), add)
    .then((choice) => (choice === add ? addToBibliography(change) : undefined));
}
