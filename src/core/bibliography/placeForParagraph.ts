import { isMarkdown, type Syntax } from '../citation/syntax.ts';
import { frontMatter } from './frontMatter.ts';

/** Where a paragraph of its own goes, and how many line ends it needs before and behind it. */
export interface Place {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The cursor's line if it is empty, else behind its paragraph, where the language's text may stand: not in a YAML
 * header, in the body of a LaTeX or HTML document.
 *
 * @param cursor an offset; beyond the text it is at its end
 */
export function placeForParagraph(text: string, syntax: Syntax, cursor: number): Place {
  const first = text.startsWith('\ufeff') ? 1 : 0;
  const at = inBody(text, syntax, Math.max(first, Math.min(cursor, text.length)));
  return spaced(
    text,
    isEmptyLine(text, at) ? Math.max(first, lineStart(text, at)) : paragraphEnd(text, at, syntax),
  );
}

function inBody(text: string, syntax: Syntax, cursor: number): number {
  if (isMarkdown(syntax)) {
    return Math.max(cursor, frontMatter(text)?.end ?? 0);
  }
  if (syntax === 'html') {
    const end = /^[ \t]*<\/(?:body|html)\b/imu.exec(text)?.index ?? text.length;
    return cursor >= end ? beforeLine(text, end) : cursor;
  }
  if (isLatex(syntax)) {
    const begin = /^[ \t]*\\begin\{document\}/mu.exec(text)?.index;
    const end = /^[ \t]*\\end\{document\}/mu.exec(text)?.index ?? text.length;
    // In the preamble nothing can be printed.
    const isPreamble = begin !== undefined && cursor < lineEndOf(text, begin);
    return isPreamble || cursor >= end ? beforeLine(text, end) : cursor;
  }
  return cursor;
}

/** The end of the line before the one that begins there, for what ends a document is no paragraph to go behind. */
function beforeLine(text: string, start: number): number {
  if (start === text.length) {
    return start;
  }
  return text[start - 2] === '\r' ? start - 2 : Math.max(0, start - 1);
}

/** In TeX and HTML a line that begins with a command or a tag ends the paragraph too. */
function paragraphEnd(text: string, from: number, syntax: Syntax): number {
  const stop =
    syntax === 'html'
      ? /\r?\n/gu
      : isLatex(syntax)
        ? /\r?\n(?=[ \t]*(?:\r?\n|$|\\[a-zA-Z]))/gu
        : /\r?\n(?=[ \t]*(?:\r?\n|$))/gu;
  stop.lastIndex = lineEndOf(text, from);
  return stop.exec(text)?.index ?? text.length;
}

function isLatex(syntax: Syntax): boolean {
  return syntax === 'biblatex' || syntax === 'natbib' || syntax === 'bibtex';
}

function spaced(text: string, at: number): Place {
  const isFirst = text.slice(0, at).replace(/^\ufeff/u, '') === '';
  const before = /(\r?\n)?([ \t]*\r?\n)?$/u.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? '';
  const breaks = before.match(/\n/gu)?.length ?? 0;
  const behind = /^[ \t]*(\r?\n)?([ \t]*\r?\n)?/u.exec(text.slice(at, at + 200))?.[0] ?? '';
  const breaksBehind = behind.match(/\n/gu)?.length ?? 0;
  const isLast = text.slice(at).trim() === '';
  return {
    at,
    before: isFirst ? 0 : Math.max(0, 2 - breaks),
    after: isLast ? Math.max(0, 1 - breaksBehind) : Math.max(0, 2 - breaksBehind),
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
