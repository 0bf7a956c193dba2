import type { Locale } from '../../citation/locale.ts';
import type { DraftStructure } from '../languages/draftLanguage.ts';
import type { Span } from '../languages/shared/mask.ts';

/** A draft as far as placing a citation is concerned. */
export interface DraftText {
  readonly structure: DraftStructure;
  /** The labels of notes in the whole that the draft is a piece of, as a notebook's cell is. */
  readonly otherLabels?: ReadonlySet<string> | undefined;
  readonly locale: Locale;
  /** Offsets; at least one, in any order. */
  readonly selections: readonly Span[];
  /** Whether the citation takes the place of selected text. A footnote never does: it would stand at nothing. */
  readonly replaceSelection: boolean;
}
