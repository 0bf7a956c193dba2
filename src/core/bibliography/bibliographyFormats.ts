import type { BibliographyRules } from '../draft/languages/draftLanguage.ts';
import { biblatex, bibtex } from './bib/bibFormats.ts';
import type { BibliographyFormat, BibliographyFormatId } from './bibliographyFormat.ts';
import { hayagriva } from './hayagriva/hayagriva.ts';
import { cslJson } from './json/cslJson.ts';
import { cslYaml } from './yaml/cslYaml.ts';

/** All formats of bibliography files; to add one is a folder, or a file, an id and a line here. */
export const bibliographyFormats = {
  bibtex,
  biblatex,
  'csl-json': cslJson,
  'csl-yaml': cslYaml,
  hayagriva,
} satisfies { readonly [Id in BibliographyFormatId]: BibliographyFormat<Id> };

/**
 * The format of a bibliography file, by its name, what is in it, and what the draft's tools read; undefined for a file
 * of another kind. What they can't read is never chosen: a BibTeX draft gets BibTeX entries.
 *
 * @param path as the draft has it
 */
export function bibliographyFormat(
  path: string,
  text: string,
  { bib, yaml }: BibliographyRules,
): BibliographyFormat | undefined {
  const extension = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? '';
  // What reads Hayagriva reads CSL's YAML as well.
  const readable = new Set<BibliographyFormatId>([...bib, 'csl-json', yaml, 'csl-yaml']);
  const possible: readonly BibliographyFormat[] = [...readable]
    .map((id) => bibliographyFormats[id])
    .filter(({ extensions }) => extensions.some((one) => one === extension));
  return possible.find((format) => possible.length > 1 && format.holds(text)) ?? possible[0];
}
