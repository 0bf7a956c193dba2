import type { TextEditor } from 'vscode';
import type { DraftStructure } from '../../core/draft/languages/draftLanguage.ts';
import { languages } from '../../core/draft/languages/languages.ts';
import type { DraftText } from '../../core/draft/place/draftText.ts';
import type { DraftReader } from '../draftReader.ts';
import { type CitationSettings, citationSettings } from '../settings.ts';

/** What a citation is written for: the draft as it is now, and how its author wants citations. */
export interface Draft extends DraftText {
  /** undefined where no editor is open: then it is an empty plain text. */
  readonly editor: TextEditor | undefined;
  readonly settings: CitationSettings;
  /** All the cells of a notebook; else the draft. */
  readonly whole: DraftStructure;
}

export function readDraft(drafts: DraftReader, editor: TextEditor | undefined): Draft {
  const settings = citationSettings(editor?.document);
  const { structure, whole } = editor === undefined ? nothing() : drafts.read(editor.document);
  return {
    editor,
    settings,
    structure,
    whole,
    otherLabels: whole === structure ? undefined : whole.notes.labels,
    locale: settings.locale ?? whole.locale ?? 'en',
    selections: editor === undefined ? [{ start: 0, end: 0 }] : selectionsOf(editor),
    replaceSelection: settings.replaceSelection,
  };
}

function nothing(): { structure: DraftStructure; whole: DraftStructure } {
  const structure = languages.plain.read('');
  return { structure, whole: structure };
}

function selectionsOf({ document, selections }: TextEditor): { start: number; end: number }[] {
  return selections.map(({ start, end }) => ({
    start: document.offsetAt(start),
    end: document.offsetAt(end),
  }));
}
