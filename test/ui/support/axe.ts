import axe from 'axe-core';
import type { Locator } from 'playwright-core';

/**
 * What axe-core finds wrong with what an element holds, one line a finding; all its rules but the experimental ones.
 * Give `frame.locator('html')` for a whole page of a web view. Its policy stays in force: the source comes from the
 * debugger, not from the page.
 */
export async function axeFindings(element: Locator): Promise<readonly string[]> {
  const { violations } = await element.evaluate(runAxe, axe.source);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id} (${help}) at ${target.join(' ')}: ${html.slice(0, 200)} ${why}`;
    }),
  );
}

/** Runs in the page. */
async function runAxe(element: Element, source: string): Promise<axe.AxeResults> {
  const scope = globalThis as typeof globalThis & { axe?: typeof axe };
  if (scope.axe === undefined) {
    // An indirect call runs in the global scope, where axe-core puts its name.
    (0, eval)(source);
  }
  if (scope.axe === undefined) {
    throw new Error('axe-core did not start in the page');
  }
  const context = element === document.documentElement ? document : element;
  // It would fetch style sheets, which the page's policy forbids.
  return scope.axe.run(context, { preload: false, resultTypes: ['violations'] });
}
