import type { LogOutputChannel } from 'vscode';
import type { CorpusSource } from './corpusSource.ts';
import type { ReadingStore } from './readingStore.ts';
import type { Recents } from './recents.ts';

/** What every feature is given. */
export interface Deps {
  readonly corpus: CorpusSource;
  readonly log: LogOutputChannel;
  readonly recents: Recents;
  readonly reading: ReadingStore;
}
