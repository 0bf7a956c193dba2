import { placeCitation } from '../../../../../src/core/draft/place/placeCitation.ts';
import type { Form } from '../../../../../src/core/draft/form.ts';
import { type Dialect, readAs } from '../../../../support/dialects.ts';
import { applied } from './placed.ts';

/** A draft whose cursor is marked `▮`, with a citation there: `k` by citekey, else `K/1`. */
export function placedIn(dialect: Dialect, marked: string, form: Form): string {
  const offset = marked.indexOf('▮');
  const text = marked.replace('▮', '');
  const draft = {
    structure: readAs(dialect, text),
    locale: 'en' as const,
    selections: [{ start: offset, end: offset }],
    replaceSelection: false,
  };
  return applied(text, placeCitation(draft, [{ key: 'k' }], form, [{ text: 'K/1' }]));
}
