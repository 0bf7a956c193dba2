import { commands, extensions, Uri, window, workspace } from 'vscode';
import { equal, match, ok, rejects } from '../../support/assert.ts';
import { closeDrafts } from '../../support/draft.ts';

const paper = 'CTOC/COP/WG.7/2013/3';

describe('The reading list', () => {
  before(() => extensions.getExtension('thematic-compendium.thematic-compendium')?.activate());
  afterEach(async () => {
    await closeDrafts();
    for (const target of [paper, 'para:12', 'para:16 (c)', 'ctoc_cop_wg7_compendium_2021']) {
      await commands.executeCommand('compendium.unpin', target);
      await commands.executeCommand('compendium.markUnread', target);
      await writeNote(target === 'ctoc_cop_wg7_compendium_2021' ? 'compendium' : target, '');
    }
  });

  it('is exported in its order, as Markdown with citations', async () => {
    await commands.executeCommand('compendium.pin', [paper, 'para:12', 'para:16 (c)']);
    await commands.executeCommand('compendium.pin', 'ctoc_cop_wg7_compendium_2021');
    await commands.executeCommand('compendium.markRead', 'para:12');
    await commands.executeCommand('compendium.moveUp', 'para:16 (c)');
    await writeNote('para:12', 'first *line*\nsecond');
    const text = await exported();
    equal(
      text,
      `# Reading list

- [ ] **CTOC/COP/WG.7/2013/3** Good practices in the establishment of multi-agency centres [@ctoc_cop_wg7_2013_3]
- [ ] **para. 16 (c)** Good practices in the establishment of multi-agency centres [@ctoc_cop_wg7_compendium_2021, {para. 16} (c)]
- [x] **para. 12** Organized crime aspects of the smuggling of migrants, including financial investigations and responses targeting the proceeds of crime [@ctoc_cop_wg7_compendium_2021, para. 12]

  first \\*line\\*\\
  second

- [ ] Background papers of the Working Group on the Smuggling of Migrants since its first meeting [@ctoc_cop_wg7_compendium_2021]
`,
    );
    equal(window.activeTextEditor?.document.languageId, 'markdown');
  });

  it('takes what a tree passes: the clicked row, and all that are selected', async () => {
    const rows = [
      { target: { kind: 'paper', symbol: paper } },
      { target: { kind: 'paragraph', number: 12 } },
    ];
    await commands.executeCommand('compendium.pin', rows[0], rows);
    match(await exported(), /2013\/3[^]*para\. 12/);
    await commands.executeCommand('compendium.moveDown', rows[0], [rows[0]]);
    match(await exported(), /para\. 12[^]*2013\/3/);
    await commands.executeCommand('compendium.unpin', rows[0], rows);
    equal(await exported(), '# Reading list\n\n');
  });

  it('keeps a note of several lines in an editor, when it is saved', async () => {
    await writeNote('para:12', 'one\ntwo');
    await commands.executeCommand('compendium.editNote', 'para:12');
    const editor = window.activeTextEditor;
    ok(editor, 'an editor');
    equal(editor.document.uri.scheme, 'compendium-note');
    equal(editor.document.getText(), 'one\ntwo');
    await editor.edit((edit) => edit.insert(editor.document.positionAt(3), ' é\u{1F600}'));
    ok(await editor.document.save(), 'saved');
    equal(await readNote('para:12'), 'one é\u{1F600}\ntwo');
  });

  it('refuses a note on nothing, and one that is longer than a note can be', async () => {
    await rejects(writeNote('', 'on nothing'));
    await rejects(writeNote('nothing of the kind', 'on nothing'));
    await rejects(writeNote('para:12', 'x'.repeat(100_001)), /longer than 100,?000 characters/u);
    equal(await readNote('para:12'), '');
    await writeNote('para:12', 'kept');
    equal(await readNote('para:12'), 'kept');
    await writeNote('para:12', '');
  });

  it('refuses a note that is not text, and other changes of its files', async () => {
    const uri = note('para:12');
    await rejects(Promise.resolve(workspace.fs.writeFile(uri, new Uint8Array([0xff, 0xfe, 0xfd]))));
    await rejects(Promise.resolve(workspace.fs.delete(uri)));
    equal(await readNote('para:12'), '');
  });
});

function note(key: string): Uri {
  return Uri.from({ scheme: 'compendium-note', path: '/Note.txt', query: key });
}

async function writeNote(key: string, text: string): Promise<void> {
  await workspace.fs.writeFile(note(key), new TextEncoder().encode(text));
}

async function readNote(key: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(note(key)));
}

/** The text that the list is exported as; its editor stays open. */
async function exported(): Promise<string> {
  await commands.executeCommand('compendium.exportReadingList');
  return window.activeTextEditor?.document.getText() ?? '';
}
