import type { Overview } from '../core/overview/overview.ts';
import type { InstrumentPlaces, ProvisionPlaces } from '../core/overview/provisionPlaces.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';
import { isolated } from './isolated.ts';
import { link } from './link.ts';
import { overviewSection, themeHeads, uprightHead } from './overviewSection.ts';
import type { OverviewPage } from './overviewPage.ts';

/** Instruments and their articles against themes, with the paragraphs in their cells. */
export function renderProvisions({ themes, instruments }: Overview, page: OverviewPage): HTMLElement {
  const { strings } = page;
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, isolated(strings.provision)),
    uprightHead(element('span', { dir: 'auto' }, strings.introduction)),
    ...themeHeads(themes, page),
  );
  const table = element(
    'table',
    { class: 'provisions' },
    element('thead', {}, head),
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
    ...cells.map((numbers) => element('td', {}, ...numbers.map((number) => paragraphLink(number, page)))),
  );
}

function paragraphLink(number: number, { strings, send }: OverviewPage): HTMLElement {
  const label = fill(strings.paragraph, number);
  return link([String(number)], { class: 'paragraph', 'aria-label': label, title: label }, () =>
    send({ type: 'openSummary', target: { kind: 'paragraph', number } }),
  );
}
