import type { DefinitionPlace } from '../footnoteSyntax.ts';
import { newLineOf } from './closedSpans.ts';
import type { Span } from './mask.ts';

/**
 * Where notes go that are defined elsewhere than at the word: after the last definition, else under the heading that
 * notes stand under, else at the end; with an empty line before it, unless the notes that are there stand close.
 *
 * @param definitions in order
 * @param heading its line, without the line break
 */
export function definitionPlace(text: string, definitions: readonly Span[], heading?: Span): DefinitionPlace {
  const newLine = newLineOf(text);
  const last = definitions.at(-1);
  if (last !== undefined) {
    const isOneLine = !text.slice(last.start, last.end).includes('\n');
    const between = isOneLine && isClose(text, definitions.at(-2), last) ? newLine : newLine.repeat(2);
    return { offset: last.end, before: between, between, after: '' };
  }
  if (heading !== undefined) {
    return { offset: heading.end, before: newLine.repeat(2), between: newLine, after: '' };
  }
  const trimmed = text.trimEnd();
  // In an empty draft the mark takes the only line.
  const lineBreaks = trimmed === '' ? 0 : breaksIn(text.slice(trimmed.length));
  return {
    offset: text.length,
    before: newLine.repeat(Math.max(0, 2 - lineBreaks)),
    between: newLine,
    after: newLine,
  };
}

/** Whether the last definition stands in the line after the one before it, or is the only one of its place. */
function isClose(text: string, before: Span | undefined, last: Span): boolean {
  const between = before === undefined ? '' : text.slice(before.end, last.start);
  return before === undefined || between.trim() !== '' || breaksIn(between) === 1;
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}
