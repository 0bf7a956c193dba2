import { oneLine } from './oneLine.ts';

/**
 * A text as Typst mark-up that shows just that text, even at the beginning of a line.
 * https://typst.app/docs/reference/syntax
 */
export function escapeTypst(text: string): string {
  return text
    .replace(/[\\[\]#@*_`$<>~"']|-(?=[-?\d])|\.(?=\.)|\/(?=[/*])/gu, '\\$&')
    .replaceAll('\u00A0', '~')
    .replace(/^(\s*)([=+/-])/u, '$1\\$2')
    .replace(/^(\s*\d+)\./u, '$1\\.');
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
