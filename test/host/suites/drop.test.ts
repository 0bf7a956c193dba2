import {
  commands,
  DataTransfer,
  DataTransferItem,
  extensions,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type LogOutputChannel,
} from 'vscode';
import { decode } from '../../../src/core/corpus/decode.ts';
import { CitationDrop } from '../../../src/host/citation/citationDrop.ts';
import { Formatter } from '../../../src/host/citation/formatter.ts';
import type { Deps } from '../../../src/host/deps.ts';
import { targetsMime } from '../../../src/host/targetsMime.ts';
import { deepEqual, equal, ok } from '../../support/assert.ts';
import { closeDrafts, openDraft, resetSettings, setting, textOf, writeFile } from '../../support/draft.ts';
import { lazyDrafts } from '../../../src/host/lazyDrafts.ts';

const paper = 'CTOC/COP/WG.7/2015/4';
const dragged = (targets: unknown): DataTransfer => {
  const data = new DataTransfer();
  data.set(
    targetsMime,
    new DataTransferItem(typeof targets === 'string' ? targets : JSON.stringify(targets)),
  );
  return data;
};

describe('A drop into a draft', () => {
  let log: LogOutputChannel;
  let extensionUri: Uri;
  before(async () => {
    log = window.createOutputChannel('test', { log: true });
    extensionUri = extensions.getExtension('thematic-compendium.thematic-compendium')!.extensionUri;
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'data', 'compendium.json'));
    corpus = decode(new TextDecoder().decode(bytes));
  });
  after(() => log.dispose());
  afterEach(async () => {
    await closeDrafts();
    await resetSettings();
  });
  let corpus: ReturnType<typeof decode>;

  /** What can be dropped at the cursor, by title. */
  const drop = async (language: string, marked: string, targets: unknown) => {
    const editor = await openDraft(language, marked);
    const deps = {
      corpus: { load: () => Promise.resolve(corpus) },
      drafts: lazyDrafts(),
    } as unknown as Deps;
    const position = editor.selection.active;
    const made = await CitationDrop.read(
      deps,
      { document: editor.document, position, data: dragged(targets) },
      new Formatter(extensionUri, log),
    );
    return { editor, position, made, edits: made?.edits ?? [] };
  };
  const titles = ['Insert Citation by Citekey', 'Insert Citation as Text', 'Insert Citation in a Footnote'];

  for (const [language, expected] of [
    ['markdown', titles],
    ['latex', titles],
    ['plaintext', [titles[1]]],
    ['html', [titles[1]]],
  ] as const) {
    it(`offers each form that ${language} has, its own first`, async () => {
      const { edits } = await drop(language, 'As noted |.', [paper]);
      deepEqual(
        edits.map(({ title }) => title),
        [...expected],
      );
      equal(new Set(edits.map(({ kind }) => kind?.value)).size, expected.length);
    });
  }

  it('offers the form of the settings first', async () => {
    await setting('citation.form', 'footnote');
    const { edits } = await drop('markdown', 'As noted |.', [paper]);
    deepEqual(
      edits.map(({ title }) => title),
      [titles[2], titles[0], titles[1]],
    );
  });

  for (const form of ['citekey', 'text', 'footnote'] as const) {
    for (const marked of ['As noted |.', 'As noted [@ctoc_cop_wg7_2013_3|].\n']) {
      it(`becomes what Insert Citation inserts, as ${form} in "${marked.trim()}"`, async () => {
        const { editor, position, edits } = await drop('markdown', marked, [paper, 'para:12']);
        const edit = edits.find(({ kind }) => kind?.value.endsWith(form));
        ok(edit && typeof edit.insertText === 'string', 'an edit');
        const change = edit.additionalEdit ?? new WorkspaceEdit();
        if (edit.insertText !== '') {
          change.insert(editor.document.uri, position, edit.insertText);
        }
        ok(await workspace.applyEdit(change), 'applied');
        const dropped = editor.document.getText();
        // Two drafts at once: it would depend on what VS Code tells first which of them is the last.
        await closeDrafts();
        await setting('citation.form', form);
        const other = await openDraft('markdown', marked);
        await commands.executeCommand('compendium.insertCitation', [paper, 'para:12']);
        equal(dropped, other.document.getText());
        ok(dropped.length > marked.length, dropped);
      });
    }
  }

  it('brings the entry into the bibliography, and saves it when the drop was taken', async () => {
    const uri = await writeFile('dropped.bib', '');
    const { made, edits } = await drop('markdown', '---\nbibliography: dropped.bib\n---\n\nAs noted |.', [
      paper,
    ]);
    const watching = made?.watch();
    const [edit] = edits;
    ok(edit?.additionalEdit, 'an entry');
    const saved = new Promise<void>((resolve) => {
      const listener = workspace.onDidSaveTextDocument((document) => {
        if (document.uri.toString() === uri.toString()) {
          listener.dispose();
          resolve();
        }
      });
    });
    ok(await workspace.applyEdit(edit.additionalEdit), 'applied');
    await saved;
    watching?.dispose();
    ok((await textOf('dropped.bib')).includes('{ctoc_cop_wg7_2015_4,'), 'the entry is there');
    // Another time nothing is missing.
    const again = await drop('markdown', '---\nbibliography: dropped.bib\n---\n\nAs noted |.', [paper]);
    equal(again.edits[0]?.additionalEdit?.size, 0);
  });

  for (const hostile of [
    '',
    '{',
    '7',
    '{"a":1}',
    '[1,null,{}]',
    '["CTOC/COP/WG.7/1999/1","para:0","para:x"]',
    '[]',
  ]) {
    it(`offers nothing for ${JSON.stringify(hostile)}`, async () => {
      const { made } = await drop('markdown', 'As noted |.', hostile);
      equal(made, undefined);
    });
  }
});
