import type { Span } from '../shared/mask.ts';

/** Options in the lines at a chunk's beginning. https://quarto.org/docs/reference/cells/cells-knitr.html */
const line = new RegExp(
  [
    // The language's comment, a bar, an option whose name ends so.
    String.raw`^[ \t>]*(?:#|\/\/|--|%%?)\|[ \t]*[\w-]*(?:cap|alt|title|subtitle)[ \t]*:[ \t]+`,
    // Its value, in quotation marks or plain.
    String.raw`(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\n]|'')*)'|([^\s"'|>[{&*#!%@\x60][^\n]*?))[ \t]*\r?$`,
  ].join(''),
  'dgmu',
);
/** An option of knitr's in the first line. https://yihui.org/knitr/options/#plots */
const inFirst = /[\w.]*cap[ \t]*=[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)')/dgu;

/**
 * The captions in the options of a chunk of code, which print as text, without quotation marks.
 *
 * @param content the chunk from its first line on
 */
export function captionsIn(text: string, { start, end }: Span): readonly Span[] {
  const code = text.slice(start, end);
  const firstEnd = code.indexOf('\n') === -1 ? code.length : code.indexOf('\n');
  if (!/^[`~]{3,}[ \t]*\{[A-Za-z]/u.test(code)) {
    return [];
  }
  const all = [...code.slice(0, firstEnd).matchAll(inFirst), ...code.matchAll(line)];
  return all.flatMap(({ indices }) => {
    const [from, to] =
      indices?.slice(1).find((group: readonly number[] | undefined) => group !== undefined) ?? [];
    return from === undefined || to === undefined || from === to
      ? []
      : [{ start: start + from, end: start + to }];
  });
}
