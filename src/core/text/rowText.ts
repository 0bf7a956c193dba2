/** What would lay out text that is not its own, or is no text: marks of direction that last, and control characters. */
const unruly = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** A text for a place that has one line: as one line, not too long, and without what would disturb its neighbours. */
export function rowText(text: string, max = 200): string {
  // Cut first: a text may be as long as it likes.
  const start = text.length > 4 * max ? text.slice(0, 4 * max) : text;
  const line = start.replace(unruly, ' ').replace(/\s+/gu, ' ').trim();
  if (line.length <= max && start.length === text.length) {
    return line;
  }
  return `${line
    .slice(0, max)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd()}…`;
}
