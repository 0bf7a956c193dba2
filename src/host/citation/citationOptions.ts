import { l10n, QuickPickItemKind, ThemeIcon, window, type QuickPick, type QuickPickItem } from 'vscode';
import { parseCiteDetails, TooManyCitesError } from '../../core/citation/citeDetails.ts';
import { type Form, formIn } from '../../core/draft/form.ts';
import { offeredStyle, styleCatalog } from '../../core/citation/style/styleCatalog.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Target } from '../../core/corpus/target.ts';
import { problemText } from '../showError.ts';
import type { Draft } from './draft.ts';
import type { Formatter } from './formatter.ts';
import { type Choice, prepareCitation, previewOf } from './prepareCitation.ts';
import { defaultStyle } from './styles.ts';

interface OptionItem extends QuickPickItem {
  readonly form?: Form;
  readonly style?: string;
}

/**
 * Asks in one step how targets are to be cited. What is typed is said about them in pandoc's manner, `@` standing
 * for each: `see @ 16 (c), with notes`; without an `@` it is the text before. The first rows are the forms with the
 * very text that each inserts; the rows below choose the style, which changes that text.
 */
export class CitationOptions {
  readonly #corpus: Corpus;
  readonly #targets: readonly Target[];
  readonly #draft: Draft;
  readonly #formatter: Formatter;
  readonly #pick: QuickPick<OptionItem>;
  #style: string;
  /** Counts the updates; a newer one makes an older one's rows stale. */
  #update = 0;
  #updated: Promise<void> = Promise.resolve();

  constructor(corpus: Corpus, targets: readonly Target[], draft: Draft, formatter: Formatter) {
    this.#corpus = corpus;
    this.#targets = targets;
    this.#draft = draft;
    this.#formatter = formatter;
    this.#style = draft.settings.style || defaultStyle;
    this.#pick = window.createQuickPick<OptionItem>();
  }

  /** @returns undefined when the user goes away */
  ask(): Promise<Choice | undefined> {
    const pick = this.#pick;
    pick.title = l10n.t('Insert Citation with Options');
    pick.placeholder =
      this.#targets.length > 1
        ? l10n.t('Text before, or for each: see @ 16 (c), text after; cf. @')
        : l10n.t('Text before, or: see @ 16 (c), text after');
    pick.prompt = l10n.t(
      'Enter inserts the chosen form. An @ stands for what is cited, a paragraph after it for where.',
    );
    pick.ignoreFocusOut = true;
    pick.onDidChangeValue(() => this.#refresh());
    this.#refresh();
    return new Promise((resolve) => {
      pick.onDidAccept(() => {
        void this.#accept().then((choice) => {
          if (choice !== undefined) {
            resolve(choice);
            pick.hide();
          }
        });
      });
      pick.onDidHide(() => {
        resolve(undefined);
        pick.dispose();
      });
      pick.show();
    });
  }

  /** The choice of the accepted row; undefined where the row only changed what is shown. */
  async #accept(): Promise<Choice | undefined> {
    // The row may be one of before the last key: its form still counts, and what is typed now.
    const [accepted] = this.#pick.selectedItems;
    await this.#updated;
    if (accepted?.style !== undefined) {
      this.#style = accepted.style;
      this.#refresh();
      return undefined;
    }
    const form = accepted?.form ?? this.#pick.items[0]?.form;
    const details = this.#details();
    return form === undefined || details === undefined ? undefined : { form, style: this.#style, details };
  }

  #refresh(): void {
    this.#updated = this.#show((this.#update += 1));
  }

  async #show(update: number): Promise<void> {
    this.#pick.busy = true;
    const rows = await this.#formRows();
    if (update !== this.#update) {
      return;
    }
    this.#pick.busy = false;
    this.#pick.items = [
      ...rows,
      { label: l10n.t('style'), kind: QuickPickItemKind.Separator },
      ...this.#styleRows(),
    ];
  }

  /** The forms, the draft's own first; or what is wrong with what is typed. */
  async #formRows(): Promise<OptionItem[]> {
    const { structure, settings } = this.#draft;
    const own = formIn(structure.forms, settings.form);
    const all = [...new Set([own, ...structure.forms])];
    try {
      const details = parseCiteDetails(this.#corpus, this.#pick.value, this.#targets.length);
      return await Promise.all(all.map((form) => this.#formRow({ form, details, style: this.#style })));
    } catch (error) {
      return [unmatchedRow('warning', problemOf(error))];
    }
  }

  async #formRow(choice: Choice & { readonly form: Form }): Promise<OptionItem> {
    const prepared = await prepareCitation(
      { corpus: this.#corpus, formatter: this.#formatter },
      this.#targets,
      this.#draft,
      choice,
    );
    return {
      ...unmatchedRow(iconOf(choice.form), nameOf(choice.form)),
      detail: previewOf(this.#draft, prepared),
      form: choice.form,
    };
  }

  #styleRows(): OptionItem[] {
    const own = this.#draft.settings.style;
    const others = own === '' || offeredStyle(own) !== undefined ? [] : [{ id: own, title: own }];
    return [...others, ...styleCatalog].map(({ id, title }) => {
      const isChosen = id === this.#style;
      return {
        ...unmatchedRow(isChosen ? 'check' : 'blank', isChosen ? l10n.t('{0} · chosen', title) : title),
        style: id,
      };
    });
  }

  #details(): Choice['details'] {
    try {
      return parseCiteDetails(this.#corpus, this.#pick.value, this.#targets.length);
    } catch {
      // The row says what is wrong.
      return undefined;
    }
  }
}

/** What is typed is no search, but a quick pick floats rows whose label holds it: so there is none in it. */
function unmatchedRow(icon: string, name: string): QuickPickItem {
  return { label: wordJoiner, description: name, iconPath: new ThemeIcon(icon), alwaysShow: true };
}

/** Neither seen nor read out, but a label. */
const wordJoiner = '\u2060';

function problemOf(error: unknown): string {
  if (error instanceof TooManyCitesError) {
    return l10n.t('There are more @ than things to cite ({0}).', error.count);
  }
  return problemText(error);
}

function nameOf(form: Form): string {
  switch (form) {
    case 'citekey':
      return l10n.t('Citekey');
    case 'text':
      return l10n.t('Formatted text');
    case 'footnote':
      return l10n.t('Footnote');
  }
}

function iconOf(form: Form): string {
  switch (form) {
    case 'citekey':
      return 'mention';
    case 'text':
      return 'quote';
    case 'footnote':
      return 'note';
  }
}
