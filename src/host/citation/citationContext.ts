import type { TextEditor } from 'vscode';
import type { DraftReader } from '../draftReader.ts';
import { readDraft, type Draft } from './draft.ts';
import type { Formatter } from './formatter.ts';

/** What a command about citations works with. */
export interface CitationContext {
  readonly formatter: Formatter;
  readonly drafts: DraftReader;
  /** The draft's; undefined where none is open. */
  readonly editor: TextEditor | undefined;
}

/** The draft as it is now. */
export function draftIn({ drafts, editor }: CitationContext): Draft {
  return readDraft(drafts, editor);
}
