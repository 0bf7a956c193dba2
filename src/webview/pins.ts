import type { Target } from '../core/corpus/target.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import type { Post } from './post.ts';

/** A button that puts a target on the reading list or takes it off. Its state is the host's: see `showPins`. */
export function pinButton(
  key: string,
  target: Target,
  label: string,
  name: string,
  post: Post,
  className = '',
): HTMLElement {
  const attributes = { class: className, 'aria-label': name, 'aria-pressed': 'false', 'data-pins': key };
  return button(label, attributes, ({ currentTarget }) => {
    const isPinned =
      currentTarget instanceof Element && currentTarget.getAttribute('aria-pressed') === 'true';
    post({ type: isPinned ? 'unpin' : 'pin', target });
  });
}

/** Says of what has no button that it is on the reading list; hidden until `showPins` has it so. No text to copy. */
export function pinMark(key: string, name: string): HTMLElement {
  const attributes = { class: 'pinned', role: 'img', 'aria-label': name, title: name, hidden: '' };
  return element('span', { ...attributes, 'data-pinned': key });
}

/** Shows which of the page's targets are on the reading list. */
export function showPins(page: ParentNode, pinned: readonly string[]): void {
  const keys = new Set(pinned);
  for (const mark of page.querySelectorAll<HTMLElement>('[data-pinned]')) {
    mark.hidden = !keys.has(mark.dataset['pinned'] ?? '');
  }
  for (const pin of page.querySelectorAll('[data-pins]')) {
    pin.setAttribute('aria-pressed', String(keys.has(pin.getAttribute('data-pins') ?? '')));
  }
}
