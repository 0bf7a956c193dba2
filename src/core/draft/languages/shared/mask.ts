/** From `start` up to `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a masked character is: nothing that any of the languages reads. */
export const masked = '\u0000';

/**
 * A text of the same length and with the same lines, but without what stands in the spans. So what is code or a
 * comment is never read, and offsets stay.
 *
 * @param spans in order and apart from each other
 * @param filler stands for each character but line breaks
 */
export function mask(text: string, spans: readonly Span[], filler = masked): string {
  let last = 0;
  const parts: string[] = [];
  for (const { start, end } of spans) {
    parts.push(text.slice(last, start), text.slice(start, end).replace(/[^\r\n]/g, filler));
    last = end;
  }
  return parts.join('') + text.slice(last);
}

/** One line of a text: `end` stands after its line break. */
export interface Line extends Span {
  readonly text: string;
}

export function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]*(?:\n|$)/gu)]
    .filter(([line]) => line !== '')
    .map(({ 0: line, index }) => ({
      start: index,
      end: index + line.length,
      text: line.replace(/\r?\n$/u, ''),
    }));
}

/**
 * Blocks of whole lines: each begins at a line that `opens` and ends with the first later line that closes it, or
 * with the text.
 *
 * @param opens gives for an opening line the pattern of its closing line
 */
export function blocks(lines: readonly Line[], opens: (line: string) => RegExp | undefined): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const first = lines[index];
    const closes = first && opens(first.text);
    if (first === undefined || closes === undefined) {
      continue;
    }
    do {
      index += 1;
    } while (index < lines.length && !closes.test(lines[index]?.text ?? ''));
    spans.push({ start: first.start, end: (lines[index] ?? lines.at(-1) ?? first).end });
  }
  return spans;
}

/** Spans in order and apart: what overlaps or meets is one, with what else is known of its first. */
export function mergedSpans<T extends Span>(spans: readonly T[]): T[] {
  const merged: T[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) {
      merged.push(span);
    } else {
      merged[merged.length - 1] = { ...span, ...last, end: Math.max(last.end, span.end) };
    }
  }
  return merged;
}
