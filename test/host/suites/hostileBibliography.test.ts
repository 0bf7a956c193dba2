import { commands, Uri, window, workspace, type TextDocument } from 'vscode';
import { equal, match, ok } from '../../support/assert.ts';
import { insert, mine, p, paper } from '../../support/cited.ts';
import { closeDrafts, draftText, fileUri, openDraft, resetSettings, writeFile } from '../../support/draft.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';

describe('A bibliography that somebody else has chosen', () => {
  let count = 0;
  let name = '';

  beforeEach(() => {
    name = `hostile-${(count += 1)}`;
  });
  afterEach(async () => {
    await resetSettings();
    await closeDrafts();
  });

  /** The citation must come once, whatever becomes of the entry. */
  async function cites(path: string): Promise<void> {
    const editor = await openDraft('latex', `\\addbibresource{${path}}\nAs noted |.`);
    await insert(paper);
    equal(draftText(editor), `\\addbibresource{${path}}\nAs noted \\autocite{${p}}|.`);
  }

  it('holds up no citation when it never answers, and gets its entry when it does at last', async () => {
    const draft = '---\nbibliography: refs.bib\n---\n\nAs noted ';
    const files = new SlowFiles({ '/draft.md': draft, '/refs.bib': mine }, []);
    const provider = workspace.registerFileSystemProvider('memory-slow', files);
    try {
      const slow = await workspace.openTextDocument(Uri.parse('memory-slow:/draft.md'));
      await window.showTextDocument(slow);
      await commands.executeCommand('cursorBottom');
      await insert(paper);
      equal(slow.getText(), `${draft}[@${p}]`);
      // Two that wait for the same entry.
      await insert(paper);
      await writeFile(`${name}.bib`, mine);
      const other = await openDraft('markdown', `---\nbibliography: ${name}.bib\n---\n\nAs noted |.`);
      await insert(paper);
      match(other.document.getText(), new RegExp(`\\[@${p}\\]\\.$`, 'u'));
      files.answer();
      const bibliography = await workspace.openTextDocument(Uri.parse('memory-slow:/refs.bib'));
      await changed(bibliography, () => bibliography.getText().includes(`{${p},`));
      equal(bibliography.getText().split(`{${p},`).length, 2);
      // Or it would ask what to do with it when its file system is gone.
      await saved(bibliography);
      equal(slow.getText(), `${draft}[@${p}]`);
      await closeDrafts();
    } finally {
      provider.dispose();
    }
  });

  it('is not made outside of the workspace unasked', async () => {
    await cites(`../${name}/refs.bib`);
    equal(await exists(fileUri(`../${name}/refs.bib`)), false);
    await cites(`/tmp/${name}/refs.bib`);
    equal(await exists(fileUri('').with({ path: `/tmp/${name}/refs.bib` })), false);
    await cites(`${fileUri('').path}/../${name}/refs.bib`);
    equal(await exists(fileUri(`../${name}/refs.bib`)), false);
  });

  it('is left as it is outside of the workspace, as long as nobody has said yes', async () => {
    const uri = fileUri(`../${name}.bib`);
    await workspace.fs.writeFile(uri, new TextEncoder().encode(mine));
    try {
      await cites(`../${name}.bib`);
      equal((await workspace.openTextDocument(uri)).getText(), mine);
    } finally {
      await workspace.fs.delete(uri);
    }
  });

  it('is left alone when it is YAML of another kind', async () => {
    const compose = 'services:\n  web:\n    image: nginx\n';
    const uri = await writeFile(`${name}.yaml`, compose);
    const typst = await writeFile(`${name}.typ`, `#bibliography("${name}.yaml")\n\nAs noted `);
    const draft = await workspace.openTextDocument(typst);
    await window.showTextDocument(draft);
    await commands.executeCommand('cursorBottom');
    await insert(paper);
    match(draft.getText(), new RegExp(`As noted @${p}$`, 'u'));
    equal((await workspace.openTextDocument(uri)).getText(), compose);
  });

  for (const path of ['//host/share/x.bib', 'file:/x.bib', 'https://example.org/x.bib', '/dev/zero']) {
    it(`costs no citation and makes nothing when it is ${path}`, async () => {
      await cites(path);
      const names = (await workspace.fs.readDirectory(fileUri(''))).map(([entry]) => entry);
      ok(!names.some((entry) => /^(?:file:|https:|host$)/u.test(entry)), names.join());
    });
  }

  it('costs no citation when there are thousands', async () => {
    const paths = Array.from({ length: 5000 }, (_, index) => `  - ${name}-${index}.bib\n`).join('');
    const editor = await openDraft('markdown', `---\nbibliography:\n${paths}---\n\nAs noted |.`);
    await insert(paper);
    match(editor.document.getText(), new RegExp(`\\[@${p}\\]\\.$`, 'u'));
    equal(await exists(fileUri(`${name}-0.bib`)), false);
  });

  it('is not overwritten by an export that a link asks for', async () => {
    const uri = await writeFile(`${name}.bib`, mine);
    const options = { format: 'ris', uri };
    const exported = commands.executeCommand('compendium.export', paper, undefined, options);
    // The dialog that asks where to has no other sign here than that it can be closed.
    const closing = setInterval(() => void commands.executeCommand('workbench.action.closeQuickOpen'), 50);
    await exported;
    clearInterval(closing);
    equal(new TextDecoder().decode(await workspace.fs.readFile(uri)), mine);
  });
});

/** Files in memory, of which the bibliography is read when it is allowed to be. */
class SlowFiles extends MemoryFiles {
  answer: () => void = () => undefined;
  readonly #answered = new Promise<void>((resolve) => {
    this.answer = resolve;
  });

  override readFile(uri: Uri): Uint8Array | Promise<Uint8Array> {
    const read = (): Uint8Array | Promise<Uint8Array> => super.readFile(uri);
    return uri.path === '/refs.bib' ? this.#answered.then(read) : read();
  }
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function saved(document: TextDocument): Promise<void> {
  while (document.isDirty) {
    await new Promise((resolve) => {
      const listener = workspace.onDidSaveTextDocument((one) => {
        listener.dispose();
        resolve(one);
      });
    });
  }
}

async function changed(document: TextDocument, isRight: () => boolean): Promise<void> {
  while (!isRight()) {
    await new Promise((resolve) => {
      const listener = workspace.onDidChangeTextDocument((event) => {
        if (event.document === document) {
          listener.dispose();
          resolve(event);
        }
      });
    });
  }
}
