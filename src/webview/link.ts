import { element } from './element.ts';

/** A link that does something. Where it leads is the host's to know, so its address says nothing. */
export function link(
  content: readonly (Node | string)[],
  attributes: Readonly<Record<string, string>>,
  follow: () => void,
): HTMLElement {
  const result = element('a', { href: '#', ...attributes }, ...content);
  result.addEventListener('click', (event) => {
    // VS Code's own listener, further out, would take the address for the top of the page.
    event.preventDefault();
    event.stopPropagation();
    follow();
  });
  return result;
}
