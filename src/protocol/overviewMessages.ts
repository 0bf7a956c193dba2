import type { Target } from '../core/corpus/target.ts';
import type { Overview } from '../core/overview/overview.ts';

/** What the host tells the overview's page. */
export type ToOverview =
  | { readonly type: 'show'; readonly overview: Overview; readonly strings: OverviewStrings }
  /** Instead of the overview: a sentence that says why there is none. */
  | { readonly type: 'problem'; readonly text: string };

/** What the overview's page tells the host. The host decodes it: see `decodeFromOverview.ts`. */
export type FromOverview =
  | { readonly type: 'ready' }
  | { readonly type: 'openSummary'; readonly target: Target }
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'openTheme'; readonly theme: string };

/** The page's own words, in the user's language. `{0}` stands for a number or a name. */
export interface OverviewStrings {
  readonly heading: string;
  readonly lead: string;
  readonly contents: string;
  readonly theme: string;
  readonly openTheme: string;
  readonly papers: string;
  readonly papersNote: string;
  readonly meeting: string;
  readonly topics: string;
  readonly topicsNote: string;
  readonly topicsLegend: string;
  readonly topic: string;
  readonly weight: string;
  readonly topicCell: string;
  readonly topicCellNamed: string;
  readonly topicCellEmpty: string;
  readonly showAllTopics: string;
  readonly showFewerTopics: string;
  readonly provisions: string;
  readonly provisionsNote: string;
  readonly provision: string;
  readonly article: string;
  readonly wholeInstrument: string;
  readonly places: string;
  readonly place: string;
  readonly introduction: string;
  readonly paragraph: string;
}
