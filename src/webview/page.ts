import type { FromPage, ToPage } from '../protocol/messages.ts';
import { renderSummary } from './renderSummary.ts';

/** The page's script: draws what the host sends, tells the host what is pressed. */

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const host = acquireVsCodeApi();

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  const main = renderSummary(data.summary, data.strings, (message) => host.postMessage(message));
  document.title = data.summary.title;
  document.body.replaceChildren(main);
  if (data.paragraph === null) {
    window.scrollTo(0, 0);
  } else {
    mark(data.paragraph);
  }
});

function mark(paragraph: number): void {
  const element = document.getElementById(`para-${paragraph}`);
  element?.setAttribute('aria-current', 'true');
  element?.scrollIntoView({ block: 'center' });
}

host.postMessage({ type: 'ready' });
