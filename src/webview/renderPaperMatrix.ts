import type { Overview } from '../core/overview/overview.ts';
import type { MeetingHead, PaperCell } from '../core/overview/paperMatrix.ts';
import type { OverviewStrings } from '../protocol/overviewMessages.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';
import { link } from './link.ts';
import { overviewSection, themeLink } from './overviewSection.ts';
import type { OverviewActions } from './overviewActions.ts';

/** Themes against meetings, with the papers in their cells. */
export function renderPaperMatrix(
  { themes, meetings, matrix }: Overview,
  strings: OverviewStrings,
  actions: OverviewActions,
): HTMLElement {
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, strings.theme),
    ...meetings.map((meeting) => meetingHead(meeting, strings, actions)),
  );
  const rows = themes.map((theme, row) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, themeLink(theme, strings, actions)),
      ...(matrix[row] ?? []).map((papers) =>
        element('td', {}, ...papers.map((paper) => paperLink(paper, actions))),
      ),
    ),
  );
  const table = element(
    'table',
    { class: 'papers' },
    element('thead', {}, head),
    element('tbody', {}, ...rows),
  );
  const example = matrix.flat(2)[0];
  const note = example && fill(strings.papersNote, example.symbol, example.short);
  return overviewSection('papers', strings.papers, note === undefined ? [] : [note], table);
}

function meetingHead(
  { meeting, firstYear, lastYear, query }: MeetingHead,
  strings: OverviewStrings,
  actions: OverviewActions,
): HTMLElement {
  const years = firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
  return element(
    'th',
    { scope: 'col' },
    link([fill(strings.meeting, meeting), ' ', element('span', { class: 'year' }, years)], {}, () =>
      actions.send({ type: 'search', query }),
    ),
  );
}

function paperLink({ symbol, short, title, shortTitle }: PaperCell, actions: OverviewActions): HTMLElement {
  return link(
    [
      element('bdi', { class: 'symbol' }, short),
      element('span', { class: 'title', dir: 'auto' }, shortTitle),
    ],
    // What is seen is part of the name, so that it can be spoken to a computer.
    { class: 'paper', title, 'aria-label': `${symbol} ${shortTitle}: ${title}` },
    () => actions.send({ type: 'openSummary', target: { kind: 'paper', symbol } }),
  );
}
