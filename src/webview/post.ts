import type { FromPage } from '../protocol/messages.ts';

/** Tells the host. */
export type Post = (message: FromPage) => void;
