/** An element with attributes and children; strings become text nodes, never HTML; null is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string | null)[]
): HTMLElement {
  const result = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    result.setAttribute(key, value);
  }
  result.append(...children.filter((child) => child !== null));
  return result;
}
