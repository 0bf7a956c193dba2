import type { DraftStructure } from '../languages/draftLanguage.ts';

/** Where a paragraph of its own goes, and how many line ends it needs before and after it. */
export interface Place {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The cursor's line if it is empty, else after its paragraph, where the draft's text may stand: in its body, and
 * not in code or a comment.
 *
 * @param cursor an offset; beyond the text it is at its end
 */
export function placeForParagraph(structure: DraftStructure, cursor: number): Place {
  const { text } = structure;
  const first = text.startsWith('\ufeff') ? 1 : 0;
  const wanted = inBody(structure, Math.max(first, Math.min(cursor, text.length)));
  const at = structure.place(wanted)?.at ?? wanted;
  return spaced(
    text,
    isEmptyLine(text, at) ? Math.max(first, lineStart(text, at)) : paragraphEnd(structure, at),
  );
}

/** Before the body it's the end where the draft has one, for there is nothing to tell a better place by. */
function inBody({ text, body: { start, end } }: DraftStructure, cursor: number): number {
  return cursor < start && end === text.length
    ? start
    : cursor < start || (end < text.length && cursor >= end)
      ? beforeLine(text, end)
      : cursor;
}

/** The end of the line before the one that begins there, for what ends a document is no paragraph to go after. */
function beforeLine(text: string, start: number): number {
  if (start === text.length) {
    return start;
  }
  return text[start - 2] === '\r' ? start - 2 : Math.max(0, start - 1);
}

function paragraphEnd({ text, listForm }: DraftStructure, from: number): number {
  const stop = new RegExp(listForm.paragraphEnd);
  stop.lastIndex = lineEndOf(text, from);
  return stop.exec(text)?.index ?? text.length;
}

function spaced(text: string, at: number): Place {
  const isFirst = text.slice(0, at).replace(/^\ufeff/u, '') === '';
  const before = /(\r?\n)?([ \t]*\r?\n)?$/u.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? '';
  const breaks = before.match(/\n/gu)?.length ?? 0;
  const after = /^[ \t]*(\r?\n)?([ \t]*\r?\n)?/u.exec(text.slice(at, at + 200))?.[0] ?? '';
  const breaksAfter = after.match(/\n/gu)?.length ?? 0;
  const isLast = text.slice(at).trim() === '';
  return {
    at,
    before: isFirst ? 0 : Math.max(0, 2 - breaks),
    after: isLast ? Math.max(0, 1 - breaksAfter) : Math.max(0, 2 - breaksAfter),
  };
}

function isEmptyLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), lineEndOf(text, at)).replace('\ufeff', '').trim() === '';
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEndOf(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : text[end - 1] === '\r' && end > at ? end - 1 : end;
}
