import { mark, nodes } from '../readers/reader.ts';

/*
 * Whether nothing else has changed: `Reading.rest` before and after, with what was inserted taken out again.
 */

/**
 * Whether what was read after is what was read before and an insertion. Blanks beside the insertion may have come with
 * it, and a paragraph of its own around it; none may have gone.
 *
 * @param start where the insertion stands in `after`
 */
export function isSameBut(before: string, after: string, start: number, end: number): boolean {
  // Pandoc makes the blank after an abbreviation one that doesn't break.
  const left = after.slice(0, start).replace(/[ \u00A0]+$/u, '');
  const right = after.slice(end).replace(/^[ \u00A0]+/u, '');
  const hadBlank = left.length < start || right.length < after.length - end;
  const wanted = normal(before);
  return normal(left + right) === wanted || (hadBlank && normal(`${left} ${right}`) === wanted);
}

export function isSame(before: string, after: string): boolean {
  return normal(before) === normal(after);
}

/** Where the n-th citation stands. */
export function markAt(rest: string, index: number): number {
  let at = -1;
  for (let left = index; left >= 0; left -= 1) {
    at = rest.indexOf(mark, at + 1);
  }
  return at;
}

const { paragraph, plain } = nodes;
const emptyParagraph = new RegExp(`‹${paragraph}›‹/${paragraph}›|‹${plain}›‹/${plain}›`, 'gu');
/** What isn't seen where it stands. */
const unseen = `‹(?:error|${nodes.unseen}) [^›]*/›`;
const unseenOnes = new RegExp(unseen, 'gu');
const lineBreak = `‹(?:${nodes.break}|${nodes.line})/›`;
/** Breaks, and what is not seen between and beside them: on which side of a break that stands shows nothing. */
const breaks = new RegExp(`(?: |${unseen})*${lineBreak}(?: |${unseen}|${lineBreak})*`, 'gu');
/** The same, or blanks, at the edges of the whole and of nodes. */
const leading = new RegExp(`(^|‹[^/›]*›)(?: |${unseen}|${lineBreak})+`, 'gu');
const trailing = new RegExp(`(?: |${unseen}|${lineBreak})+($|‹/)`, 'gu');

/** The strongest of the breaks, then all that isn't seen. */
function oneBreak(run: string): string {
  const kind = run.includes(`‹${nodes.break}/›`) ? nodes.break : nodes.line;
  return `‹${kind}/›${unseenIn(run)}`;
}

function unseenIn(run: string): string {
  return [...run.matchAll(unseenOnes)].join('');
}

/** Blanks at the edges of nodes show nothing, nor does a paragraph without text. */
function normal(rest: string): string {
  return rest
    .replaceAll('\u00A0', ' ')
    .replaceAll('\u200B', '')
    .replace(/ +/gu, ' ')
    .replace(/(^|‹[^/›][^›]*›) /gu, '$1')
    .replace(/ ($|‹\/)/gu, '$1')
    .replace(emptyParagraph, '')
    .replace(/‹([^ ›/]+)([^›]*)›‹\/\1›/gu, '‹$1$2/›')
    .replace(/(?:‹\/font-\w+›)+ ?(?:‹font-\w+›)+/gu, sameFont)
    .replace(breaks, oneBreak)
    .replace(leading, (run: string, edge: string) => edge + unseenIn(run))
    .replace(trailing, (run: string, edge: string) => unseenIn(run) + edge)
    .replace(/ $/u, '');
}

/** Two texts in one font are one text. */
function sameFont(run: string): string {
  const closing = /‹\/(font-\w+)›( ?)‹\1›/u;
  let merged = run;
  while (closing.test(merged)) {
    merged = merged.replace(closing, '$2');
  }
  return merged;
}
