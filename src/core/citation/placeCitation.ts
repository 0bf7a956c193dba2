import { insertAtCursors, type Insertion, type TextEdit } from '../text/insertAtCursors.ts';
import type { Citation } from './cite.ts';
import { insertFootnotes } from './footnote.ts';
import type { Form } from './form.ts';
import type { Locale } from './locale.ts';
import { markup } from './markup.ts';
import type { RichText } from './richText.ts';
import { hasCitekeys, hasFootnotes, type Syntax } from './syntax.ts';
import type { CitekeySyntax, FoundCluster } from './syntax/citekeySyntax.ts';
import { citekeySyntaxOf } from './syntax/citekeySyntaxOf.ts';
import { clusterAt } from './syntax/clusterAt.ts';

/** A draft as far as placing a citation is concerned. */
export interface DraftText {
  readonly text: string;
  readonly syntax: Syntax;
  readonly locale: Locale;
  /** Offsets; at least one, in any order. */
  readonly selections: readonly Selected[];
  /** Whether the citation takes the place of selected text. A footnote never does: it would stand at nothing. */
  readonly replaceSelection: boolean;
}

export interface Selected {
  readonly start: number;
  readonly end: number;
}

/**
 * The edits that put a citation at every selection. In a citation that is there, by citekey, it joins it; a bare key
 * in the running text can't be joined, so it goes behind that.
 *
 * @param form that the draft's syntax has, see `formIn`
 * @param rich the formatted citation; not read for citekeys
 */
export function placeCitation(draft: DraftText, citation: Citation, form: Form, rich: RichText): Insertion {
  const { text, syntax, selections } = draft;
  if (form === 'citekey' && hasCitekeys(syntax)) {
    return placeCitekeys(draft, citekeySyntaxOf(syntax), citation);
  }
  const body = markup(rich, syntax);
  if (form === 'footnote' && hasFootnotes(syntax)) {
    const offsets = [...new Set(selections.map(({ end }) => end))].sort((a, b) => a - b);
    return insertFootnotes(text, syntax, offsets, body, indicatorOf(draft.locale));
  }
  return inPlace(draft, body);
}

/** The indicator follows punctuation in English and precedes it in French and Spanish (Editorial Manual). */
function indicatorOf(locale: Locale): 'afterPunctuation' | 'beforePunctuation' {
  return locale === 'fr' || locale === 'es' ? 'beforePunctuation' : 'afterPunctuation';
}

function inPlace({ selections, replaceSelection }: DraftText, newText: string): Insertion {
  return replaceSelection && selections.some(({ start, end }) => start < end)
    ? insertion(selections.map(({ start, end }) => ({ start, end, newText })))
    : insertAtCursors(selections, newText);
}

function placeCitekeys(draft: DraftText, language: CitekeySyntax, citation: Citation): Insertion {
  const { text, locale, selections, replaceSelection } = draft;
  const clusters = language.find(text);
  const newText = language.write(citation, locale);
  const joined = new Set<FoundCluster>();
  const edits = selections.flatMap(({ start, end }): TextEdit[] => {
    const cluster = start === end || !replaceSelection ? clusterAt(clusters, end) : undefined;
    if (cluster === undefined) {
      return [{ start: replaceSelection ? start : end, end, newText }];
    }
    if (joined.has(cluster)) {
      return [];
    }
    joined.add(cluster);
    return [
      language.join(text, cluster, citation, locale) ?? { start: cluster.end, end: cluster.end, newText },
    ];
  });
  return insertion(edits);
}

/** The edits in the text's order, each place once; the cursors stand behind what is new. */
function insertion(edits: readonly TextEdit[]): Insertion {
  const ordered = [...new Map(edits.map((edit) => [`${edit.start} ${edit.end}`, edit])).values()].sort(
    (a, b) => a.start - b.start,
  );
  let shift = 0;
  return {
    edits: ordered.filter(({ start, end, newText }) => start < end || newText !== ''),
    cursors: ordered.map(({ start, end, newText }) => {
      shift += newText.length - (end - start);
      return end + shift;
    }),
  };
}
