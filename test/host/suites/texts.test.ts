import { commands, extensions, FileSystemError, FileType, Uri, window, workspace } from 'vscode';
import { deepEqual, equal, match, ok, rejects } from '../../support/assert.ts';
import { closeDrafts, next } from '../../support/draft.ts';

const extension = extensions.getExtension('thematic-compendium.thematic-compendium');
const uriOf = (path: string): Uri => Uri.from({ scheme: 'compendium', path });
const openAsText = async (argument?: unknown) => {
  await commands.executeCommand('compendium.openAsText', argument);
  return window.activeTextEditor;
};
const textOf = async (path: string): Promise<string> =>
  new TextDecoder().decode(await workspace.fs.readFile(uriOf(path)));

describe('The text documents', () => {
  before(() => extension?.activate());
  beforeEach(closeDrafts);
  after(closeDrafts);

  it('are Markdown that can be read only', async () => {
    const document = await workspace.openTextDocument(uriOf('/papers/CTOC-COP-WG.7-2015-4.md'));
    equal(document.languageId, 'markdown');
    match(document.getText(), /^# Organized crime aspects of the smuggling of migrants/u);
    match(document.getText(), /hawala/u);
    equal(workspace.fs.isWritableFileSystem('compendium'), false);
  });

  it('are listed by folder', async () => {
    deepEqual(await workspace.fs.readDirectory(uriOf('/')), [
      ['compendium.md', FileType.File],
      ['themes', FileType.Directory],
      ['papers', FileType.Directory],
    ]);
    equal((await workspace.fs.readDirectory(uriOf('/themes'))).length, 9);
    const papers = await workspace.fs.readDirectory(uriOf('/papers'));
    equal(papers.length, 17);
    for (const [name, type] of papers) {
      equal(type, FileType.File);
      const { size } = await workspace.fs.stat(uriOf(`/papers/${name}`));
      equal(new TextEncoder().encode(await textOf(`/papers/${name}`)).length, size);
    }
    equal((await workspace.fs.stat(uriOf('/themes'))).type, FileType.Directory);
  });

  for (const path of ['/papers/CTOC-COP-WG.7-1999-1.md', '/themes/none.md', '/other', '/themes/../x']) {
    it(`have no ${path}, and say so`, async () => {
      const error = await failure(workspace.fs.readFile(uriOf(path)));
      equal(error.code, 'FileNotFound');
      match(error.message, /The compendium has no document .* Open \/compendium\.md/u);
      await rejects(Promise.resolve(workspace.fs.stat(uriOf(path))));
      await rejects(Promise.resolve(workspace.openTextDocument(uriOf(path))));
    });
  }

  it('list no folder that there is not', async () => {
    await rejects(Promise.resolve(workspace.fs.readDirectory(uriOf('/other'))));
  });

  it('can be neither written, made, renamed nor deleted', async () => {
    const uri = uriOf('/compendium.md');
    const before = await textOf('/compendium.md');
    for (const attempt of [
      workspace.fs.writeFile(uri, new Uint8Array()),
      workspace.fs.writeFile(uriOf('/new.md'), new Uint8Array()),
      workspace.fs.delete(uri),
      workspace.fs.rename(uri, uriOf('/other.md')),
      workspace.fs.createDirectory(uriOf('/folder')),
    ]) {
      await rejects(Promise.resolve(attempt));
    }
    equal(await textOf('/compendium.md'), before);
  });

  it('open for a paper, its citekey and a row of a tree', async () => {
    for (const argument of [
      'CTOC/COP/WG.7/2013/3',
      'ctoc_cop_wg7_2013_3',
      { target: { kind: 'paper', symbol: 'CTOC/COP/WG.7/2013/3' } },
    ]) {
      await closeDrafts();
      const editor = await openAsText(argument);
      equal(editor?.document.uri.toString(), uriOf('/papers/CTOC-COP-WG.7-2013-3.md').toString());
    }
  });

  it('open at a paragraph and at a lettered item, which are selected', async () => {
    const paragraph = await openAsText('para:16');
    equal(paragraph?.document.uri.path, '/papers/CTOC-COP-WG.7-2013-3.md');
    const text = paragraph.document.getText(paragraph.selection);
    match(text, /^### Paragraph 16\n/u);
    match(text, /\n- \(d\) .*/u);
    ok(!text.includes('Paragraph 17'));
    const item = await openAsText('para:16 (c)');
    match(item?.document.getText(item.selection) ?? '', /^- \(c\) [^\n]+$/u);
  });

  it('open the whole for nothing and for the introduction', async () => {
    equal((await openAsText())?.document.uri.path, '/compendium.md');
    const introduction = await openAsText('para:2');
    equal(introduction?.document.uri.path, '/compendium.md');
    match(introduction.document.getText(introduction.selection), /^### Paragraph 2\n/u);
    await closeDrafts();
    equal((await openAsText(Uri.parse('webview-panel:something')))?.document.uri.path, '/compendium.md');
  });

  it('open for a theme, by its id and from a row of the library', async () => {
    equal((await openAsText({ theme: 'technology' }))?.document.uri.path, '/themes/technology.md');
    const row = { kind: 'group', group: { by: { grouping: 'theme', theme: { id: 'protection' } } } };
    equal((await openAsText(row))?.document.uri.path, '/themes/protection.md');
  });

  it('open the paper of the active summary', async () => {
    await commands.executeCommand('compendium.openSummary', 'CTOC/COP/WG.7/2013/3', { focus: true });
    while (window.tabGroups.activeTabGroup.activeTab?.label !== 'Multi-agency centres') {
      await next(window.tabGroups.onDidChangeTabs);
    }
    equal((await openAsText())?.document.uri.path, '/papers/CTOC-COP-WG.7-2013-3.md');
  });

  it('can be compared', async () => {
    const [left, right] = ['2013-2', '2013-3'].map((end) => uriOf(`/papers/CTOC-COP-WG.7-${end}.md`));
    await commands.executeCommand('vscode.diff', left, right);
    while (window.visibleTextEditors.length < 2) {
      await next(window.onDidChangeVisibleTextEditors);
    }
    deepEqual(window.visibleTextEditors.map(({ document }) => document.uri.path).sort(), [
      left?.path,
      right?.path,
    ]);
  });

  it('are made again after the data was read again', async () => {
    const uri = uriOf('/themes/prevention.md');
    const before = await workspace.fs.stat(uri);
    await commands.executeCommand('compendium.reload');
    const after = await workspace.fs.stat(uri);
    ok(after.mtime > before.mtime, `${after.mtime} is not after ${before.mtime}`);
    match(await textOf('/themes/prevention.md'), /^# Prevention\n/u);
  });
});

async function failure(promise: Thenable<unknown>): Promise<FileSystemError> {
  try {
    await promise;
  } catch (error) {
    ok(error instanceof FileSystemError);
    return error;
  }
  throw new Error('Nothing failed.');
}
