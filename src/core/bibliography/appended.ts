import { lineEnd } from '../text/lineEnd.ts';

/** Blocks for the end of a file, an empty line before each, in the file's own way of ending lines and itself. */
export function appended(text: string, blocks: readonly string[]): string {
  const isEmpty = text.replace(/^\ufeff/u, '') === '';
  const endsLine = isEmpty || text.endsWith('\n');
  const gap = isEmpty || /\n[ \t]*\r?\n$/u.test(text.slice(-200)) ? '' : '\n';
  const before = `${endsLine ? '' : '\n'}${gap}`;
  return `${before}${blocks.join('\n\n')}${endsLine ? '\n' : ''}`.replaceAll('\n', lineEnd(text));
}
