import { l10n, window, workspace, type TextDocument, type TextEditor, type Uri } from 'vscode';
import { placeCitation } from '../../core/citation/placeCitation.ts';
import { plainText } from '../../core/citation/richText.ts';
import { hasCitekeys } from '../../core/citation/syntax.ts';
import { citekeySyntaxOf } from '../../core/citation/syntax/citekeySyntaxOf.ts';
import { type SnippetPart, withTabStops } from '../../core/citation/tabStops.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Target } from '../../core/corpus/target.ts';
import { bibliographyChange, type BibliographyChange } from './bibliography.ts';
import { type BibliographyFile, openBibliographies } from './bibliographyFiles.ts';
import { offerCopy, showInserted } from './clipboard.ts';
import { type Draft, readDraft } from './draft.ts';
import type { Formatter } from './formatter.ts';
import { addToBibliography, type DraftChange, insertText } from './insertText.ts';
import { isReadOnly } from '../isReadOnly.ts';
import type { LastEditor } from '../lastEditor.ts';
import { notebookOf } from '../notebookOf.ts';
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
  #last: Promise<void> = Promise.resolve();

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

  /** One after the other: each is placed into the text that the one before has left. */
  #insertInto(
    editor: TextEditor,
    corpus: Corpus,
    prepared: Prepared,
    asText: () => Promise<string>,
  ): Promise<void> {
    const inserted = this.#last.then(() => insertInto(editor, corpus, prepared, asText));
    this.#last = inserted.catch(() => undefined);
    return inserted;
  }

  async #asText(corpus: Corpus, targets: readonly Target[], draft: Draft, choice: Choice): Promise<string> {
    const text = await prepareCitation(corpus, targets, draft, { ...choice, form: 'text' }, this.#formatter);
    return plainText(text.rich);
  }
}

async function insertInto(
  editor: TextEditor,
  corpus: Corpus,
  prepared: Prepared,
  asText: () => Promise<string>,
): Promise<void> {
  const { citation, form, rich } = prepared;
  const keys = form === 'citekey' ? citation.map(({ key }) => key) : [];
  const files = keys.length === 0 ? [] : await openBibliographies(readDraft(editor));
  // Else the entry could be added for a citation that is not.
  const together = workspace.isTrusted && (await isSurelyWritable(editor.document));
  let inserted = '';
  let toAdd: BibliographyChange | undefined;
  let read: readonly (number | undefined)[] | undefined;
  const make = (): DraftChange => {
    const draft = readDraft(editor);
    const { edits, cursors } = placeCitation(draft, citation, form, rich);
    const texts = edits.map(({ newText }) => newText);
    inserted = [...new Set(texts.map((text) => text.trim()))].join(' ');
    // A big bibliography is not read again because the draft was typed in.
    const versions = files.map(({ place }) => place?.document?.version);
    if (versions.some((version, index) => version !== read?.[index]) || read === undefined) {
      toAdd = bibliographyChange(files, draft.syntax, corpus, keys);
      read = versions;
    }
    const bibliography = toAdd?.kind === 'edit' && together ? toAdd : undefined;
    return { edits, cursors, snippet: snippetOf(draft, prepared, texts), bibliography };
  };
  const outcome = await insertText(editor, make);
  if (outcome === 'refused') {
    offerCopy(l10n.t('The editor is read-only, so nothing was inserted. Copy the citation?'), await asText());
    return;
  }
  showInserted(inserted);
  const now = async (): Promise<BibliographyChange> => {
    const draft = readDraft(editor);
    return bibliographyChange(await openBibliographies(draft), draft.syntax, corpus, keys);
  };
  if (outcome === 'bibliographyRefused') {
    tellRefused(files);
  } else if (toAdd?.kind === 'problem') {
    void window.showWarningMessage(toAdd.message);
  } else if (toAdd?.kind === 'edit' && !workspace.isTrusted) {
    askToAdd(toAdd.uri, now);
  } else if (!together) {
    const change = await now();
    if (change.kind === 'edit' && !(await addToBibliography(change))) {
      tellRefused(files);
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
  { syntax, locale, settings }: Draft,
  { citation, form }: Prepared,
  texts: readonly string[],
): readonly SnippetPart[] | undefined {
  if (form !== 'citekey' || !settings.tabStops || !hasCitekeys(syntax)) {
    return undefined;
  }
  const language = citekeySyntaxOf(syntax);
  const alone = language.write(citation, locale);
  const [text = ''] = texts;
  const at = text.indexOf(alone);
  const parts =
    texts.every((one) => one === text) && at >= 0 ? withTabStops(language, citation, locale) : undefined;
  // What parts it from its neighbours stands around it.
  return (
    parts && [
      { kind: 'text', text: text.slice(0, at) },
      ...parts,
      { kind: 'text', text: text.slice(at + alone.length) },
    ]
  );
}

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
