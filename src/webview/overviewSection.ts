import type { ThemeHead } from '../core/overview/overview.ts';
import type { OverviewStrings } from '../protocol/overviewMessages.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';
import { link } from './link.ts';
import type { OverviewActions } from './overviewActions.ts';

/** A part of the overview: a heading, what its table means, and the table in a region that scrolls by itself. */
export function overviewSection(
  id: string,
  title: string,
  notes: readonly string[],
  table: HTMLElement,
  ...below: readonly HTMLElement[]
): HTMLElement {
  const label = `${id}-title`;
  return element(
    'section',
    {},
    element('h2', { id: label, tabindex: '-1' }, title),
    ...notes.map((note) => element('p', { class: 'note', dir: 'auto' }, note)),
    // The arrow keys scroll it once it has the focus.
    element('div', { class: 'region', role: 'region', 'aria-labelledby': label, tabindex: '0' }, table),
    ...below,
  );
}

/** A theme's name as a link. */
export function themeLink(theme: ThemeHead, strings: OverviewStrings, actions: OverviewActions): HTMLElement {
  return link(
    [element('bdi', {}, theme.title)],
    { title: fill(strings.openTheme, theme.title), class: 'theme' },
    () => actions.send({ type: 'openTheme', theme: theme.id }),
  );
}

/** The names of themes as heads of columns, written upwards. */
export function themeHeads(
  themes: readonly ThemeHead[],
  strings: OverviewStrings,
  actions: OverviewActions,
): readonly HTMLElement[] {
  return themes.map((theme) =>
    element('th', { scope: 'col', class: 'upright' }, themeLink(theme, strings, actions)),
  );
}
