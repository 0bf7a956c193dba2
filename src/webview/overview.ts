import type { FromOverview, ToOverview } from '../protocol/overviewMessages.ts';
import { element } from './element.ts';
import { renderOverview } from './renderOverview.ts';

/** The overview's script: draws what the host sends, tells the host which link was taken. */

/** Where the reader was: VS Code ends the script of a page that is covered, and keeps this. */
interface OverviewState {
  readonly scroll: number;
  readonly allTopics: boolean;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromOverview): void;
  getState(): OverviewState | undefined;
  setState(state: OverviewState): void;
};

const host = acquireVsCodeApi();
let { scroll, allTopics } = host.getState() ?? { scroll: 0, allTopics: false };

function keep(): void {
  host.setState({ scroll, allTopics });
}

window.addEventListener('message', ({ data }: MessageEvent<ToOverview>) => {
  if (data.type === 'problem') {
    document.body.replaceChildren(element('main', {}, element('p', { role: 'alert' }, data.text)));
    return;
  }
  document.title = data.strings.heading;
  const main = renderOverview(data.overview, {
    strings: data.strings,
    said: { lang: data.overview.language, dir: 'auto' },
    send: (message) => host.postMessage(message),
    allTopics,
    showAllTopics: (all) => {
      allTopics = all;
      keep();
    },
  });
  document.body.replaceChildren(main);
  window.scrollTo(0, scroll);
});

window.addEventListener('scrollend', () => {
  scroll = window.scrollY;
  keep();
});

host.postMessage({ type: 'ready' });
