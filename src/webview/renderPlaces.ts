import type { Overview } from '../core/overview/overview.ts';
import { element } from './element.ts';
import { isolated } from './isolated.ts';
import { link } from './link.ts';
import { overviewSection } from './overviewSection.ts';
import type { OverviewPage } from './overviewPage.ts';
import { paragraphCells, paragraphHeads } from './paragraphCells.ts';

/** Countries and regions against themes, with the paragraphs in their cells. */
export function renderPlaces({ themes, places }: Overview, page: OverviewPage): HTMLElement {
  const { strings, said, send } = page;
  const rows = places.map(({ label, query, cells }) =>
    element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        link([isolated(label, said)], {}, () => send({ type: 'search', query })),
      ),
      ...paragraphCells(cells, page),
    ),
  );
  const table = element(
    'table',
    { class: 'provisions places' },
    paragraphHeads(strings.place, themes, page),
    element('tbody', {}, ...rows),
  );
  return overviewSection('places', strings.places, [strings.provisionsNote], [table]);
}
