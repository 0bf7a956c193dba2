import type { DraftPlace } from '../draftLanguage.ts';
import { type ClosedSpan, placeOutside } from './placeOutside.ts';
import type { ClosedStretch } from './proseReading.ts';

/** Stretches in order and apart, with their exits found: none of them leads into another. */
export function closedSpans(text: string, stretches: readonly ClosedStretch[]): readonly ClosedSpan[] {
  const spans: ClosedSpan[] = [];
  // Of the stretches after this one that nothing can be put before.
  const exits = new Map<number, DraftPlace>();
  for (const { start, end, exit, isStartClosed, isEndClosed } of [...stretches].reverse()) {
    const at = typeof exit === 'number' ? exit : end;
    const place =
      typeof exit === 'object'
        ? exit
        : (exits.get(at) ??
          (exit === 'next' && end === text.length
            ? paragraphAfter(text, end)
            : { at, before: '', after: '' }));
    if (isStartClosed === true) {
      exits.set(start, place);
    }
    spans.push({ start, end, isStartClosed, isEndClosed, exit: place });
  }
  return spans.reverse();
}

/** Where a citation goes that is wanted at an offset. An exit that leads back may lead into another stretch's end. */
export function placeAmong(closed: readonly ClosedSpan[], offset: number): DraftPlace {
  const place = placeOutside(closed, offset);
  return place.at < offset && place.before === '' && place.after === ''
    ? placeOutside(closed, place.at)
    : place;
}

/**
 * A paragraph of its own after a line.
 *
 * @param end of the line, before its line break
 */
export function paragraphAfter(text: string, end: number, indent = ''): DraftPlace {
  const newLine = newLineOf(text);
  const isApart = /^(?:$|\r?\n[ \t]*(?:\r?\n|$))/u.test(text.slice(end, end + 200));
  return { at: end, before: newLine.repeat(2) + indent, after: isApart ? '' : newLine };
}

/** The text's line break: that of its first line. */
export function newLineOf(text: string): string {
  const first = text.indexOf('\n');
  return first > 0 && text.charAt(first - 1) === '\r' ? '\r\n' : '\n';
}
