import { l10n, window, type QuickPickItem, type TextEditor } from 'vscode';
import { exportFormats, exportItems } from '../../core/bibliography/exportFormats.ts';
import { selectedItems } from '../../core/bibliography/selectedItems.ts';
import { parseLocator } from '../../core/citation/locator.ts';
import { markup } from '../../core/citation/markup.ts';
import { paragraphRun } from '../../core/citation/paragraphRun.ts';
import { plainText } from '../../core/citation/richText.ts';
import { hasCitekeys, syntaxes, type CitekeyLanguage } from '../../core/citation/syntax.ts';
import { citekeySyntaxOf } from '../../core/citation/syntax/citekeySyntaxOf.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Target } from '../../core/corpus/target.ts';
import { copyText } from './clipboard.ts';
import { readDraft } from './draft.ts';
import type { Formatter } from './formatter.ts';
import { prepareCitation } from './prepareCitation.ts';

interface CopyItem extends QuickPickItem {
  readonly text: string;
}

/**
 * Copies the formatted citation as plain text, in the style and the words of the draft; behind a passage, if there is
 * one, in brackets of a kind that citations have not.
 */
export async function copyCitation(
  corpus: Corpus,
  targets: readonly Target[],
  editor: TextEditor | undefined,
  formatter: Formatter,
  passage?: string,
): Promise<void> {
  const draft = readDraft(editor);
  const run = passage === undefined ? undefined : paragraphRun(targets);
  // A passage that goes over several paragraphs is one thing, unless it is cited by what they describe.
  const asOne = run !== undefined && draft.settings.paragraph !== 'paper';
  const { rich } = await prepareCitation(
    corpus,
    asOne ? targets.slice(0, 1) : targets,
    draft,
    asOne ? { form: 'text', details: [{ locator: parseLocator(corpus, run) }] } : { form: 'text' },
    formatter,
  );
  const citation = plainText(rich);
  await copyText(passage === undefined ? citation : `${passage} [${citation}]`);
}

/** Asks for what the citation is to be copied as; the rows show what each copies. */
export async function copyCitationAs(
  corpus: Corpus,
  targets: readonly Target[],
  editor: TextEditor | undefined,
  formatter: Formatter,
): Promise<void> {
  const draft = readDraft(editor);
  const { citation, rich } = await prepareCitation(corpus, targets, draft, { form: 'text' }, formatter);
  const items = selectedItems(corpus, { kind: 'targets', targets });
  const rows = [
    row(l10n.t('Formatted text'), plainText(rich)),
    row(l10n.t('Formatted text as HTML'), markup(rich, 'html')),
    ...syntaxes
      .filter(hasCitekeys)
      .map((syntax) =>
        row(l10n.t('Citekey for {0}', nameOf(syntax)), citekeySyntaxOf(syntax).write(citation, draft.locale)),
      ),
    ...exportFormats.flatMap(({ id, name }) =>
      id === 'markdown' ? [] : [row(name, exportItems(id, items))],
    ),
  ];
  const chosen = await window.showQuickPick(rows, {
    title: l10n.t('Copy Citation As'),
    placeHolder: l10n.t('What to copy'),
    matchOnDetail: true,
  });
  if (chosen !== undefined) {
    await copyText(chosen.text);
  }
}

const maxDetail = 200;

function row(label: string, text: string): CopyItem {
  return { label, detail: text.replace(/\s+/gu, ' ').slice(0, maxDetail), text };
}

/** Proper names, the same in every language. */
function nameOf(syntax: CitekeyLanguage): string {
  const names: Readonly<Record<CitekeyLanguage, string>> = {
    pandoc: 'pandoc',
    myst: 'MyST',
    biblatex: 'LaTeX (biblatex)',
    natbib: 'LaTeX (natbib)',
    bibtex: 'LaTeX (\\cite)',
    typst: 'Typst',
    asciidoc: 'AsciiDoc',
    rst: 'reStructuredText',
    org: 'Org',
  };
  return names[syntax];
}
