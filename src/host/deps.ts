import type { LogOutputChannel } from 'vscode';
import type { DraftReader } from './draftReader.ts';
import type { CorpusSource } from './corpusSource.ts';
import type { ReadingStore } from './readingStore.ts';
import type { Recents } from './recents.ts';

/** What every feature is given. */
export interface Deps {
  readonly corpus: CorpusSource;
  /** Loaded when the first draft is read; the same for all who ask. */
  readonly drafts: () => Promise<DraftReader>;
  readonly log: LogOutputChannel;
  readonly recents: Recents;
  readonly reading: ReadingStore;
}
