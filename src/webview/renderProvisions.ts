import type { Overview } from '../core/overview/overview.ts';
import type { InstrumentPlaces, ProvisionPlaces } from '../core/overview/provisionPlaces.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';
import { isolated } from './isolated.ts';
import { link } from './link.ts';
import { overviewSection } from './overviewSection.ts';
import type { OverviewPage } from './overviewPage.ts';
import { paragraphCells, paragraphHeads } from './paragraphCells.ts';

/** Instruments and their articles against themes, with the paragraphs in their cells. */
export function renderProvisions({ themes, instruments }: Overview, page: OverviewPage): HTMLElement {
  const { strings } = page;
  const table = element(
    'table',
    { class: 'provisions' },
    paragraphHeads(strings.provision, themes, page),
    ...instruments.map((instrument) => instrumentRows(instrument, themes.length + 2, page)),
  );
  return overviewSection('provisions', strings.provisions, [strings.provisionsNote], [table]);
}

function instrumentRows(
  { label, query, rows }: InstrumentPlaces,
  columns: number,
  page: OverviewPage,
): HTMLElement {
  const name = link([isolated(label, page.said)], { class: 'stays' }, () =>
    page.send({ type: 'search', query }),
  );
  return element(
    'tbody',
    {},
    element('tr', { class: 'group' }, element('th', { scope: 'rowgroup', colspan: String(columns) }, name)),
    ...rows.map((row) => provisionRow(row, label, page)),
  );
}

function provisionRow(
  { article, query, cells }: ProvisionPlaces,
  instrument: string,
  page: OverviewPage,
): HTMLElement {
  const { strings, send } = page;
  const label = article === null ? strings.wholeInstrument : fill(strings.article, article);
  const attributes = {
    'aria-label': `${label}: ${instrument}`,
    class: article === null ? 'whole' : 'article',
  };
  return element(
    'tr',
    {},
    element(
      'th',
      { scope: 'row' },
      link([isolated(label)], attributes, () => send({ type: 'search', query })),
    ),
    ...paragraphCells(cells, page),
  );
}
