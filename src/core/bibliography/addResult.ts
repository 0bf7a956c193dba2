import type { TextEdit } from '../text/insertAtCursors.ts';

/** What keeps us from adding to a file; for wording it in the user's language. */
export type Unreadable =
  /** The end of a .bib file is inside an entry. */
  | 'unclosedEntry'
  /** No valid JSON or YAML. */
  | 'syntax'
  /** There is no list, or no mapping, of entries in it; what is there is something else. */
  | 'noEntries'
  /** Several YAML documents. */
  | 'severalDocuments'
  /** There is no place that leaves all else as it is. */
  | 'noSafePlace';

/** What to do to a bibliography file so that it has certain entries. */
export type AddResult =
  | { readonly kind: 'edit'; readonly edit: TextEdit }
  /** It has them all. */
  | { readonly kind: 'present' }
  /** It is left alone. `reason` is an English sentence. */
  | { readonly kind: 'unreadable'; readonly problem: Unreadable; readonly reason: string };

const reasons: Readonly<Record<Unreadable, string>> = {
  unclosedEntry: 'The last entry of the bibliography file is not closed.',
  syntax: 'The bibliography file has a syntax error.',
  noEntries: 'The bibliography file has no list of entries.',
  severalDocuments: 'The bibliography file holds several YAML documents.',
  noSafePlace: 'The bibliography file has no place where an entry can be added safely.',
};

export function unreadable(problem: Unreadable): AddResult & { readonly kind: 'unreadable' } {
  return { kind: 'unreadable', problem, reason: reasons[problem] };
}

export function insertion(offset: number, newText: string): AddResult {
  return { kind: 'edit', edit: { start: offset, end: offset, newText } };
}
