import {
  commands,
  extensions,
  NotebookCellData,
  NotebookCellKind,
  NotebookData,
  window,
  workspace,
} from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeDrafts, fileUri, next, openDraft } from '../../support/draft.ts';

describe('In This Document', () => {
  before(() => extensions.getExtension('thematic-compendium.thematic-compendium')?.activate());
  afterEach(closeDrafts);

  it('goes to a place, in the editor that has the draft', async () => {
    const text = 'As said in [@ctoc_cop_wg7_2013_3].\n'.repeat(200);
    const { document } = await openDraft('markdown', `|${text}`);
    await openDraft('markdown', 'Another one.|');
    const start = text.lastIndexOf('ctoc');
    await commands.executeCommand('compendium.goToCitation', {
      uri: document.uri,
      start,
      end: start + 'ctoc_cop_wg7_2013_3'.length,
    });
    const editor = window.activeTextEditor;
    ok(editor, 'an editor');
    equal(editor.document, document);
    equal(document.getText(editor.selection), 'ctoc_cop_wg7_2013_3');
    equal(window.tabGroups.all.length, 1);
  });

  it('goes to a place in a cell of a notebook', async () => {
    const notebook = await workspace.openNotebookDocument(
      'jupyter-notebook',
      new NotebookData([
        new NotebookCellData(NotebookCellKind.Code, 'print(1)', 'python'),
        new NotebookCellData(NotebookCellKind.Markup, 'See [@ctoc_cop_wg7_2013_3].', 'markdown'),
      ]),
    );
    await window.showNotebookDocument(notebook);
    const { document } = notebook.cellAt(1);
    await commands.executeCommand('compendium.goToCitation', { uri: document.uri, start: 6, end: 25 });
    while (window.activeTextEditor?.document !== document) {
      await next(window.onDidChangeActiveTextEditor);
    }
    while (document.getText(window.activeTextEditor.selection) !== 'ctoc_cop_wg7_2013_3') {
      await next(window.onDidChangeTextEditorSelection);
    }
  });

  it('says what it takes when it is given anything else', async () => {
    const { document, selection } = await openDraft('markdown', 'A draft.|');
    for (const argument of [
      undefined,
      null,
      7,
      {},
      { uri: document.uri, start: -1, end: 2 },
      { uri: 'a', start: 0, end: 0 },
    ]) {
      await commands.executeCommand('compendium.goToCitation', argument);
    }
    equal(window.activeTextEditor?.document, document);
    ok(window.activeTextEditor.selection.isEqual(selection));
  });

  it('says that a draft is gone', async () => {
    await commands.executeCommand('compendium.goToCitation', { uri: fileUri('gone.md'), start: 0, end: 0 });
    equal(window.activeTextEditor, undefined);
  });
});
