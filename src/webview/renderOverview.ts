import type { Overview } from '../core/overview/overview.ts';
import type { OverviewStrings } from '../protocol/overviewMessages.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';
import { link } from './link.ts';
import type { OverviewActions } from './overviewActions.ts';
import { renderPaperMatrix } from './renderPaperMatrix.ts';
import { renderProvisions } from './renderProvisions.ts';
import { renderTopicWeights } from './renderTopicWeights.ts';

/** The whole page as one element. All text goes in as text nodes. */
export function renderOverview(
  overview: Overview,
  strings: OverviewStrings,
  actions: OverviewActions,
): HTMLElement {
  const { themes, papers, paragraphs } = overview;
  const sections = [
    renderPaperMatrix(overview, strings, actions),
    renderTopicWeights(overview, strings, actions),
    renderProvisions(overview, strings, actions),
  ];
  const contents = sections.map((section) => {
    const title = section.querySelector('h2');
    return element(
      'li',
      {},
      link([title?.textContent ?? ''], {}, () => {
        title?.scrollIntoView({ block: 'start' });
        title?.focus({ preventScroll: true });
      }),
    );
  });
  return element(
    'main',
    {},
    element(
      'header',
      {},
      element('p', { class: 'eyebrow', dir: 'auto' }, overview.title),
      element('h1', {}, strings.heading),
      element('p', { class: 'lead' }, fill(strings.lead, themes.length, papers, paragraphs)),
      element('nav', { 'aria-label': strings.contents }, element('ul', { class: 'contents' }, ...contents)),
    ),
    ...sections,
  );
}
