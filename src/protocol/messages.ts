import type { Summary } from '../core/summary/summarize.ts';
import type { Target } from '../core/corpus/target.ts';

/** What the host tells the page. */
export type ToPage = {
  readonly type: 'show';
  readonly summary: Summary;
  /** The compendium's paragraph to scroll to and mark; null for the top of the page. */
  readonly paragraph: number | null;
  /** The letter of the paragraph's item that is meant; null for the whole paragraph. */
  readonly item: string | null;
  /** Whether the keyboard's focus goes there. */
  readonly focus: boolean;
  readonly strings: PageStrings;
};

/** What the page tells the host. The host decodes it: see `decodeFromPage.ts`. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'insertCitation'; readonly target: Target }
  | { readonly type: 'copyCitation'; readonly target: Target }
  | { readonly type: 'openDocument'; readonly target: Target };

/** The page's own words, in the user's language. `{0}` stands for a number or a name. */
export interface PageStrings {
  readonly insertCitation: string;
  readonly copyCitation: string;
  readonly openDocument: string;
  readonly cite: string;
  readonly citeParagraph: string;
  readonly symbol: string;
  readonly meeting: string;
  readonly meetingValue: string;
  readonly date: string;
  readonly theme: string;
  readonly preparedBy: string;
  readonly secretariat: string;
  readonly citekey: string;
  readonly paragraphRange: string;
  readonly paragraphRangeValue: string;
  readonly summary: string;
  readonly keyTopics: string;
  readonly paragraphs: string;
  readonly paragraphsNote: string;
  readonly provisions: string;
  readonly bodies: string;
}
