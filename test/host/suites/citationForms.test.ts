import {
  commands,
  NotebookCellData,
  NotebookCellKind,
  NotebookData,
  type NotebookDocument,
  Selection,
  window,
  workspace,
} from 'vscode';
import { equal, match } from '../../support/assert.ts';
import { c, insert, p, paper } from '../../support/cited.ts';
import {
  closeDrafts,
  draftText,
  next,
  openDraft,
  resetSettings,
  setting,
  textOf,
  writeFile,
} from '../../support/draft.ts';

describe('A citation', () => {
  afterEach(async () => {
    await resetSettings();
    await closeDrafts();
  });

  /** What a paper and a paragraph become; each is inserted, undone and redone in a real editor. */
  const languages: readonly (readonly [string, string, string])[] = [
    ['markdown', `[@${p}]`, `[@${c}, para. 12]`],
    ['quarto', `[@${p}]`, `[@${c}, para. 12]`],
    ['rmd', `[@${p}]`, `[@${c}, para. 12]`],
    ['latex', `\\autocite{${p}}`, `\\autocite[para.~12]{${c}}`],
    ['typst', `@${p}`, `@${c}[para.~12]`],
    ['asciidoc', `cite:[${p}]`, `cite:[${c}], para. 12`],
    ['restructuredtext', `:cite:p:\`${p}\``, `:cite:p:\`${c}{para. 12}\``],
    ['org', `[cite:@${p}]`, `[cite:@${c} para. 12]`],
  ];
  const extensions: Readonly<Record<string, string>> = {
    quarto: 'qmd',
    rmd: 'Rmd',
    typst: 'typ',
    asciidoc: 'adoc',
    org: 'org',
  };
  for (const [language, ofPaper, ofParagraph] of languages) {
    it(`is written, undone and redone in ${language}`, async () => {
      const extension = extensions[language];
      const editor =
        extension === undefined
          ? await openDraft(language, 'As noted |.')
          : await openFileDraft(`draft.${extension}`, 'As noted .', 9);
      await insert(paper);
      equal(draftText(editor), `As noted ${ofPaper}|.`);
      await commands.executeCommand('undo');
      equal(editor.document.getText(), 'As noted .');
      await commands.executeCommand('redo');
      equal(editor.document.getText(), `As noted ${ofPaper}.`);
      await commands.executeCommand('undo');
      await insert('para:12');
      equal(editor.document.getText(), `As noted ${ofParagraph}.`);
    });
  }

  it('is natbib’s where the draft loads natbib', async () => {
    const editor = await openDraft('latex', '\\usepackage{natbib}\nAs noted |.');
    await insert('para:12');
    equal(draftText(editor), `\\usepackage{natbib}\nAs noted \\citep[para.~12]{${c}}|.`);
  });

  it('joins the citation that the cursor is in, once', async () => {
    const editor = await openDraft('markdown', 'As noted [@one, p. 3|].');
    await insert(paper);
    equal(editor.document.getText(), `As noted [@one, p. 3; @${p}].`);
    await insert(paper);
    equal(editor.document.getText(), `As noted [@one, p. 3; @${p}].`);
    await commands.executeCommand('undo');
    equal(editor.document.getText(), 'As noted [@one, p. 3].');
  });

  it('joins in LaTeX', async () => {
    const editor = await openDraft('latex', 'As noted \\autocite[3]{on|e}.');
    await insert('para:12');
    equal(editor.document.getText(), `As noted \\autocites[3]{one}[para.~12]{${c}}.`);
  });

  it('is a footnote with its definition, in one step of undo', async () => {
    await setting('citation.form', 'footnote');
    const text = 'As noted.\n\nMore.\n';
    const editor = await openDraft('markdown', 'As noted|.\n\nMore.\n');
    await insert(paper);
    equal(draftText(editor), `As noted.[^1]|\n\nMore.\n\n[^1]: ${paper}.\n`);
    await commands.executeCommand('undo');
    equal(editor.document.getText(), text);
  });

  it('has its indicator before punctuation in French', async () => {
    await setting('citation.form', 'footnote');
    const editor = await openDraft('markdown', '---\nlang: fr\n---\n\nComme noté.|\n');
    await insert('para:12');
    match(editor.document.getText(), /Comme noté\[\^1\]\.\n\n\[\^1\]: .*, par\. 12\.\n$/u);
  });

  for (const [language, note] of [
    ['latex', `\\footnote{${paper}.}`],
    ['plaintext', ` ${paper}`],
    ['html', ` ${paper}`],
  ] as const) {
    it(`is "${note}" where ${language} is asked for a footnote`, async () => {
      await setting('citation.form', 'footnote');
      const editor = await openDraft(language, 'As noted|');
      await insert(paper);
      equal(draftText(editor), `As noted${note}|`);
    });
  }

  it('is text, of the style and in the words that the settings say', async () => {
    await setting('citation.form', 'text');
    await setting('citation.style', 'oscola');
    const editor = await openDraft('markdown', '|');
    await insert('para:12');
    match(editor.document.getText(), /^United Nations Secretariat, .*\(15 July 2021\) para 12$/u);
  });

  for (const locale of ['fr', 'ar', 'zh'] as const) {
    it(`is worded in ${locale}`, async () => {
      await setting('citation.locale', locale);
      const editor = await openDraft('plaintext', '|');
      await insert('para:12');
      match(editor.document.getText(), { fr: /, par\. 12$/u, ar: /الفقرة 12$/u, zh: /第12段$/u }[locale]);
    });
  }

  it('is of a style of the user’s, from the workspace', async () => {
    await writeFile('mine.csl', style('<text variable="number"/><text variable="locator" prefix=" at "/>'));
    await setting('citation.style', 'mine.csl');
    const editor = await openDraft('plaintext', '|');
    await insert(paper);
    equal(editor.document.getText(), paper);
  });

  for (const [name, text] of [
    ['broken.csl', '<style'],
    ['empty.csl', ''],
    ['other.csl', '<html/>'],
    ['missing.csl', undefined],
  ] as const) {
    it(`is in our style where the user’s is ${name}`, async () => {
      if (text !== undefined) {
        await writeFile(name, text);
      }
      await setting('citation.style', name);
      const editor = await openDraft('plaintext', '|');
      await insert(paper);
      equal(editor.document.getText(), paper);
    });
  }

  it('is the paper’s, or both, for a paragraph where the settings say so', async () => {
    await setting('citation.paragraph', 'paper');
    const editor = await openDraft('markdown', '|');
    await insert('para:16 (c)');
    equal(draftText(editor), '[@ctoc_cop_wg7_2013_3]|');
    await setting('citation.paragraph', 'both');
    await commands.executeCommand('undo');
    await insert('para:15');
    equal(draftText(editor), `[@ctoc_cop_wg7_2013_3; as summarized in @${c}, para. 15]|`);
  });

  it('takes the place of selected text where the settings say so', async () => {
    await setting('citation.selection', 'replace');
    const editor = await openDraft('markdown', 'See ⟦the paper⟧ and ⟦that⟧.');
    await insert(paper);
    equal(draftText(editor), `See [@${p}]| and [@${p}]|.`);
    await commands.executeCommand('undo');
    equal(editor.document.getText(), 'See the paper and that.');
  });

  it('comes with tab stops where the settings say so', async () => {
    await setting('citation.tabStops', true);
    const editor = await openDraft('markdown', 'As noted |.');
    await insert('para:12');
    equal(editor.document.getText(), `As noted [ @${c}, para. 12].`);
    await commands.executeCommand('type', { text: 'see' });
    equal(editor.document.getText(), `As noted [see @${c}, para. 12].`);
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    await commands.executeCommand('type', { text: ', passim' });
    equal(editor.document.getText(), `As noted [see @${c}, passim].`);
  });

  it('goes into an untitled document', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: '' });
    await window.showTextDocument(document);
    await insert(paper);
    equal(document.getText(), `[@${p}]`);
  });

  it('goes into a Markdown cell of a notebook', async () => {
    const notebook = await openCells('As noted ');
    await insert('para:12');
    equal(notebook.cellAt(0).document.getText(), `As noted [@${c}, para. 12]`);
  });

  it('knows the other cells of a notebook: its language, its bibliography and its footnotes', async () => {
    await writeFile('cells.bib', '');
    const head = '---\nlang: fr\nbibliography: cells.bib\n---';
    const notebook = await openCells('Noté.', head, 'Plus.[^1]\n\n[^1]: Note.\n');
    await setting('citation.form', 'footnote');
    await insert('para:12');
    match(notebook.cellAt(0).document.getText(), /^Noté\[\^2\]\.\n\n\[\^2\]: .*, par\. 12\.\n$/u);
    await setting('citation.form', undefined);
    await insert(paper);
    match(await textOf('cells.bib'), /ctoc_cop_wg7_2015_4/u);
  });

  it('is kept for the clipboard when there is no editor', async () => {
    await closeDrafts();
    await insert(paper);
    equal(window.activeTextEditor, undefined);
  });
});

/** A notebook with the cursor at the end of its first cell. */
async function openCells(...texts: readonly string[]): Promise<NotebookDocument> {
  const cells = texts.map((text) => new NotebookCellData(NotebookCellKind.Markup, text, 'markdown'));
  const notebook = await workspace.openNotebookDocument('jupyter-notebook', new NotebookData(cells));
  await window.showNotebookDocument(notebook);
  await commands.executeCommand('notebook.cell.edit');
  while (window.activeTextEditor?.document !== notebook.cellAt(0).document) {
    await next(window.onDidChangeActiveTextEditor);
  }
  await commands.executeCommand('cursorBottom');
  return notebook;
}

/** A file of its own name: the language is told by the extension where VS Code does not know it. */
async function openFileDraft(name: string, text: string, cursor: number) {
  const editor = await window.showTextDocument(await workspace.openTextDocument(await writeFile(name, text)));
  const at = editor.document.positionAt(cursor);
  editor.selections = [new Selection(at, at)];
  return editor;
}

function style(layout: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info><title>Mine</title><id>mine</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation><layout delimiter="; ">${layout}</layout></citation>
</style>`;
}
