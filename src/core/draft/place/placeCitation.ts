import type { Citation } from '../../citation/cite.ts';
import type { RichText } from '../../citation/richText.ts';
import type { Insertion } from '../../text/insertAtCursors.ts';
import type { Form } from '../form.ts';
import type { DraftText } from './draftText.ts';
import { markup } from './markup.ts';
import { noteSentence } from './noteSentence.ts';
import { placeCitekeys } from './placeCitekeys.ts';
import { placeFootnotes } from './placeFootnotes.ts';
import { placeText } from './placeText.ts';

/**
 * The edits that put a citation at every selection, in the text's order and apart from each other.
 *
 * @param form that the draft's language has, see `formIn`
 * @param rich the formatted citation; not read for citekeys
 */
export function placeCitation(draft: DraftText, citation: Citation, form: Form, rich: RichText): Insertion {
  const { structure, locale } = draft;
  const body = markup(rich, structure.markup);
  switch (form) {
    case 'citekey':
      return placeCitekeys(draft, citation);
    case 'text':
      return placeText(draft, citation, body);
    case 'footnote': {
      const sentence = markup(noteSentence(rich, citation, locale), structure.markup);
      return placeFootnotes(draft, citation, { sentence, within: body });
    }
  }
}
