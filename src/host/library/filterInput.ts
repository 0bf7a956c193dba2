import { l10n, ThemeIcon, window, type Disposable, type InputBox, type QuickInputButton } from 'vscode';
import type { OutlineFilter } from '../../core/outline/outlineFilter.ts';

type Mark = 'unread' | 'read' | 'pinned';

interface MarkButton extends QuickInputButton {
  readonly mark: Mark;
}

/** The input that filters the tree while somebody types. */
export class FilterInput implements Disposable {
  readonly #input: InputBox;
  readonly #onDidChange: (filter: OutlineFilter) => void;
  #filter: OutlineFilter;
  #isKept = false;

  /**
   * @param before what is shown when the input comes up, and again when it is left with Escape
   * @param onDidChange what to show now
   * @param onDidHide the input is gone
   */
  constructor(before: OutlineFilter, onDidChange: (filter: OutlineFilter) => void, onDidHide: () => void) {
    this.#filter = before;
    this.#onDidChange = onDidChange;
    const input = (this.#input = window.createInputBox());
    input.title = l10n.t('Filter the Side Bar');
    input.placeholder = l10n.t('Words of a title, a symbol, a key topic or a paragraph');
    input.prompt = l10n.t(
      'Rows are shown that have all the words. Shift+Tab and the arrow keys lead to unread, read and pinned.',
    );
    input.value = before.text;
    // Whoever looks at the rows meanwhile has not taken it back.
    input.ignoreFocusOut = true;
    input.buttons = markButtons(before);
    input.onDidChangeValue((text) => this.#change({ text }));
    input.onDidTriggerButton((button) => this.#toggle((button as MarkButton).mark));
    input.onDidAccept(() => this.keep());
    input.onDidHide(() => {
      if (!this.#isKept) {
        this.#onDidChange(before);
      }
      input.dispose();
      onDidHide();
    });
  }

  show(): void {
    this.#input.show();
  }

  /** Goes away, and leaves what it shows. */
  keep(): void {
    this.#isKept = true;
    this.#input.hide();
  }

  dispose(): void {
    this.#input.dispose();
  }

  #toggle(mark: Mark): void {
    const { read, pinned } = this.#filter;
    switch (mark) {
      case 'unread':
        this.#change({ read: read === false ? undefined : false });
        break;
      case 'read':
        this.#change({ read: read === true ? undefined : true });
        break;
      case 'pinned':
        this.#change({ pinned: !pinned });
        break;
    }
    this.#input.buttons = markButtons(this.#filter);
  }

  #change(change: Partial<OutlineFilter>): void {
    this.#filter = { ...this.#filter, ...change };
    this.#onDidChange(this.#filter);
  }
}

function markButtons({ read, pinned }: OutlineFilter): MarkButton[] {
  return [
    button('unread', 'circle-large-outline', l10n.t('Unread Only'), read === false),
    button('read', 'pass', l10n.t('Read Only'), read === true),
    button('pinned', 'pinned', l10n.t('On the Reading List Only'), pinned),
  ];
}

function button(mark: Mark, icon: string, tooltip: string, checked: boolean): MarkButton {
  return { mark, iconPath: new ThemeIcon(icon), tooltip, toggle: { checked } };
}
