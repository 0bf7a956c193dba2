const namespace = 'http://www.w3.org/2000/svg';

/** A drawing of one shape beside a text that says the same: hidden from screen readers. */
export function svgShape(
  name: 'circle' | 'path' | 'rect',
  size: readonly [width: number, height: number],
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const drawing = document.createElementNS(namespace, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${size[0]} ${size[1]}`);
  drawing.setAttribute('width', String(size[0]));
  drawing.setAttribute('height', String(size[1]));
  drawing.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    shape.setAttribute(key, String(value));
  }
  drawing.append(shape);
  return drawing;
}
