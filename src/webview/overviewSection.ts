import type { ThemeHead } from '../core/overview/overview.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';
import { isolated } from './isolated.ts';
import { link } from './link.ts';
import type { OverviewPage } from './overviewPage.ts';

/**
 * A part of the overview: a heading, what its table means, the table in a region that scrolls by itself, and what
 * stands below it.
 */
export function overviewSection(
  id: string,
  title: string,
  notes: readonly string[],
  [table, ...below]: readonly [table: HTMLElement, ...below: HTMLElement[]],
): HTMLElement {
  const label = `${id}-title`;
  return element(
    'section',
    {},
    element('h2', { id: label, tabindex: '-1' }, isolated(title)),
    ...notes.map((note) => element('p', { class: 'note' }, isolated(note))),
    // The arrow keys scroll it once it has the focus.
    element('div', { class: 'region', role: 'region', 'aria-labelledby': label, tabindex: '0' }, table),
    ...below,
  );
}

/** A theme's name as a link. */
export function themeLink(theme: ThemeHead, { strings, said, send }: OverviewPage): HTMLElement {
  return link([theme.title], { title: fill(strings.openTheme, theme.title), ...said }, () =>
    send({ type: 'openTheme', theme: theme.id }),
  );
}

/** The names of themes as heads of columns, written upwards. */
export function themeHeads(themes: readonly ThemeHead[], page: OverviewPage): readonly HTMLElement[] {
  return themes.map((theme) => uprightHead(themeLink(theme, page)));
}

/** The head of a narrow column, written upwards. */
export function uprightHead(name: HTMLElement): HTMLElement {
  name.classList.add('upwards');
  return element('th', { scope: 'col', class: 'upright' }, name);
}
