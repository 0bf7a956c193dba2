import type { Citation } from '../../../../src/core/citation/cite.ts';
import type { Form } from '../../../../src/core/citation/form.ts';
import type { Locale } from '../../../../src/core/citation/locale.ts';
import { placeCitation } from '../../../../src/core/citation/placeCitation.ts';
import type { Syntax } from '../../../../src/core/citation/syntax.ts';
import type { Insertion } from '../../../../src/core/text/insertAtCursors.ts';

export const paper: Citation = [{ key: 'ctoc_cop_wg7_2015_4' }];
export const rich = [{ text: 'CTOC/COP/WG.7/2015/4' }];

export interface Options {
  readonly syntax?: Syntax;
  readonly form?: Form;
  readonly locale?: Locale;
  readonly replaceSelection?: boolean;
  readonly citation?: Citation;
  readonly whole?: string;
}

/** Places a citation in a text whose cursors are marked `|` and whose selections stand between `⟦` and `⟧`. */
export function placed(
  marked: string,
  { syntax = 'pandoc', form = 'citekey', citation = paper, ...options }: Options = {},
): string {
  const selections: { start: number; end: number }[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '|' || character === '⟦') {
      selections.push({ start: text.length, end: text.length });
    } else if (character === '⟧') {
      selections[selections.length - 1] = { start: selections.at(-1)!.start, end: text.length };
    } else {
      text += character;
    }
  }
  const draft = { text, syntax, locale: 'en' as const, selections, replaceSelection: false, ...options };
  const insertion = placeCitation(draft, citation, form, rich);
  return withCursors(applied(text, insertion), insertion);
}

export function applied(text: string, { edits }: Insertion): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (changed, { start, end, newText }) => changed.slice(0, start) + newText + changed.slice(end),
      text,
    );
}

function withCursors(text: string, { cursors }: Insertion): string {
  return [...cursors]
    .sort((a, b) => b - a)
    .reduce((marked, at) => `${marked.slice(0, at)}|${marked.slice(at)}`, text);
}
