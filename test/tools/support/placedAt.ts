import type { Citation } from '../../../src/core/citation/cite.ts';
import { placeCitation } from '../../../src/core/draft/place/placeCitation.ts';
import { type CitekeyDialect, readAs } from '../../support/dialects.ts';

/** The draft with the citation, by citekey, at the cursor `|`. */
export function placedAt(dialect: CitekeyDialect, marked: string, citation: Citation): string {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const selections = [{ start: at, end: at }];
  const draft = {
    structure: readAs(dialect, text),
    locale: 'en' as const,
    selections,
    replaceSelection: false,
  };
  return placeCitation(draft, citation, 'citekey', []).edits.reduceRight(
    (all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end),
    text,
  );
}
