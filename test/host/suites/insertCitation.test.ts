import { commands, Uri, window, workspace } from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { insert, paper } from '../../support/cited.ts';
import { closeDrafts, draftText, openDraft } from '../../support/draft.ts';

const compendium =
  '“Background papers of the Working Group on the Smuggling of Migrants since its first meeting” ' +
  '(15 July 2021)';

describe('Insert Citation', () => {
  afterEach(closeDrafts);

  const languages: readonly (readonly [string, string, string])[] = [
    ['markdown', '[@ctoc_cop_wg7_2015_4]', '[@ctoc_cop_wg7_compendium_2021, para. 12]'],
    ['latex', '\\autocite{ctoc_cop_wg7_2015_4}', '\\autocite[para.~12]{ctoc_cop_wg7_compendium_2021}'],
    ['plaintext', paper, `${compendium}, para. 12`],
    ['restructuredtext', ':cite:p:`ctoc_cop_wg7_2015_4`', ':cite:p:`ctoc_cop_wg7_compendium_2021{para. 12}`'],
    ['html', paper, `${compendium}, para. 12`],
  ];
  for (const [language, ofPaper, ofParagraph] of languages) {
    it(`writes a paper in ${language}, and one undo takes it back`, async () => {
      const editor = await openDraft(language, 'As noted |.');
      await insert(paper);
      equal(draftText(editor), `As noted ${ofPaper}|.`);
      await commands.executeCommand('undo');
      equal(editor.document.getText(), 'As noted .');
      await commands.executeCommand('redo');
      equal(editor.document.getText(), `As noted ${ofPaper}.`);
    });

    it(`writes a paragraph as the compendium’s in ${language}`, async () => {
      const editor = await openDraft(language, 'As noted |.');
      await insert('para:12');
      equal(draftText(editor), `As noted ${ofParagraph}|.`);
    });
  }

  it('writes an item of a paragraph', async () => {
    const editor = await openDraft('markdown', 'As noted |.');
    await insert('para:16 (c)');
    equal(draftText(editor), 'As noted [@ctoc_cop_wg7_compendium_2021, {para. 16} (c)]|.');
  });

  const clusters: readonly (readonly [string, string])[] = [
    ['markdown', '[@ctoc_cop_wg7_2015_4; @ctoc_cop_wg7_compendium_2021, para. 12]'],
    ['latex', '\\autocites{ctoc_cop_wg7_2015_4}[para.~12]{ctoc_cop_wg7_compendium_2021}'],
    ['plaintext', `${paper}; ${compendium}, para. 12`],
  ];
  for (const [language, cluster] of clusters) {
    it(`writes several, each once, as one citation in ${language}`, async () => {
      const editor = await openDraft(language, 'As noted |.');
      await insert([paper, 'para:12', { kind: 'paper', symbol: paper }]);
      equal(draftText(editor), `As noted ${cluster}|.`);
      await commands.executeCommand('undo');
      equal(editor.document.getText(), 'As noted .');
    });
  }

  it('writes at every cursor, and one undo takes all back', async () => {
    const editor = await openDraft('markdown', 'One|, two|\nthree|.');
    await insert(paper);
    const cite = '[@ctoc_cop_wg7_2015_4]';
    equal(draftText(editor), `One ${cite}|, two ${cite}|\nthree ${cite}|.`);
    await commands.executeCommand('undo');
    equal(editor.document.getText(), 'One, two\nthree.');
  });

  it('keeps selected text and stands behind it', async () => {
    const editor = await openDraft('plaintext', 'See ⟦this claim⟧ here.');
    await insert(paper);
    equal(draftText(editor), `See this claim ${paper}| here.`);
  });

  it('takes a citekey, a target and a tree’s node', async () => {
    const editor = await openDraft('plaintext', '|');
    await insert('ctoc_cop_wg7_2015_4');
    await insert({ kind: 'paper', symbol: 'ctoc/cop/wg.7/2015/4' });
    await insert({ id: 'row', target: { kind: 'paper', symbol: paper } });
    equal(editor.document.getText(), [paper, paper, paper].join(' '));
  });

  it('goes into the draft while a summary is active', async () => {
    const editor = await openDraft('markdown', 'As noted |.');
    await commands.executeCommand('compendium.openSummary', paper, { focus: true });
    await insert(paper);
    equal(editor.document.getText(), 'As noted [@ctoc_cop_wg7_2015_4].');
  });

  it('goes into the draft that another tab covers, and shows it', async () => {
    const editor = await openDraft('markdown', 'As noted |.');
    const { document } = editor;
    await commands.executeCommand('workbench.action.openGlobalKeybindings');
    await insert(paper);
    equal(document.getText(), 'As noted [@ctoc_cop_wg7_2015_4].');
    ok(
      window.visibleTextEditors.some((visible) => visible.document === document),
      'the draft is shown',
    );
  });

  for (const bad of [
    'CTOC/COP/WG.7/2014/1',
    'para:80',
    'para:16 (z)',
    'para:12 (a)',
    [paper, 'para:80'],
    '',
    { kind: 'paper' },
    7,
    { kind: 'paragraph', number: 1.5 },
  ]) {
    it(`changes nothing for ${JSON.stringify(bad)}`, async () => {
      const editor = await openDraft('markdown', 'As noted |.');
      await insert(bad);
      equal(editor.document.getText(), 'As noted .');
      equal(editor.document.version, 1);
    });
  }

  it('leaves a read-only document as it is, and does not throw', async () => {
    const provider = workspace.registerTextDocumentContentProvider('readonly-draft', {
      provideTextDocumentContent: () => 'Nobody writes here.',
    });
    try {
      const document = await workspace.openTextDocument(Uri.parse('readonly-draft:/note.md'));
      await window.showTextDocument(document);
      await insert(paper);
      equal(document.getText(), 'Nobody writes here.');
      ok(!document.isDirty, 'the document is clean');
    } finally {
      provider.dispose();
    }
  });
});
