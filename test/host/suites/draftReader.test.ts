import { languages, NotebookCellData, NotebookCellKind, NotebookData, Position, workspace } from 'vscode';
import { DraftReader } from '../../../src/host/draftReader.ts';
import { equal, ok } from '../../support/assert.ts';
import { closeDrafts, openDraft } from '../../support/draft.ts';

describe('The reader of drafts', () => {
  afterEach(closeDrafts);

  it('reads a version of a document once, whoever asks', async () => {
    const drafts = new DraftReader();
    const { document } = await openDraft('markdown', 'As noted [@a].|');
    const { structure, whole } = drafts.read(document);
    equal(structure, whole);
    equal(drafts.read(document).structure, structure);
    equal(structure.citations.length, 1);
  });

  it('reads it anew when it was edited, or is in another language', async () => {
    const drafts = new DraftReader();
    const editor = await openDraft('markdown', 'As noted [@a].|');
    const { document } = editor;
    const before = drafts.read(document).structure;
    await editor.edit((edit) => edit.insert(new Position(0, 0), '[@b] '));
    const after = drafts.read(document).structure;
    ok(before !== after, 'another structure');
    equal(after.citations.length, 2);
    await languages.setTextDocumentLanguage(document, 'plaintext');
    equal(drafts.read(document).structure.dialect, 'text');
  });

  it('reads a notebook as one draft, with the dialect of the whole for each cell', async () => {
    const drafts = new DraftReader();
    const notebook = await workspace.openNotebookDocument(
      'jupyter-notebook',
      new NotebookData([
        new NotebookCellData(NotebookCellKind.Markup, 'As noted.', 'markdown'),
        new NotebookCellData(NotebookCellKind.Code, 'print("[@b]")', 'python'),
        new NotebookCellData(NotebookCellKind.Markup, '{cite:p}`a` [^7]', 'markdown'),
      ]),
    );
    const cell = notebook.cellAt(0).document;
    const { structure, whole } = drafts.read(cell);
    equal(structure.text, 'As noted.');
    equal(structure.dialect, 'myst');
    equal(whole.citations.length, 1);
    ok(whole.notes.labels.has('7'), 'the label of another cell');
    equal(drafts.read(cell).whole, whole);
    equal(drafts.read(notebook.cellAt(2).document).whole, whole);
  });
});
