import type { Citation } from '../../../../../src/core/citation/cite.ts';
import type { Form } from '../../../../../src/core/draft/form.ts';
import type { Locale } from '../../../../../src/core/citation/locale.ts';
import { placeCitation } from '../../../../../src/core/draft/place/placeCitation.ts';
import type { Insertion } from '../../../../../src/core/text/insertAtCursors.ts';
import { applyEdits } from '../../../../../src/core/text/applyEdits.ts';
import { readMarks, withMarks } from '../../../../support/marked.ts';
import { type Dialect, readAs } from '../../../../support/dialects.ts';

export const paper: Citation = [{ key: 'ctoc_cop_wg7_2015_4' }];
export const rich = [{ text: 'CTOC/COP/WG.7/2015/4' }];

export interface Options {
  readonly dialect?: Dialect;
  readonly form?: Form;
  readonly locale?: Locale;
  readonly replaceSelection?: boolean;
  readonly citation?: Citation;
  readonly whole?: string;
}

/** Places a citation in a text whose cursors are marked `|` and whose selections stand between `⟦` and `⟧`. */
export function placed(
  marked: string,
  { dialect = 'pandoc', form = 'citekey', citation = paper, whole, ...options }: Options = {},
): string {
  const { text, selections } = readMarks(marked);
  const draft = {
    structure: readAs(dialect, text),
    otherLabels: whole === undefined ? undefined : readAs(dialect, whole).notes.labels,
    locale: 'en' as const,
    selections,
    replaceSelection: false,
    ...options,
  };
  const insertion = placeCitation(draft, citation, form, rich);
  return withMarks(applied(text, insertion), insertion.cursors);
}

export function applied(text: string, { edits }: Insertion): string {
  return applyEdits(
    text,
    [...edits].sort((a, b) => a.start - b.start),
  );
}
