import { element } from './element.ts';

/** A text that finds its own direction, and leaves that of what stands beside it alone. */
export function isolated(text: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  return element('bdi', attributes, text);
}
