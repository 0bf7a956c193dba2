import type { DraftPlace, StructureSpan } from '../draftLanguage.ts';
import type { Span } from '../shared/mask.ts';
import type { ClosedSpan } from '../shared/placeOutside.ts';
import type { TokenText } from './latexArguments.ts';
import { lineRest, paragraphAfter, textEnd } from './latexExits.ts';
import { frontCommands } from './latexNames.ts';
import type { LatexReading, Stretch } from './latexReading.ts';
import { afterCommands } from './rowsAndItems.ts';

/** The head of a document, what it prints, and what stands after its end. */
export function framed(
  source: TokenText,
  stretches: readonly Stretch[],
  last: number | undefined,
): Pick<LatexReading, 'spans' | 'closed' | 'body'> {
  const { text, tokens } = source;
  const begin = tokens.findIndex(({ kind, name }) => kind === 'begin' && name === 'document');
  const first = tokens[begin];
  const hasClass =
    first === undefined && tokens.some(({ kind, name }) => kind === 'command' && name === 'documentclass');
  const headEnd = first?.end ?? (hasClass ? text.length : 0);
  const inBody = stretches.filter(({ end }) => end > headEnd);
  const bodyEnd = last === undefined ? text.length : (tokens[last]?.start ?? text.length);
  const tail: Stretch[] =
    last === undefined || bodyEnd < headEnd
      ? []
      : [
          {
            kind: 'comment',
            start: bodyEnd,
            end: text.length,
            exit: beforeEnd(source, last, headEnd),
            isEndClosed: true,
          },
        ];
  const head: ClosedSpan[] =
    first === undefined
      ? []
      : [
          {
            start: 0,
            end: headEnd,
            exit: entry(source, begin, headEnd),
            isStartClosed: true,
            isEndClosed: lineRest(text, headEnd) !== undefined,
          },
        ];
  return {
    spans: [...headSpans(stretches, headEnd), ...inBody, ...tail],
    closed: hasClass ? undefined : [...head, ...inBody, ...tail],
    body: bodyOf(text, first === undefined ? 0 : headEnd, bodyEnd),
  };
}

/** A paragraph of its own after the title and its like. */
function entry(source: TokenText, begin: number, headEnd: number): DraftPlace {
  const { last } = afterCommands(source, { at: headEnd, next: begin + 1 }, frontCommands);
  return paragraphAfter(source, last, last === headEnd);
}

function beforeEnd(source: TokenText, last: number, headEnd: number): DraftPlace {
  const at = Math.max(textEnd(source, last), headEnd);
  const { before } = paragraphAfter(source, at, at === headEnd || at === 0);
  const isTight = at === (source.tokens[last]?.start ?? at);
  return { at, before: at === 0 ? '' : before, after: isTight ? source.eol : '' };
}

/** What is verbatim or a comment in the head stays so; the rest is head. */
function headSpans(stretches: readonly Stretch[], headEnd: number): StructureSpan[] {
  const spans: StructureSpan[] = [];
  let at = 0;
  for (const { kind, start, end } of stretches) {
    if (end > headEnd) {
      break;
    }
    if (kind === 'code' || kind === 'comment') {
      if (at < start) {
        spans.push({ kind: 'head', start: at, end: start });
      }
      spans.push({ kind, start, end });
      at = end;
    }
  }
  return at < headEnd ? [...spans, { kind: 'head', start: at, end: headEnd }] : spans;
}

/** The line that begins the document is the head's, and the line that ends it no part of the body. */
function bodyOf(text: string, begin: number, end: number): Span {
  const rest =
    begin === 0 ? undefined : /^[^\n]*/u.exec(text.slice(begin, begin + 2000))?.[0].trimEnd().length;
  const lineStart = text.lastIndexOf('\n', end - 1) + 1;
  const isAlone = end < text.length && lineStart > begin && text.slice(lineStart, end).trim() === '';
  return { start: begin + (rest ?? 0), end: isAlone ? lineStart : end };
}
