import type { Insertion } from '../text/insertAtCursors.ts';
import type { Citation } from './cite.ts';
import { noteSentence } from './footnote/noteSentence.ts';
import type { Form } from './form.ts';
import type { Locale } from './locale.ts';
import { markup } from './markup.ts';
import { outsideCites, type OutsidePlace } from './outsideCites.ts';
import { placeCitekeys } from './placeCitekeys.ts';
import { placeFootnotes } from './placeFootnotes.ts';
import { placeText } from './placeText.ts';
import type { RichText } from './richText.ts';
import { hasCitekeys, hasFootnotes, type Syntax } from './syntax.ts';
import { citekeySyntaxOf } from './syntax/citekeySyntaxOf.ts';
import type { Span } from './syntax/mask.ts';

/** A draft as far as placing a citation is concerned. */
export interface DraftText {
  readonly text: string;
  /** The document that the text is a piece of, as a notebook's cell is; the text itself where there is no other. */
  readonly whole?: string;
  readonly syntax: Syntax;
  readonly locale: Locale;
  /** Offsets; at least one, in any order. */
  readonly selections: readonly Span[];
  /** Whether the citation takes the place of selected text. A footnote never does: it would stand at nothing. */
  readonly replaceSelection: boolean;
}

/**
 * The edits that put a citation at every selection, in the text's order and apart from each other.
 *
 * @param form that the draft's syntax has, see `formIn`
 * @param rich the formatted citation; not read for citekeys
 */
export function placeCitation(draft: DraftText, citation: Citation, form: Form, rich: RichText): Insertion {
  const { text, syntax, selections } = draft;
  if (form === 'citekey' && hasCitekeys(syntax)) {
    const { locale, replaceSelection } = draft;
    return placeCitekeys(text, citekeySyntaxOf(syntax), locale, selections, replaceSelection, citation);
  }
  const body = markup(rich, syntax);
  const language = hasCitekeys(syntax) ? citekeySyntaxOf(syntax) : undefined;
  const outside = (replaces: boolean): OutsidePlace[] =>
    outsideCites(text, language, selections, replaces, citation, draft.locale);
  if (form === 'footnote' && hasFootnotes(syntax)) {
    const sentence = markup(noteSentence(rich, citation, draft.locale), syntax);
    return placeFootnotes(text, syntax, outside(false), sentence, draft.locale, {
      whole: draft.whole,
      within: body,
    });
  }
  return placeText(text, syntax, outside(draft.replaceSelection), body);
}
