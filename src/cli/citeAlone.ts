import type { Citation } from '../core/citation/cite.ts';
import { cslItem } from '../core/citation/cslItem.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { Target } from '../core/corpus/target.ts';
import type { DraftStructure } from '../core/draft/languages/draftLanguage.ts';
import { placeCitation } from '../core/draft/place/placeCitation.ts';
import { exportItems } from '../core/export/exportFormats.ts';
import { languageOption } from './languageFor.ts';
import { type CiteOptions, prepareCitation } from './prepareCitation.ts';
import { toJson } from './run.ts';

/** Prints what the editor would insert into an empty draft of the language. */
export async function citeAlone(
  corpus: Corpus,
  targets: readonly Target[],
  options: CiteOptions & { readonly language?: string | undefined; readonly json: boolean },
): Promise<string> {
  const { language, dialect } = languageOption(options.language ?? 'plaintext');
  // The line end parts what goes to the cursor from what goes to the end.
  const structure = language.read('\n', { dialect });
  const { citation, form, locale, rich } = await prepareCitation(corpus, targets, structure, options);
  const draft = { structure, locale, selections: [{ start: 0, end: 0 }], replaceSelection: false };
  const [insert = '', definition] = placeCitation(draft, citation, form, rich).edits.map(
    ({ newText }) => newText,
  );
  if (!options.json) {
    return [insert, ...(definition === undefined ? [] : [definition.trim()])].join('\n');
  }
  return toJson({
    insert,
    definition: definition?.trim() ?? null,
    bibliographyEntry: form === 'citekey' ? entriesOf(corpus, citation, structure) : null,
  });
}

/** As the draft's bibliography would get them. */
function entriesOf(corpus: Corpus, citation: Citation, { bibliographyRules }: DraftStructure): string {
  const items = [...new Set(citation.map(({ key }) => key))].flatMap((key) => cslItem(corpus, key) ?? []);
  return exportItems(bibliographyRules.bib[0], items);
}
