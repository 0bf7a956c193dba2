import type { DraftReader } from './draftReader.ts';

/** The reader of drafts, loaded when it is first asked for. */
export function lazyDrafts(): () => Promise<DraftReader> {
  let loading: Promise<DraftReader> | undefined;
  return () => (loading ??= import('./draftReader.ts').then(({ DraftReader }) => new DraftReader()));
}
