import type { Overview } from '../core/overview/overview.ts';
import type { MeetingHead, PaperCell } from '../core/overview/paperMatrix.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';
import { isolated } from './isolated.ts';
import { link } from './link.ts';
import { overviewSection, themeLink } from './overviewSection.ts';
import type { OverviewPage } from './overviewPage.ts';

/**
 * Themes against meetings, with the papers in their cells. A narrow page stacks it, and what is laid out as no table
 * counts as none for a screen reader, so the roles are named.
 */
export function renderPaperMatrix({ themes, meetings, matrix }: Overview, page: OverviewPage): HTMLElement {
  const { strings } = page;
  const head = element(
    'tr',
    { role: 'row' },
    element('th', { scope: 'col', role: 'columnheader' }, isolated(strings.theme)),
    ...meetings.map((meeting) => meetingHead(meeting, page)),
  );
  const rows = themes.map((theme, row) =>
    element(
      'tr',
      { role: 'row' },
      element('th', { scope: 'row', role: 'rowheader' }, themeLink(theme, page)),
      ...(matrix[row] ?? []).map((papers) =>
        element('td', { role: 'cell' }, ...papers.map((paper) => paperLink(paper, page))),
      ),
    ),
  );
  const table = element(
    'table',
    { class: 'papers', role: 'table' },
    element('thead', { role: 'rowgroup' }, head),
    element('tbody', { role: 'rowgroup' }, ...rows),
  );
  const example = matrix.flat(2)[0];
  const note = example && fill(strings.papersNote, example.symbol, example.short);
  return overviewSection('papers', strings.papers, note === undefined ? [] : [note], [table]);
}

function meetingHead(
  { meeting, firstYear, lastYear, query }: MeetingHead,
  { strings, send }: OverviewPage,
): HTMLElement {
  const years = firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
  return element(
    'th',
    { scope: 'col', role: 'columnheader' },
    link([isolated(fill(strings.meeting, meeting)), ' ', isolated(years, { class: 'year' })], {}, () =>
      send({ type: 'search', query }),
    ),
  );
}

function paperLink(
  { symbol, short, title, shortTitle }: PaperCell,
  { said, send }: OverviewPage,
): HTMLElement {
  return link(
    [
      isolated(short, { class: 'symbol' }),
      ' ',
      element('span', { class: 'title' }, isolated(shortTitle, said)),
    ],
    // What is seen is part of the name, so that it can be spoken to a computer.
    { class: 'paper', title, 'aria-label': `${symbol} ${shortTitle}: ${title}` },
    () => send({ type: 'openSummary', target: { kind: 'paper', symbol } }),
  );
}
