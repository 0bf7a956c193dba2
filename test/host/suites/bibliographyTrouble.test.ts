import { commands, Uri, window, workspace } from 'vscode';
import { equal, match, ok } from '../../support/assert.ts';
import { insert, mine, o, other, p, paper } from '../../support/cited.ts';
import {
  closeDrafts,
  draftText,
  fileUri,
  openDraft,
  resetSettings,
  setting,
  writeFile,
} from '../../support/draft.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';

describe('A bibliography that gives trouble', () => {
  let count = 0;
  let name = '';

  beforeEach(() => {
    name = `trouble-${(count += 1)}`;
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

  it('costs no citation when its folder can’t be made', async () => {
    await writeFile(name, 'a file where a folder would have to be');
    await cites(`${name}/refs.bib`);
  });

  it('costs no citation when the disk refuses to make it', () => cites(`/proc/${name}/refs.bib`));

  it('costs no citation when it is read-only, and is not left changed', async () => {
    const draft = '---\nbibliography: refs.bib\n---\n\nAs noted ';
    const files = new MemoryFiles({ '/draft.md': draft, '/refs.bib': mine }, ['/refs.bib']);
    const provider = workspace.registerFileSystemProvider('memory', files);
    try {
      const document = await workspace.openTextDocument(Uri.parse('memory:/draft.md'));
      await window.showTextDocument(document);
      await commands.executeCommand('cursorBottom');
      await insert(paper);
      equal(document.getText(), `${draft}[@${p}]`);
      const bibliography = await workspace.openTextDocument(Uri.parse('memory:/refs.bib'));
      equal(bibliography.getText(), mine);
      ok(!bibliography.isDirty, 'it has no unsaved change');
      await closeDrafts();
    } finally {
      provider.dispose();
    }
  });

  it('gets no entry for a citation that a read-only draft refuses', async () => {
    const draft = '---\nbibliography: refs.bib\n---\n\nAs noted ';
    const files = new MemoryFiles({ '/draft.md': draft, '/refs.bib': mine }, ['/draft.md']);
    const provider = workspace.registerFileSystemProvider('memory-locked', files);
    try {
      const document = await workspace.openTextDocument(Uri.parse('memory-locked:/draft.md'));
      await window.showTextDocument(document);
      await insert(paper);
      equal(document.getText(), draft);
      ok(!document.isDirty, 'the draft has no unsaved change');
      equal((await workspace.openTextDocument(Uri.parse('memory-locked:/refs.bib'))).getText(), mine);
      await closeDrafts();
    } finally {
      provider.dispose();
    }
  });

  it('costs no citation when it is a folder', async () => {
    await workspace.fs.createDirectory(fileUri(`${name}.bib`));
    await cites(`${name}.bib`);
  });

  it('costs no citation when it is binary, and stays as it is', async () => {
    const bytes = Uint8Array.from([0x40, 0, 1, 2, 0, 0xff, 0xfe, 0]);
    await workspace.fs.writeFile(fileUri(`${name}.bib`), bytes);
    await cites(`${name}.bib`);
    equal((await workspace.fs.readFile(fileUri(`${name}.bib`))).join(), bytes.join());
  });

  it('stays as it is, byte by byte, when it is not UTF-8', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode(mine), 0x25, 0x20, 0xe9, 0xe8, 0x0a]);
    await workspace.fs.writeFile(fileUri(`${name}.bib`), bytes);
    await cites(`${name}.bib`);
    equal((await workspace.fs.readFile(fileUri(`${name}.bib`))).join(), bytes.join());
  });

  for (const path of ['~/refs.bib', '$HOME/refs.bib']) {
    it(`makes no folder for ${path}, which only a shell understands`, async () => {
      await cites(path);
      const names = (await workspace.fs.readDirectory(fileUri(''))).map(([entry]) => entry);
      ok(!names.includes(path.split('/', 1)[0] ?? ''), names.join());
    });
  }

  it('is found in Typst from the project’s folder, not the disk’s', async () => {
    await writeFile(`${name}.bib`, mine);
    const uri = await writeFile(`${name}/brief.typ`, `#bibliography("/${name}.bib")\nAs noted `);
    await window.showTextDocument(await workspace.openTextDocument(uri));
    await commands.executeCommand('cursorBottom');
    await insert(paper);
    match(
      (await workspace.openTextDocument(fileUri(`${name}.bib`))).getText(),
      /@[a-z]+\{ctoc_cop_wg7_2015_4,/u,
    );
  });

  it('gets every entry once of citations that are inserted at the same time, and the draft every cite', async () => {
    await writeFile(`${name}.bib`, mine);
    const editor = await openDraft('latex', `\\addbibresource{${name}.bib}\nAs noted |.`);
    await Promise.all([insert(paper), insert(other), insert(paper)]);
    const text = editor.document.getText();
    for (const key of [p, o]) {
      ok(text.includes(key), text);
      const entries = (await workspace.openTextDocument(fileUri(`${name}.bib`))).getText();
      equal(entries.split(`{${key},`).length, 2, entries);
    }
  });

  it('and its draft bear that somebody types on meanwhile', async () => {
    await writeFile(`${name}.bib`, mine);
    const editor = await openDraft('markdown', `---\nbibliography: ${name}.bib\n---\n\nAs noted |.`);
    const inserted = insert(paper);
    for (const character of 'abcdefghij') {
      await commands.executeCommand('type', { text: character });
    }
    await inserted;
    const text = editor.document.getText();
    equal(text.split(p).length, 2, text);
    equal(
      text.replace(`[@${p}]`, '').replace(/ (?=\.$)| $/u, ''),
      `---\nbibliography: ${name}.bib\n---\n\nAs noted abcdefghij.`,
    );
    const entries = (await workspace.openTextDocument(fileUri(`${name}.bib`))).getText();
    equal(entries.split(`{${p},`).length, 2, entries);
  });

  it('gets its entry in the same step of undo with tab stops', async () => {
    await setting('citation.tabStops', true);
    await writeFile(`${name}.bib`, mine);
    const header = `---\nbibliography: ${name}.bib\n---\n\n`;
    const editor = await openDraft('markdown', `${header}As noted |.`);
    const entries = await workspace.openTextDocument(fileUri(`${name}.bib`));
    await insert('para:12');
    match(editor.document.getText(), /As noted \[ ?@ctoc_cop_wg7_compendium_2021, para\. 12\]\.$/u);
    match(entries.getText(), /ctoc_cop_wg7_compendium_2021/u);
    await commands.executeCommand('undo');
    equal(editor.document.getText(), `${header}As noted .`);
    equal(entries.getText(), mine);
  });
});
