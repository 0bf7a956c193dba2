import type { Overview } from '../core/overview/overview.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';
import { isolated } from './isolated.ts';
import { link } from './link.ts';
import type { OverviewPage } from './overviewPage.ts';
import { renderPaperMatrix } from './renderPaperMatrix.ts';
import { renderPlaces } from './renderPlaces.ts';
import { renderProvisions } from './renderProvisions.ts';
import { renderTopicWeights } from './renderTopicWeights.ts';

/** The whole page as one element. All text goes in as text nodes. */
export function renderOverview(overview: Overview, page: OverviewPage): HTMLElement {
  const { themes, papers, paragraphs } = overview;
  const { strings, said } = page;
  const sections = [
    renderPaperMatrix(overview, page),
    renderTopicWeights(overview, page),
    renderProvisions(overview, page),
    ...(overview.places.length === 0 ? [] : [renderPlaces(overview, page)]),
  ];
  const contents = sections.map((section) => {
    const title = section.querySelector('h2');
    return element(
      'li',
      {},
      link([isolated(title?.textContent ?? '')], {}, () => {
        title?.scrollIntoView({ block: 'start' });
        title?.focus({ preventScroll: true });
      }),
    );
  });
  return element(
    'main',
    { dir: overview.direction },
    element(
      'header',
      {},
      element('p', { class: 'eyebrow' }, isolated(overview.title, said)),
      element('h1', {}, isolated(strings.heading)),
      element('p', { class: 'lead' }, isolated(fill(strings.lead, themes.length, papers, paragraphs))),
      element('nav', { 'aria-label': strings.contents }, element('ul', { class: 'contents' }, ...contents)),
    ),
    ...sections,
  );
}
