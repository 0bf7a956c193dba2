import type { Overview } from '../core/overview/overview.ts';
import type { TopicInTheme, TopicWeight } from '../core/overview/topicWeights.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';
import { isolated } from './isolated.ts';
import { link } from './link.ts';
import { overviewSection, themeHeads } from './overviewSection.ts';
import type { OverviewPage } from './overviewPage.ts';
import { svgShape } from './svgShape.ts';

/** As many are shown at first. */
const heaviest = 20;
const barWidth = 72;
const barHeight = 10;
const dotSize = 32;

/** Key topics against themes: bars for the weight, dots for where it lies. */
export function renderTopicWeights({ themes, topics }: Overview, page: OverviewPage): HTMLElement {
  const { strings, said, send } = page;
  const most = Math.max(1, ...topics.map(({ weight }) => weight));
  const mostInTheme = Math.max(
    1,
    ...topics.flatMap((topic) => topic.themes.map(({ paragraphs }) => paragraphs.length)),
  );
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, isolated(strings.topic)),
    element(
      'th',
      { scope: 'col', class: 'weight' },
      element('span', { class: 'upwards', dir: 'auto' }, strings.weight),
    ),
    ...themeHeads(themes, page),
  );
  const rows = topics.map((topic) =>
    element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        link([isolated(topic.label, said)], {}, () => send({ type: 'search', query: topic.query })),
      ),
      weightCell(topic, most),
      ...topic.themes.map((inTheme, column) =>
        topicCell([topic.label, themes[column]?.title ?? ''], inTheme, mostInTheme, page),
      ),
    ),
  );
  const table = element(
    'table',
    { class: 'topics' },
    element('thead', {}, head),
    element('tbody', {}, ...rows),
  );
  return overviewSection(
    'topics',
    strings.topics,
    [strings.topicsNote, strings.topicsLegend],
    [table, ...moreTopics(rows, page)],
  );
}

function weightCell({ weight }: TopicWeight, most: number): HTMLElement {
  const width = (weight / most) * barWidth;
  const bar = svgShape('rect', [barWidth, barHeight], { width, height: barHeight, rx: 2 });
  return element(
    'td',
    { class: 'weight' },
    element('span', { class: 'bar' }, element('span', { class: 'number' }, String(weight)), bar),
  );
}

function topicCell(
  names: readonly [topic: string, theme: string],
  { paragraphs, named, query }: TopicInTheme,
  most: number,
  { strings, send }: OverviewPage,
): HTMLElement {
  const count = paragraphs.length;
  if (count === 0 && !named) {
    return element('td', {});
  }
  // The area goes with the number; the least is as large as a digit.
  const r = count === 0 ? 5 : 8 + 7 * Math.sqrt(count / most);
  const middle = dotSize / 2;
  const dot = svgShape('circle', [dotSize, dotSize], {
    cx: middle,
    cy: middle,
    r,
    class: count === 0 ? 'empty' : named ? 'named' : 'other',
  });
  if (count === 0) {
    const name = fill(strings.topicCellEmpty, ...names);
    return element(
      'td',
      { title: name },
      element('span', { class: 'dot' }, dot, element('span', { class: 'unseen' }, name)),
    );
  }
  const label = fill(
    named ? strings.topicCellNamed : strings.topicCell,
    count,
    ...names,
    paragraphs.join(', '),
  );
  const attributes = { class: 'dot', 'aria-label': label, title: label };
  return element(
    'td',
    {},
    link([dot, element('span', { class: 'number' }, String(count))], attributes, () =>
      send({ type: 'search', query }),
    ),
  );
}

/** The button that shows the light topics, and hides them again. */
function moreTopics(
  rows: readonly HTMLElement[],
  { strings, allTopics, showAllTopics }: OverviewPage,
): readonly HTMLElement[] {
  if (rows.length <= heaviest) {
    return [];
  }
  const button = element('button', { type: 'button', class: 'more' });
  const show = (all: boolean): void => {
    rows.slice(heaviest).forEach((row) => (row.hidden = !all));
    button.setAttribute('aria-expanded', String(all));
    button.textContent = all ? strings.showFewerTopics : fill(strings.showAllTopics, rows.length);
  };
  show(allTopics);
  button.addEventListener('click', () => {
    const all = button.getAttribute('aria-expanded') !== 'true';
    show(all);
    showAllTopics(all);
    // Else the page would stay where the rows were.
    button.scrollIntoView({ block: 'nearest' });
  });
  return [button];
}
