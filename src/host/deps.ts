import type { LogOutputChannel } from 'vscode';
import type { CorpusSource } from './corpusSource.ts';

/** What every feature is given. */
export interface Deps {
  readonly corpus: CorpusSource;
  readonly log: LogOutputChannel;
}
