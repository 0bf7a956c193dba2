import { oneLine } from './oneLine.ts';

/** A text as Typst mark-up that shows just that text, wherever it stands. https://typst.app/docs/reference/syntax */
export function escapeTypst(text: string): string {
  return oneLine(text)
    .replace(/[\\[\]#@*_`$<>~"'/]/gu, '\\$&')
    .replaceAll('\u00A0', '~')
    .replace(/-(?=[-?])|\.(?=\.)/gu, '\\$&')
    .replace(/^(?:[=+-]|\d+(?=\.))/u, (start) => (/\d/u.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)\./u, '$1\\.');
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
