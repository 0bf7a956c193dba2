import { maxPassage } from '../protocol/limits.ts';
import type { FromSummary, SummaryState, ShowSummary, ToSummary } from '../protocol/summaryMessages.ts';
import { element } from './element.ts';
import { passageOf, selectedPassage } from './passage.ts';
import { showPins } from './pins.ts';
import { goTo, goToElement, placeNow } from './place.ts';
import { renderSummary } from './renderSummary.ts';

/** The page's script: draws what the host sends, tells the host what is pressed. */

declare function acquireVsCodeApi(): {
  postMessage(message: FromSummary): void;
  /** VS Code ends the script of a page that is covered, and keeps this. */
  getState(): SummaryState | undefined;
  setState(state: SummaryState): void;
};

const host = acquireVsCodeApi();
let places = host.getState()?.places ?? {};
let shown: ShowSummary | undefined;
let withCitation = false;
/** What was opened, as long as the page has not had the keyboard since. */
let unvisited: HTMLElement | null = null;

window.addEventListener('message', ({ data }: MessageEvent<ToSummary>) => {
  switch (data.type) {
    case 'show':
      if (data.serial === shown?.serial) {
        showPins(document, data.pinned);
      } else {
        show(data);
      }
      host.postMessage({ type: 'shown', serial: data.serial });
      break;
    case 'pins':
      showPins(document, data.pinned);
      break;
    case 'copying':
      withCitation = data.withCitation;
      break;
    case 'askPassage': {
      const selected = selectedPassage(shown?.summary.target ?? { kind: 'compendium' });
      const passage = selected.text === '' && data.target !== null ? passageOf(data.target) : selected;
      host.postMessage({ type: 'copyPassage', ...passage });
      break;
    }
    case 'problem':
      shown = undefined;
      document.body.replaceChildren(element('main', {}, element('p', { role: 'alert' }, data.message)));
      break;
  }
});

function show(message: ShowSummary): void {
  const { summary, paragraph, item, focus, keepPlace, history, pinned } = message;
  const isShownAgain = shown !== undefined && idOf(shown) === idOf(message);
  if (shown !== undefined) {
    places = { ...places, [idOf(shown)]: placeNow() };
  }
  shown = message;
  withCitation = message.copyWithCitation;
  const main = renderSummary(message, (sent) => host.postMessage(sent));
  showPins(main, pinned);
  document.title = summary.title;
  document.body.replaceChildren(main);
  const start = mark(paragraph, item) ?? main.querySelector<HTMLElement>('h1');
  const place = places[idOf(message)];
  if (place !== undefined && (keepPlace || (isShownAgain && paragraph === null))) {
    goTo(place);
  } else if (paragraph === null || start === null) {
    window.scrollTo(0, 0);
  } else {
    goToElement(start);
  }
  // A page that comes up late finds its reader elsewhere, in the palette say, and takes nothing from there.
  const isHere = focus && document.hasFocus();
  if (isHere) {
    // The next Tab leads to the buttons of what was asked for, and a screen reader starts there.
    start?.focus({ preventScroll: true });
  }
  unvisited = isHere ? null : start;
  const ids = new Set(history.entries.map(({ id }) => String(id)));
  places = Object.fromEntries(Object.entries(places).filter(([id]) => ids.has(id)));
  remember();
}

/** Whoever comes to the page by keyboard starts at what was opened, not at the top. */
window.addEventListener('focus', () => {
  if (document.activeElement === document.body) {
    unvisited?.focus({ preventScroll: true });
  }
  unvisited = null;
});

/** Marks the paragraph, and its item where one is meant; gives what is to be in view. */
function mark(paragraph: number | null, letter: string | null): HTMLElement | null {
  const element = paragraph === null ? null : document.getElementById(`para-${paragraph}`);
  element?.setAttribute('aria-current', 'true');
  const item = letter === null ? null : document.getElementById(`para-${paragraph}-${letter}`);
  item?.setAttribute('aria-current', 'location');
  return item ?? element;
}

function remember(): void {
  if (shown !== undefined) {
    host.setState({ history: shown.history, ownTab: shown.ownTab, places });
  }
}

/** The id of the history's entry that is shown, as a key. */
function idOf({ history }: ShowSummary): string {
  return String(history.entries[history.at]?.id);
}

window.addEventListener('scrollend', () => {
  if (shown !== undefined) {
    places = { ...places, [idOf(shown)]: placeNow() };
    remember();
  }
});

window.addEventListener('copy', (event) => {
  if (withCitation && shown !== undefined) {
    const passage = selectedPassage(shown.summary.target);
    if (passage.text !== '' && passage.text.length <= maxPassage) {
      event.preventDefault();
      host.postMessage({ type: 'copyPassage', ...passage });
    }
  }
});

/** The mouse's side buttons, and the keys that a browser would leave the whole window with. */
for (const type of ['mousedown', 'mouseup'] as const) {
  window.addEventListener(type, (event) => {
    const direction = ({ 3: 'goBack', 4: 'goForward' } as const)[event.button];
    if (direction !== undefined) {
      event.preventDefault();
      if (type === 'mouseup') {
        host.postMessage({ type: direction });
      }
    }
  });
}
window.addEventListener('keydown', (event) => {
  if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
    event.preventDefault();
  }
});

host.postMessage({ type: 'ready' });
