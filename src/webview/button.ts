import { element } from './element.ts';

/** A button with a text, which is shown as text. */
export function button(
  label: string,
  attributes: Readonly<Record<string, string>>,
  press: (event: MouseEvent) => void,
): HTMLElement {
  const result = element('button', { type: 'button', ...attributes }, label);
  result.addEventListener('click', press);
  return result;
}
