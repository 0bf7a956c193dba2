import { l10n, window, type QuickPickItem } from 'vscode';
import { exportFormats, exportItems } from '../../core/export/exportFormats.ts';
import { selectedItems } from '../../core/export/selectedItems.ts';
import { markup } from '../../core/draft/place/markup.ts';
import { paragraphRun } from '../../core/citation/paragraphRun.ts';
import { plainText } from '../../core/citation/richText.ts';
import { written } from '../../core/draft/languages/citeWriter.ts';
import { citekeyDialects, languages } from '../../core/draft/languages/languages.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Target } from '../../core/corpus/target.ts';
import { copyText } from './clipboard.ts';
import { draftIn, type CitationContext } from './citationContext.ts';
import { prepareCitation } from './prepareCitation.ts';

interface CopyItem extends QuickPickItem {
  readonly text: string;
}

/**
 * Copies the formatted citation as plain text, in the style and the words of the draft; after a passage, if there is
 * one, in brackets of a kind that citations have not.
 */
export async function copyCitation(
  corpus: Corpus,
  targets: readonly Target[],
  context: CitationContext,
  passage?: string,
): Promise<void> {
  const draft = draftIn(context);
  const run = passage === undefined ? undefined : paragraphRun(targets);
  // A passage that goes over several paragraphs is one thing, unless it is cited by what they describe.
  const asOne = run !== undefined && draft.settings.paragraph !== 'paper';
  const { rich } = await prepareCitation(
    { corpus, formatter: context.formatter },
    asOne ? targets.slice(0, 1) : targets,
    draft,
    asOne ? { form: 'text', details: [{ locator: run }] } : { form: 'text' },
  );
  const citation = plainText(rich);
  await copyText(passage === undefined ? citation : `${passage} [${citation}]`);
}

/** Asks for what the citation is to be copied as; the rows show what each copies. */
export async function copyCitationAs(
  corpus: Corpus,
  targets: readonly Target[],
  context: CitationContext,
): Promise<void> {
  const draft = draftIn(context);
  const { citation, rich } = await prepareCitation({ corpus, formatter: context.formatter }, targets, draft, {
    form: 'text',
  });
  const items = selectedItems(corpus, { kind: 'targets', targets });
  const rows = [
    row(l10n.t('Formatted text'), plainText(rich)),
    row(l10n.t('Formatted text as HTML'), markup(rich, languages.html.read('').markup)),
    ...citekeyDialects().map(({ title, structure }) =>
      row(l10n.t('Citekey for {0}', title), written(structure.writer(draft.locale)?.write(citation) ?? [])),
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
