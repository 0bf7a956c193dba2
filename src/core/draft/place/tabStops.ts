import type { Citation } from '../../citation/cite.ts';
import type { CiteWriter } from '../languages/citeWriter.ts';

/** A piece of a snippet: text, or a tab stop with the text that stands there first. */
export type SnippetPart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'stop'; readonly text: string };

/**
 * One cite with tab stops for its locator and, where the language has one, its prefix; undefined for several, where it
 * would be guesswork which is meant.
 */
export function withTabStops(writer: CiteWriter, citation: Citation): readonly SnippetPart[] | undefined {
  const [cite, ...others] = citation;
  if (cite === undefined || others.length > 0 || cite.prefix !== undefined) {
    return undefined;
  }
  const parts: SnippetPart[] = [];
  for (const { kind, text } of writer.write([{ ...cite, prefix: '' }])) {
    const last = parts.at(-1);
    if (kind === 'prefix' || kind === 'locator') {
      parts.push({ kind: 'stop', text });
    } else if (last?.kind === 'text') {
      parts[parts.length - 1] = { kind: 'text', text: last.text + text };
    } else {
      parts.push({ kind: 'text', text });
    }
  }
  return parts;
}
