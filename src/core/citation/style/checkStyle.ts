import { checkElement } from './checkElement.ts';
import { childElements, type CslNode } from './cslNode.ts';
import { StyleError } from './styleError.ts';

/*
 * What the processor does not survive. It copies a macro into every place that calls it, so that macros which call
 * others twice, and these others again, grow beyond any memory; the biggest style of the CSL project comes to fewer
 * than 100,000 elements.
 */

const mostElements = 400_000;

/**
 * Checks that a style can be built in reasonable time.
 *
 * @throws StyleError for a macro that is missing or calls itself, for an element that is faulty, and for a style that
 * grows too big
 */
export function checkStyle(style: CslNode): void {
  const macros = new Map(
    childElements(style, 'macro').map((node): [string, CslNode] => [node.attrs.name ?? '', node]),
  );
  const sizes = new Map<string, number>();
  const within: string[] = [];

  const sizeOf = (node: CslNode): number => {
    checkElement(node);
    const { macro } = node.attrs;
    let size = 1 + (macro !== undefined && node.name !== 'macro' ? sizeOfMacro(macro) : 0);
    for (const child of childElements(node)) {
      size += sizeOf(child);
    }
    return size;
  };
  const sizeOfMacro = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) {
      return known;
    }
    const macro = macros.get(name);
    if (macro === undefined) {
      throw new StyleError(`The style calls a macro "${name}" that it does not have.`);
    }
    if (within.includes(name)) {
      throw new StyleError(`The style's macro "${name}" calls itself.`);
    }
    within.push(name);
    const size = sizeOf(macro);
    within.pop();
    sizes.set(name, size);
    return size;
  };

  const size = childElements(style)
    .filter(({ name }) => name !== 'macro')
    .reduce((sum, node) => sum + sizeOf(node), 0);
  if (size > mostElements) {
    throw new StyleError('The style is too big: its macros grow without end.');
  }
}
