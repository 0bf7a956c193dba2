import type { Overview } from '../core/overview/overview.ts';
import type { InstrumentPlaces, ProvisionPlaces } from '../core/overview/provisionPlaces.ts';
import type { OverviewStrings } from '../protocol/overviewMessages.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';
import { link } from './link.ts';
import { overviewSection, themeHeads } from './overviewSection.ts';
import type { OverviewActions } from './overviewActions.ts';

/** Instruments and their articles against themes, with the paragraphs in their cells. */
export function renderProvisions(
  { themes, instruments }: Overview,
  strings: OverviewStrings,
  actions: OverviewActions,
): HTMLElement {
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, strings.provision),
    element(
      'th',
      { scope: 'col', class: 'upright' },
      element('span', { class: 'theme' }, strings.introduction),
    ),
    ...themeHeads(themes, strings, actions),
  );
  const table = element(
    'table',
    { class: 'provisions' },
    element('thead', {}, head),
    ...instruments.map((instrument) => instrumentRows(instrument, themes.length + 2, strings, actions)),
  );
  return overviewSection('provisions', strings.provisions, [strings.provisionsNote], table);
}

function instrumentRows(
  { label, query, rows }: InstrumentPlaces,
  columns: number,
  strings: OverviewStrings,
  actions: OverviewActions,
): HTMLElement {
  const name = link([element('bdi', {}, label)], { class: 'stays' }, () =>
    actions.send({ type: 'search', query }),
  );
  return element(
    'tbody',
    {},
    element('tr', { class: 'group' }, element('th', { scope: 'rowgroup', colspan: String(columns) }, name)),
    ...rows.map((row) => provisionRow(row, label, strings, actions)),
  );
}

function provisionRow(
  { article, query, cells }: ProvisionPlaces,
  instrument: string,
  strings: OverviewStrings,
  actions: OverviewActions,
): HTMLElement {
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
      link([label], attributes, () => actions.send({ type: 'search', query })),
    ),
    ...cells.map((numbers) =>
      element('td', {}, ...numbers.map((number) => paragraphLink(number, strings, actions))),
    ),
  );
}

function paragraphLink(number: number, strings: OverviewStrings, actions: OverviewActions): HTMLElement {
  const label = fill(strings.paragraph, number);
  return link([String(number)], { class: 'paragraph', 'aria-label': label, title: label }, () =>
    actions.send({ type: 'openSummary', target: { kind: 'paragraph', number } }),
  );
}
