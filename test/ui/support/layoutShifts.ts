import type { FrameLocator } from 'playwright-core';

/** How often things have moved in a page since its first paint, other than by its user. */
export function layoutShifts(frame: FrameLocator): Promise<number> {
  return frame.locator('body').evaluate(
    () =>
      new Promise<number>((resolve) => {
        // Every page has been painted, so there is something to hear of, together with the shifts.
        const observer = new PerformanceObserver((list) =>
          resolve(list.getEntriesByType('layout-shift').length),
        );
        observer.observe({ type: 'layout-shift', buffered: true });
        observer.observe({ type: 'paint', buffered: true });
      }),
  );
}
