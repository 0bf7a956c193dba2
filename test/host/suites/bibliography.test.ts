import { commands, window, workspace, type Uri } from 'vscode';
import { equal, match, ok } from '../../support/assert.ts';
import { insert, mine, p, paper } from '../../support/cited.ts';
import {
  closeDrafts,
  fileUri,
  openDraft,
  resetSettings,
  setting,
  textOf,
  writeFile,
} from '../../support/draft.ts';

describe('The draft’s bibliography', () => {
  let count = 0;
  /** A name of its own for each test: VS Code keeps a closed file's text for a while. */
  let name = '';

  beforeEach(() => {
    name = `refs-${(count += 1)}`;
  });
  afterEach(async () => {
    await resetSettings();
    await closeDrafts();
  });

  it('gets the entry of what is cited, once, behind what is there, and is saved', async () => {
    await writeFile(`${name}.bib`, mine);
    const editor = await openDraft('markdown', `---\nbibliography: ${name}.bib\n---\n\nAs noted |.`);
    await insert(paper);
    match(editor.document.getText(), new RegExp(`As noted \\[@${p}\\]\\.$`, 'u'));
    const text = await textOf(`${name}.bib`);
    ok(text.startsWith(mine), text);
    equal(text.split(`{${p},`).length, 2);
    await insert(paper);
    equal(await textOf(`${name}.bib`), text);
    await saved(`${name}.bib`);
    equal(await onDisk(`${name}.bib`), text);
  });

  const places: readonly (readonly [string, string, string, string, RegExp])[] = [
    ['latex', '\\addbibresource{NAME.bib}', 'bib', mine, /^@report\{ctoc_cop_wg7_2015_4,/mu],
    ['latex', '\\usepackage{natbib}\n\\bibliography{NAME}', 'bib', mine, /^@techreport\{ctoc_cop/mu],
    ['markdown', '---\nbibliography: NAME.json\n---', 'json', '[]', /"id": "ctoc_cop_wg7_2015_4"/u],
    ['markdown', '---\nbibliography: NAME.yaml\n---', 'yaml', 'references:\n', /id: ctoc_cop_wg7_2015_4/u],
    ['restructuredtext', '.. bibliography:: NAME.bib\n', 'bib', mine, /\{ctoc_cop_wg7_2015_4,/u],
  ];
  for (const [language, header, extension, before, pattern] of places) {
    it(`is found in ${language}, by ${header.replace(/[-\n]+/gu, ' ').trim()}`, async () => {
      await writeFile(`${name}.${extension}`, before);
      await openDraft(language, `${header.replace('NAME', name)}\n\nAs noted |.`);
      await insert(paper);
      match(await textOf(`${name}.${extension}`), pattern);
    });
  }

  it('keeps unsaved changes, and leaves saving them to the user', async () => {
    const uri = await writeFile(`${name}.bib`, mine);
    const file = await window.showTextDocument(await workspace.openTextDocument(uri));
    await file.edit((builder) => builder.insert(file.document.positionAt(0), '% being edited\n'));
    await openDraft('latex', `\\addbibresource{${name}.bib}\nAs noted |.`);
    await insert(paper);
    match(file.document.getText(), /^% being edited\n@book\{mine,[\s\S]*@report\{ctoc/u);
    ok(file.document.isDirty, 'the bibliography is still to be saved');
    equal(await onDisk(`${name}.bib`), mine);
  });

  it('is made where the draft names one that is not there yet', async () => {
    await openDraft('latex', `\\addbibresource{${name}.bib}\nAs noted |.`);
    await insert(paper);
    match(await textOf(`${name}.bib`), /^@report\{ctoc_cop_wg7_2015_4,/u);
  });

  it('is left alone when it is damaged, and the citation is inserted all the same', async () => {
    const broken = '@book{mine,\n  title = {Mine,\n';
    await writeFile(`${name}.bib`, broken);
    const editor = await openDraft('latex', `\\addbibresource{${name}.bib}\nAs noted |.`);
    await insert(paper);
    match(editor.document.getText(), /\\autocite\{ctoc_cop_wg7_2015_4\}/u);
    equal(await textOf(`${name}.bib`), broken);
  });

  it('is the setting’s where the draft names none', async () => {
    await writeFile(`${name}.bib`, mine);
    await setting('citation.bibliography', `${name}.bib`);
    await openDraft('markdown', 'As noted |.');
    await insert(paper);
    match(await textOf(`${name}.bib`), /ctoc_cop_wg7_2015_4/u);
  });

  it('is left alone where the settings say so, and by formatted text', async () => {
    await writeFile(`${name}.bib`, mine);
    await openDraft('latex', `\\addbibresource{${name}.bib}\nAs noted |.`);
    await setting('citation.addToBibliography', false);
    await insert(paper);
    await setting('citation.addToBibliography', undefined);
    await setting('citation.form', 'text');
    await insert(paper);
    equal(await textOf(`${name}.bib`), mine);
  });
});

describe('The list of references', () => {
  afterEach(async () => {
    await resetSettings();
    await closeDrafts();
  });

  const update = (): Thenable<unknown> => commands.executeCommand('compendium.updateReferenceList');

  it('lists what the draft cites, and is refreshed in its place', async () => {
    const editor = await openDraft('markdown', `See [@${p}] and CTOC/COP/WG.7/2013/3.\n\n|`);
    await update();
    const text = editor.document.getText();
    const list = /<!-- compendium:references begin -->\n\n([\s\S]*)\n\n<!-- compendium:references end -->/u;
    const entries = list.exec(text)?.[1]?.split('\n') ?? [];
    equal(entries.length, 2, text);
    ok(entries.some((entry) => entry.includes('CTOC/COP/WG.7/2013/3')));
    await update();
    equal(editor.document.getText(), text);
    await commands.executeCommand('undo');
    ok(!editor.document.getText().includes('compendium:references'));
  });

  it('loses what is no longer cited', async () => {
    const editor = await openDraft('markdown', `See [@${p}].\n\n|`);
    await update();
    await editor.edit((builder) => builder.delete(editor.document.lineAt(0).range));
    await update();
    ok(!editor.document.getText().includes(paper), editor.document.getText());
  });

  it('knows formatted cites of an author-date style', async () => {
    await setting('citation.form', 'text');
    await setting('citation.style', 'harvard');
    const editor = await openDraft('markdown', 'As noted |.\n\n');
    await insert(paper);
    await update();
    match(editor.document.getText(), /<!-- compendium:references begin -->[\s\S]*Organized crime aspects/u);
  });

  it('is not begun where nothing is cited', async () => {
    const editor = await openDraft('markdown', 'Nothing.|');
    await update();
    equal(editor.document.getText(), 'Nothing.');
  });
});

describe('Export', () => {
  afterEach(() => remove(fileUri('export.bib')));

  it('writes a selection to a file', async () => {
    const uri = fileUri('export.bib');
    const nodes = [{ target: { kind: 'paper', symbol: paper } }, 'ctoc_cop_wg7_2013_3'];
    await commands.executeCommand('compendium.export', nodes[0], nodes, { format: 'biblatex', uri });
    equal((await onDisk('export.bib')).match(/^@report/gmu)?.length, 2);
  });

  it('writes the papers of a tree’s group', async () => {
    const uri = fileUri('export.bib');
    const group = { kind: 'group', papers: [{ target: { kind: 'paper', symbol: paper } }] };
    await commands.executeCommand('compendium.export', group, undefined, { format: 'ris', uri });
    match(await onDisk('export.bib'), /^TY {2}- RPRT\r\n/u);
  });
});

async function onDisk(name: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(fileUri(name)));
}

async function saved(name: string): Promise<void> {
  const document = await workspace.openTextDocument(fileUri(name));
  while (document.isDirty) {
    await new Promise((resolve) => {
      const listener = workspace.onDidSaveTextDocument((one) => {
        listener.dispose();
        resolve(one);
      });
    });
  }
}

async function remove(uri: Uri): Promise<void> {
  await workspace.fs.delete(uri).then(undefined, () => undefined);
}
