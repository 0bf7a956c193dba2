import type { FoundCitation } from '../citeWriter.ts';
import { given, splitNote } from '../shared/note.ts';
import { oneLine } from '../shared/oneLine.ts';
import type { MacroSpan } from './asciidocReading.ts';

const item = /([^\s,()[\]]+)(?:\(([^)]*)\))?/gu;

/** What the macros of a draft cite. */
export function asciidocCitations(text: string, macros: readonly MacroSpan[]): readonly FoundCitation[] {
  return macros.map(({ start, end, beforeStart, listStart }) => {
    const list = text.slice(listStart, end - 1);
    const cites = [...list.matchAll(item)].map(({ 1: key = '', 2: note = '', index }, number) => ({
      key,
      keyStart: listStart + index,
      keyEnd: listStart + index + key.length,
      prefix: number === 0 ? given(oneLine(text.slice(beforeStart, listStart - 1))) : undefined,
      ...splitNote(bracketed(note)),
    }));
    return { start, end, cites, isJoinable: beforeStart + 1 === listStart };
  });
}

/** The item of a paragraph gets back the brackets that the macro can't hold: "16 a–c" as "16 (a)–(c)". */
function bracketed(note: string): string {
  return note
    .replace(/(\d) ([a-z])(?![a-z])/gu, '$1 ($2)')
    .replace(/(?<=\d )\([a-z]\)(?:(?:[–-]|[,،、] ?)[a-z](?![a-z]))+/gu, (items) =>
      items.replace(/(?<!\()[a-z]/gu, '($&)'),
    );
}
