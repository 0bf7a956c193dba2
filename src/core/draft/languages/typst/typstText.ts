import { oneLine } from '../shared/oneLine.ts';

/**
 * A text as Typst mark-up that shows just that text. https://typst.app/docs/reference/syntax
 *
 * @param isStart whether it may begin a line
 */
export function escapeTypst(text: string, isStart = true): string {
  const escaped = text
    .replace(/[\\[\]#@*_`$<>~"']|-(?=[-?\d])|\.(?=\.)|\/(?=[/*])/gu, '\\$&')
    .replaceAll('\u00A0', '~');
  return isStart ? escaped.replace(/^(\s*)([=+/-])/u, '$1\\$2').replace(/^(\s*\d+)\./u, '$1\\.') : escaped;
}

/** The text that a piece of Typst mark-up shows, as far as we write it. */
export function typstText(markup: string): string {
  return oneLine(
    markup.replace(
      /\\([^])|~|--/gu,
      (all, character?: string) => character ?? (all === '~' ? '\u00A0' : '–'),
    ),
  );
}
