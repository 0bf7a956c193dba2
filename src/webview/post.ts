import type { FromSummary } from '../protocol/summaryMessages.ts';

/** Tells the host. */
export type Post = (message: FromSummary) => void;
