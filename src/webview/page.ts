import type { FromPage, ToPage } from '../protocol/messages.ts';
import { renderSummary } from './renderSummary.ts';

/** The page's script: draws what the host sends, tells the host what is pressed. */

/** Where the reader was: VS Code ends the script of a page that is covered, and keeps this. */
interface PageState {
  readonly citekey: string;
  readonly paragraph: number | null;
  readonly item: string | null;
  readonly scroll: number;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const host = acquireVsCodeApi();
let left = host.getState();
let shown: ToPage | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  shown = data;
  const main = renderSummary(data.summary, data.strings, (message) => host.postMessage(message));
  document.title = data.summary.title;
  document.body.replaceChildren(main);
  const start = mark(data.paragraph, data.item) ?? main.querySelector<HTMLElement>('h1');
  if (left !== undefined && isSame(left, data)) {
    window.scrollTo(0, left.scroll);
  } else if (data.paragraph === null) {
    window.scrollTo(0, 0);
  } else {
    start?.scrollIntoView({ block: 'center' });
  }
  left = undefined;
  if (data.focus) {
    // The next Tab leads to the buttons of what was asked for, and a screen reader starts there.
    start?.focus({ preventScroll: true });
  }
});

window.addEventListener('scrollend', () => {
  if (shown !== undefined) {
    const { summary, paragraph, item } = shown;
    host.setState({ citekey: summary.citekey, paragraph, item, scroll: window.scrollY });
  }
});

/** Marks the paragraph, and its item where one is meant; gives what is to be in view. */
function mark(paragraph: number | null, letter: string | null): HTMLElement | null {
  const element = paragraph === null ? null : document.getElementById(`para-${paragraph}`);
  element?.setAttribute('aria-current', 'true');
  const item = letter === null ? null : document.getElementById(`para-${paragraph}-${letter}`);
  item?.setAttribute('aria-current', 'location');
  return item ?? element;
}

function isSame(state: PageState, { summary, paragraph, item }: ToPage): boolean {
  return state.citekey === summary.citekey && state.paragraph === paragraph && state.item === item;
}

host.postMessage({ type: 'ready' });
