import type { Span } from '../shared/mask.ts';
import type { TypstSpan } from './typstReading.ts';

/** What prints stands after the statements and comments that a draft begins with. */
export function typstBody(text: string, spans: readonly TypstSpan[]): Span {
  let start = 0;
  let end = 0;
  for (const span of spans) {
    if (span.start >= end) {
      const isSilent = span.role === 'statement' || span.role === 'comment';
      if (!isSilent || text.slice(end, span.start).trim() !== '') {
        break;
      }
      end = span.exit;
      start = span.role === 'statement' ? end : start;
    }
  }
  return { start, end: text.length };
}
