import type { DraftStructure } from '../languages/draftLanguage.ts';
import type { TextEdit } from '../../text/insertAtCursors.ts';
import { lineEnd } from '../../text/lineEnd.ts';
import type { Span } from '../languages/shared/mask.ts';
import { placeForParagraph } from './placeForParagraph.ts';
import type { ListForm } from '../languages/listForm.ts';

/** A line without its end. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The edit that makes the list of references in a draft be these entries; undefined when it is so already.
 *
 * Between the markers everything is replaced, outside of them nothing ever is. Of several pairs the first is taken,
 * and a pair never has another marker between its two. Markers without a partner are no pair: the first of them gives
 * its line to a whole new list, and the text around it stays, an old list too, for nobody can tell where that ends.
 *
 * @param entries markup, one a reference; line breaks in them become spaces
 * @param cursor where the list goes if there is none: an offset
 */
export function updateReferenceList(
  structure: DraftStructure,
  entries: readonly string[],
  cursor: number,
): TextEdit | undefined {
  const { text, listForm: form } = structure;
  const eol = lineEnd(text);
  const written = entries.map((entry) => entry.trim().replace(/\s*[\r\n]\s*/gu, ' '));
  const { pair, alone } = findMarkers(text, form);
  if (pair !== undefined) {
    const [begin, end] = pair;
    const inner = innerText(form, written, eol, indentOf(begin));
    const [from, to] = [begin.end, end.start];
    return text.slice(from, to) === inner ? undefined : { start: from, end: to, newText: inner };
  }
  if (written.length === 0) {
    return undefined;
  }
  if (alone !== undefined) {
    return { start: alone.start, end: alone.end, newText: block(form, written, eol, indentOf(alone)) };
  }
  const { at, before, after } = placeForParagraph(structure, cursor);
  return {
    start: at,
    end: at,
    newText: `${eol.repeat(before)}${block(form, written, eol, '')}${eol.repeat(after)}`,
  };
}

/** Where the list that would be refreshed stands, markers included; undefined where there is none. */
export function referenceListSpan({ text, listForm }: DraftStructure): Span | undefined {
  const { pair } = findMarkers(text, listForm);
  return pair && { start: pair[0].start, end: pair[1].end };
}

function block(form: ListForm, entries: readonly string[], eol: string, indent: string): string {
  return `${indent}${form.marker('begin')}${innerText(form, entries, eol, indent)}${indent}${form.marker('end')}`;
}

/** From after the first marker to the beginning of the second one's line. */
function innerText(form: ListForm, entries: readonly string[], eol: string, indent: string): string {
  const gap = form.isSpaced ? '\n' : '';
  const lines = form.list(entries).replace(/^(?=.)/gmu, indent);
  return (entries.length === 0 ? `\n${gap}` : `\n${gap}${lines}\n${gap}`).replaceAll('\n', eol);
}

function indentOf({ text }: Line): string {
  return /^[ \t]*/u.exec(text)?.[0] ?? '';
}

function findMarkers(
  text: string,
  form: ListForm,
): { readonly pair?: readonly [Line, Line]; readonly alone?: Line } {
  const [begin, end] = [form.marker('begin'), form.marker('end')];
  let opened: Line | undefined;
  let alone: Line | undefined;
  for (const line of linesOf(text)) {
    const content = line.text.trim();
    if (content === begin) {
      opened = line;
    } else if (content === end && opened !== undefined) {
      return { pair: [opened, line] };
    }
    alone ??= content === begin || content === end ? line : undefined;
  }
  return alone === undefined ? {} : { alone };
}

function* linesOf(text: string): Generator<Line> {
  for (const match of text.matchAll(/[^\r\n]*(?:\r?\n|\r|$)/gu)) {
    const content = match[0].replace(/\r?\n$|\r$/u, '');
    yield { start: match.index, end: match.index + content.length, text: content };
  }
}
