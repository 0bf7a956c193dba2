import type { FromOverview, OverviewStrings } from '../protocol/overviewMessages.ts';

/** What all parts of the overview need: its words, what it can do, and how it was left. */
export interface OverviewPage {
  readonly strings: OverviewStrings;
  /** Of the data's texts: that they are in its language, and find their own direction. */
  readonly said: { readonly lang: string; readonly dir: 'auto' };
  readonly send: (message: FromOverview) => void;
  /** Whether the light topics are shown too. */
  readonly allTopics: boolean;
  readonly showAllTopics: (all: boolean) => void;
}
