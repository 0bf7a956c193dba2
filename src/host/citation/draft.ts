import type { TextEditor } from 'vscode';
import { draftLocale } from '../../core/citation/draftLocale.ts';
import type { DraftText } from '../../core/citation/placeCitation.ts';
import { syntaxOf } from '../../core/citation/syntax.ts';
import { type CitationSettings, citationSettings } from '../settings.ts';
import { wholeText } from '../notebookOf.ts';

/** What a citation is written for: the draft as it is now, and how its author wants citations. */
export interface Draft extends DraftText {
  /** undefined where no editor is open: then it is an empty plain text. */
  readonly editor: TextEditor | undefined;
  readonly settings: CitationSettings;
  /** The text of all the cells of a notebook; else the draft's. */
  readonly whole: string;
}

export function readDraft(editor: TextEditor | undefined): Draft {
  const document = editor?.document;
  const settings = citationSettings(document);
  const text = document?.getText() ?? '';
  const whole = document === undefined ? '' : wholeText(document);
  const syntax = document === undefined ? 'text' : syntaxOf(document.languageId, document.uri.path, text);
  return {
    editor,
    settings,
    text,
    whole,
    syntax,
    locale: settings.locale ?? draftLocale(whole, syntax) ?? 'en',
    selections: editor === undefined ? [{ start: 0, end: 0 }] : selectionsOf(editor),
    replaceSelection: settings.replaceSelection,
  };
}

function selectionsOf({ document, selections }: TextEditor): { start: number; end: number }[] {
  return selections.map(({ start, end }) => ({
    start: document.offsetAt(start),
    end: document.offsetAt(end),
  }));
}
