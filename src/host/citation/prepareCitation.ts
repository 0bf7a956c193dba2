import type { Citation } from '../../core/citation/cite.ts';
import { compose, type CiteDetails } from '../../core/citation/compose.ts';
import { type Form, formIn } from '../../core/draft/form.ts';
import { placeCitation } from '../../core/draft/place/placeCitation.ts';
import type { RichText } from '../../core/citation/richText.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Target } from '../../core/corpus/target.ts';
import type { Draft } from './draft.ts';
import type { Formatter } from './formatter.ts';

/** What a user chooses for one citation; the rest is as the settings say. */
export interface Choice {
  readonly form?: Form;
  readonly style?: string;
  /** By the target's place. */
  readonly details?: readonly CiteDetails[];
}

/** A citation that is ready to be placed. */
export interface Prepared {
  readonly citation: Citation;
  readonly form: Form;
  /** The formatted citation; empty for citekeys, which need none. */
  readonly rich: RichText;
}

/**
 * Composes and, unless it is by citekey, formats a citation of the targets for a draft.
 *
 * @throws TargetError for a locator on a paper
 */
export async function prepareCitation(
  { corpus, formatter }: { readonly corpus: Corpus; readonly formatter: Formatter },
  targets: readonly Target[],
  draft: Draft,
  choice: Choice,
): Promise<Prepared> {
  const { settings, locale, structure, editor } = draft;
  const form = formIn(structure.forms, choice.form ?? settings.form);
  const citation = compose(corpus, targets, {
    paragraph: settings.paragraph,
    locale,
    ...(choice.details === undefined ? {} : { details: choice.details }),
  });
  const formatting = { style: choice.style ?? settings.style, locale, document: editor?.document };
  return {
    citation,
    form,
    rich: form === 'citekey' ? [] : await formatter.cite(corpus, citation, formatting),
  };
}

/** The very text that goes into the draft, on one line: a footnote's indicator and its definition. */
export function previewOf(draft: Draft, { citation, form, rich }: Prepared): string {
  const { edits } = placeCitation(draft, citation, form, rich);
  const texts = edits.map(({ newText }) => newText.trim().replace(/\s*\n\s*/gu, ' … '));
  return [...new Set(texts)].join(' … ');
}
