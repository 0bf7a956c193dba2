import type { DocumentLanguage } from '../core/corpus/officialDocument.ts';
import type { Target } from '../core/corpus/target.ts';
import type { PageHistory } from '../core/summary/pageHistory.ts';
import type { Summary } from '../core/summary/summarize.ts';

/** What the host tells the page. */
export type ToSummary =
  | ShowSummary
  /** Which of the page's targets are on the reading list, by their keys. */
  | { readonly type: 'pins'; readonly pinned: readonly string[] }
  | { readonly type: 'copying'; readonly withCitation: boolean }
  /** Asks for `copyPassage`: for the selected text, and where there is none, for the target's own. */
  | { readonly type: 'askPassage'; readonly target: Target | null }
  /** There is nothing to show: a sentence that says why. */
  | { readonly type: 'problem'; readonly message: string };

export interface ShowSummary {
  readonly type: 'show';
  /** A number of its own. It may be sent twice: before the page asks, so that it need not wait, and when it asks. */
  readonly serial: number;
  readonly summary: Summary;
  /** The compendium's paragraph to scroll to and mark; null for the top of the page. */
  readonly paragraph: number | null;
  /** The letter of the paragraph's item that is meant; null for the whole paragraph. */
  readonly item: string | null;
  /** Whether the keyboard's focus goes there. */
  readonly focus: boolean;
  /** Whether it is scrolled to where this entry of the history was left, if that is known. */
  readonly keepPlace: boolean;
  readonly history: PageHistory;
  /** See `SummaryState`. */
  readonly ownTab: boolean;
  /** Keys of those of the page's targets that are on the reading list. */
  readonly pinned: readonly string[];
  /** Whether copied text carries its citation: then the page sends `copyPassage`. */
  readonly copyWithCitation: boolean;
  readonly documents: readonly DocumentLink[];
  readonly strings: SummaryStrings;
}

/** The official document in a language. */
export interface DocumentLink {
  readonly language: DocumentLanguage;
  /** The language's own name for itself. */
  readonly name: string;
}

/** What the page tells the host. The host decodes it: see `decodeFromPage.ts`. */
export type FromSummary =
  | { readonly type: 'ready' }
  /** The summary with that serial is shown. */
  | { readonly type: 'shown'; readonly serial: number }
  | { readonly type: 'insertCitation'; readonly target: Target }
  | { readonly type: 'copyCitation'; readonly target: Target }
  | {
      readonly type: 'openDocument';
      readonly target: Target;
      readonly language?: DocumentLanguage | undefined;
    }
  | { readonly type: 'pin'; readonly target: Target }
  | { readonly type: 'unpin'; readonly target: Target }
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'open'; readonly target: Target; readonly inNew: boolean }
  | { readonly type: 'goBack' }
  | { readonly type: 'goForward' }
  /** Text of the page, and what it is of; no text where none is selected. */
  | { readonly type: 'copyPassage'; readonly text: string; readonly targets: readonly Target[] };

/** What VS Code keeps for the page while it is covered, and over a restart. The host decodes it: see `decodePageState.ts`. */
export interface SummaryState {
  readonly history: PageHistory;
  /** Whether it was opened in a tab of its own: then only its own links change what it shows. */
  readonly ownTab: boolean;
  /** Where entries of the history were left, by their ids. */
  readonly places: Readonly<Record<string, SummaryPlace>>;
}

/** A place that stays the same when the page is laid out anew. */
export interface SummaryPlace {
  /** The id of the first paragraph in view; null where what stands before the paragraphs is. */
  readonly anchor: string | null;
  /** How far the anchor's top, or the page's, is above the view's, in CSS pixels. */
  readonly offset: number;
}

/** The page's own words, in the user's language. `{0}` stands for a number or a name. */
export interface SummaryStrings {
  readonly insertCitation: string;
  readonly copyCitation: string;
  readonly openDocument: string;
  readonly cite: string;
  readonly citeParagraph: string;
  readonly pin: string;
  readonly pinPage: string;
  readonly pinParagraph: string;
  readonly pinnedItem: string;
  readonly meeting: string;
  readonly meetingValue: string;
  readonly date: string;
  readonly preparedBy: string;
  readonly secretariat: string;
  readonly purpose: string;
  readonly distribution: string;
  readonly section: string;
  readonly sectionValue: string;
  readonly citekey: string;
  readonly paragraphRange: string;
  readonly paragraphRangeValue: string;
  readonly officialDocument: string;
  readonly keyTopics: string;
  readonly paragraphs: string;
  readonly paragraphsNote: string;
  readonly seeAlso: string;
  readonly searchFor: string;
  readonly related: string;
  readonly sameTheme: string;
  readonly sameMeeting: string;
  readonly neighbours: string;
  readonly previous: string;
  readonly next: string;
}
