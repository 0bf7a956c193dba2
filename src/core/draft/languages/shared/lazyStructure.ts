import type { DraftStructure } from '../draftLanguage.ts';
import { once } from './once.ts';

/** What is found in a text when it is first asked for. */
type Lazy = 'spans' | 'citations' | 'body' | 'notes' | 'bibliographies' | 'locale';

/** How each of it is found. */
export type Finders = { readonly [K in Lazy]: () => DraftStructure[K] };

/** A structure that finds each of its parts once, and none before it is asked for. */
export function lazyStructure(known: Omit<DraftStructure, Lazy>, finders: Finders): DraftStructure {
  const spans = once(finders.spans);
  const citations = once(finders.citations);
  const body = once(finders.body);
  const notes = once(finders.notes);
  const bibliographies = once(finders.bibliographies);
  const locale = once(finders.locale);
  return {
    ...known,
    get spans() {
      return spans();
    },
    get citations() {
      return citations();
    },
    get body() {
      return body();
    },
    get notes() {
      return notes();
    },
    get bibliographies() {
      return bibliographies();
    },
    get locale() {
      return locale();
    },
  };
}
