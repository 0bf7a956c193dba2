import type { FromOverview } from '../protocol/overviewMessages.ts';

/** What the overview can do, and how it was left. */
export interface OverviewActions {
  send(message: FromOverview): void;
  /** Whether the light topics are shown too. */
  readonly allTopics: boolean;
  showAllTopics(all: boolean): void;
}
