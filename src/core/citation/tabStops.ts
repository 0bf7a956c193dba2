import type { Citation } from './cite.ts';
import type { Locale } from './locale.ts';
import type { CitekeySyntax } from './syntax/citekeySyntax.ts';

/** A piece of a snippet: text, or a tab stop with the text that stands there first. */
export type SnippetPart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'stop'; readonly text: string };

/** Plain in every language, so that it stays as it is; nobody's word. */
const mark = 'Qzprefixqz';

/**
 * One cite with tab stops for its locator and, where the language has one, its prefix; undefined for several, where it would be guesswork which
 * is meant.
 */
export function withTabStops(
  language: CitekeySyntax,
  citation: Citation,
  locale: Locale,
): readonly SnippetPart[] | undefined {
  const [cite, ...others] = citation;
  if (cite === undefined || others.length > 0 || cite.prefix !== undefined) {
    return undefined;
  }
  const written = language.write([{ ...cite, prefix: mark }], locale);
  const bare = language.write([{ ...cite, prefix: mark, locator: undefined }], locale);
  const at = written.indexOf(mark);
  const [from, to] = difference(bare, written);
  if (at < 0 || from < at + mark.length) {
    return undefined;
  }
  // A prefix that is prose needs no stop: a blank before nothing could begin a line, which AsciiDoc takes for code.
  const prefix: SnippetPart[] =
    at === 0
      ? [{ kind: 'text', text: written.slice(mark.length, from).trimStart() }]
      : [
          { kind: 'text', text: written.slice(0, at) },
          { kind: 'stop', text: '' },
          // With its space, which stays when nothing is typed: so "see" does not stick to the key.
          { kind: 'text', text: written.slice(at + mark.length, from) },
        ];
  const parts: SnippetPart[] = [
    ...prefix,
    ...(cite.locator === undefined ? [] : [{ kind: 'stop' as const, text: written.slice(from, to) }]),
    { kind: 'text', text: written.slice(to) },
  ];
  return parts.filter(({ kind, text }) => kind === 'stop' || text !== '');
}

/** Where the longer text has what the shorter one lacks. */
function difference(shorter: string, longer: string): readonly [number, number] {
  let from = 0;
  while (from < shorter.length && shorter[from] === longer[from]) {
    from++;
  }
  const to = longer.length - (shorter.length - from);
  return [from, Math.max(from, to)];
}
