import { l10n, window, type QuickPickItem } from 'vscode';
import { formatCitation } from '../../core/citation/formatCitation.ts';
import type { Syntax } from '../../core/citation/syntax.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Target } from '../../core/corpus/target.ts';

interface FormItem extends QuickPickItem {
  readonly text: string;
}

/**
 * Asks how the targets are to be cited: the rows are the forms, each with the very text that it inserts, and what
 * is typed comes before the citation.
 *
 * @returns the text to insert; undefined when the user goes away
 */
export function askCitation(
  corpus: Corpus,
  targets: readonly Target[],
  syntax: Syntax,
): Promise<string | undefined> {
  const pick = window.createQuickPick<FormItem>();
  pick.title = l10n.t('Insert Citation with Options');
  pick.placeholder = l10n.t('Text before the citation, for example: see');
  const update = (): void => {
    pick.items = forms(syntax).map(({ form, label }) => {
      const text = formatCitation(corpus, targets, form, pick.value);
      return { label, detail: text, text, alwaysShow: true };
    });
  };
  pick.onDidChangeValue(update);
  update();
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      // The row may be one of before the last key; its form still counts, and what is typed now.
      const label = pick.selectedItems[0]?.label;
      resolve((pick.items.find((item) => item.label === label) ?? pick.items[0])?.text);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** The draft's own form first. */
function forms(syntax: Syntax): { readonly form: Syntax; readonly label: string }[] {
  const all: { form: Syntax; label: string }[] = [
    { form: 'pandoc', label: l10n.t('Citekey for pandoc') },
    { form: 'latex', label: l10n.t('Citekey for LaTeX') },
    { form: 'typst', label: l10n.t('Citekey for Typst') },
    { form: 'asciidoc', label: l10n.t('Citekey for AsciiDoc') },
    { form: 'rst', label: l10n.t('Citekey for reStructuredText') },
    { form: 'org', label: l10n.t('Citekey for Org') },
    { form: syntax === 'html' ? 'html' : 'text', label: l10n.t('United Nations text') },
  ];
  return all.sort((a, b) => Number(b.form === syntax) - Number(a.form === syntax));
}
