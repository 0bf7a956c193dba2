/** What a workbench takes to stand on two idle cores, in milliseconds. */
const quietStart = 3_000;
/** Whatever is slower than this hangs. */
const slowest = 6;

let slowness = 1;

/** Tells how long the workbench took to stand, in milliseconds: the step by which a machine's load is measured. */
export function measured(start: number): void {
  slowness = Math.min(slowest, Math.max(slowness, start / quietStart));
}

/** A deadline in milliseconds, longer in proportion on a machine that is slower or has other work. */
export function patient(milliseconds: number): number {
  return Math.round(milliseconds * slowness);
}
