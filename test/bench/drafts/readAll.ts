import type { DraftStructure } from '../../../src/core/draft/languages/draftLanguage.ts';
import { languageNamed } from '../../../src/core/draft/languages/languages.ts';

/** Reads a draft and asks all that it can be asked, for what nobody asks is not found. */
export function readAll(dialect: string, text: string, previous?: DraftStructure): DraftStructure {
  const known = languageNamed(dialect);
  if (known === undefined) {
    throw new Error(`There is no dialect ${dialect}.`);
  }
  const structure = known.language.read(text, { dialect: known.dialect, previous });
  parts(structure);
  return structure;
}

function parts(structure: DraftStructure): readonly unknown[] {
  const { spans, citations, notes, bibliographies, locale, body, text } = structure;
  return [spans, citations, notes, bibliographies, locale, body, structure.place(text.length >> 1)];
}
