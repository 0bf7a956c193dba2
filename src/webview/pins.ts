import type { Target } from '../core/corpus/target.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import type { Post } from './post.ts';
import { svgShape } from './svgShape.ts';

/**
 * A button that puts a target on the reading list or takes it off. Its state is the host's: see `showPins`.
 *
 * @param name said by a screen reader in place of the label
 */
export function pinButton(
  { key, target }: { readonly key: string; readonly target: Target },
  {
    label,
    name,
    className = '',
  }: { readonly label: string; readonly name: string; readonly className?: string },
  post: Post,
): HTMLElement {
  const attributes = { class: className, 'aria-label': name, 'aria-pressed': 'false', 'data-pins': key };
  const result = button(label, attributes, () => {
    const isPinned = result.getAttribute('aria-pressed') === 'true';
    post({ type: isPinned ? 'unpin' : 'pin', target });
  });
  result.append(pinDrawing());
  return result;
}

/** Says of what has no button that it is on the reading list; hidden until `showPins` has it so. No text to copy. */
export function pinMark(key: string, name: string): HTMLElement {
  const attributes = { class: 'pinned', role: 'img', 'aria-label': name, title: name, hidden: '' };
  return element('span', { ...attributes, 'data-pinned': key }, pinDrawing());
}

/** Outlined, or filled for what is pinned. */
function pinDrawing(): SVGElement {
  return svgShape('path', [16, 16], {
    d: 'M5 1.5h6l-.6 5 2.1 2.2V10H8.7L8 14.5 7.3 10H3.5V8.7l2.1-2.2z',
    class: 'pin',
  });
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
  for (const passage of page.querySelectorAll<HTMLElement>('[data-vscode-context]')) {
    const context = JSON.parse(passage.dataset['vscodeContext'] ?? '{}') as { readonly key?: string };
    const isPinned = keys.has(context.key ?? '');
    passage.dataset['vscodeContext'] = JSON.stringify({ ...context, pinned: isPinned });
  }
}
