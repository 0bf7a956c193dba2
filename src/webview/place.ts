import type { SummaryPlace } from '../protocol/summaryMessages.ts';

const paragraphs = '.paragraphs > li';

/** Where the page is scrolled to, told by the first paragraph in view: its width may be another the next time. */
export function placeNow(): SummaryPlace {
  const all = [...document.querySelectorAll(paragraphs)];
  // They lie one under the other, so the first one that ends below the view's top is found by halving.
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.getBoundingClientRect().bottom ?? 0) <= 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const anchor = all[low];
  const top = anchor?.getBoundingClientRect().top ?? 1;
  return anchor === undefined || top > 0
    ? beforeOrAfter(all.at(-1))
    : { anchor: anchor.id, offset: Math.round(-top) };
}

/** Before the first paragraph, in a gap, or after the last. */
function beforeOrAfter(last: Element | undefined): SummaryPlace {
  const bottom = last?.getBoundingClientRect().bottom ?? 1;
  return last !== undefined && bottom <= 0
    ? { anchor: last.id, offset: Math.round(-last.getBoundingClientRect().top) }
    : { anchor: null, offset: Math.round(window.scrollY) };
}

/** Goes to a place. */
export function goTo({ anchor, offset }: SummaryPlace): void {
  const element = anchor === null ? null : document.getElementById(anchor);
  settle(() => {
    const top = element === null ? 0 : element.getBoundingClientRect().top + window.scrollY;
    window.scrollTo({ top: top + offset, behavior: 'instant' });
  });
}

/** Brings an element to the middle of the view. */
export function goToElement(element: Element): void {
  settle(() => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
}

const maxFrames = 30;
const stillFrames = 3;

/**
 * Scrolls until it has come to rest: in a long page, what comes into view is laid out a frame or two later, and moves
 * what is below it. Ends when the reader takes over.
 */
function settle(scroll: () => void): void {
  let taken = false;
  const take = (): void => void (taken = true);
  const signals = ['wheel', 'keydown', 'pointerdown'] as const;
  signals.forEach((signal) => addEventListener(signal, take, { once: true, passive: true }));
  const step = (frame: number, still: number): void => {
    const before = window.scrollY;
    if (!taken) {
      scroll();
    }
    const rests = Math.abs(window.scrollY - before) <= 1 ? still + 1 : 0;
    if (taken || frame === maxFrames || rests > stillFrames) {
      signals.forEach((signal) => removeEventListener(signal, take));
    } else {
      requestAnimationFrame(() => step(frame + 1, rests));
    }
  };
  step(0, 0);
}
