import type { Span } from '../shared/mask.ts';
import { listMarker, sectionMarker } from './asciidocLines.ts';
import type { AsciidocSpan } from './asciidocReading.ts';

/** What makes a paragraph a quotation: its marks, with what is said of its source, and the text between them. */
export interface Quotation {
  readonly marks: readonly AsciidocSpan[];
  readonly inside: Span;
}

/** https://docs.asciidoctor.org/asciidoc/latest/blocks/blockquotes/ */
export function quotationAt(text: string, paragraph: Span): Quotation | undefined {
  const own = text.slice(paragraph.start, paragraph.end);
  return own.startsWith('> ')
    ? byAngles(own, paragraph)
    : own.startsWith('"')
      ? inQuotationMarks(own, paragraph)
      : undefined;
}

/** `> text`, as in Markdown, with `> -- source` in the last line. */
function byAngles(own: string, { start, end }: Span): Quotation {
  const [credit = ''] = /\r?\n(?:> ?)?-- [^\n]*$/u.exec(own) ?? [];
  const textEnd = end - credit.length;
  const marks: AsciidocSpan[] = [];
  for (const { 0: mark, index } of own.slice(0, own.length - credit.length).matchAll(/^> ?/gmu)) {
    const after = index + mark.length;
    const line = own.slice(after, endOfLine(own, after));
    if (line.trim() === '' && index > 0) {
      // What is written after a mark alone would make it text.
      const before = own.charAt(index - 2) === '\r' ? index - 2 : index - 1;
      marks.push({ start: start + before, end: start + after, kind: 'lineEnd', role: 'lineEnd' });
    } else {
      const [inner = ''] = listMarker.exec(line) ?? sectionMarker.exec(line) ?? [];
      const markEnd = start + after + inner.length;
      marks.push({ start: start + index, end: markEnd, kind: 'markup', role: 'marker' });
    }
  }
  if (credit !== '') {
    marks.push({ start: textEnd, end, kind: 'lineEnd', role: 'lineEnd' });
  }
  return { marks, inside: { start, end: textEnd } };
}

/** `"text"`, and `-- source` in the next line. */
function inQuotationMarks(own: string, { start, end }: Span): Quotation | undefined {
  const [closing] = /"[ \t]*\r?\n-- [^\n]*$/u.exec(own) ?? [];
  if (closing === undefined || closing.length === own.length) {
    return undefined;
  }
  const textEnd = end - closing.length;
  return {
    marks: [
      { start, end: start + 1, kind: 'markup', role: 'marker' },
      { start: textEnd, end, kind: 'lineEnd', role: 'lineEnd' },
    ],
    inside: { start: start + 1, end: textEnd },
  };
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
