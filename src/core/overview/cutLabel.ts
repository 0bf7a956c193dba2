const longest = 400;

/** A name as it fits a table: what is longer is cut. Whole characters are kept. */
export function cutLabel(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/[\ud800-\udbff]$/u, '')}…`;
}
