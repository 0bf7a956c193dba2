import { element } from './element.ts';

/** A heading with what it is about. */
export function section(id: string, title: string, ...children: readonly (Node | null)[]): HTMLElement {
  return element(
    'section',
    { 'aria-labelledby': `${id}-title` },
    element('h2', { id: `${id}-title` }, title),
    ...children,
  );
}
