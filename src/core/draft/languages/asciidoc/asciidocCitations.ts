import { locatorOf, type ReadRange, readRanges } from '../../../citation/locator.ts';
import type { FoundCitation } from '../citeWriter.ts';
import { given, splitNote } from '../shared/note.ts';
import { oneLine } from '../shared/oneLine.ts';
import type { MacroSpan } from './asciidocReading.ts';

const item = /([^\s,()[\]]+)(?:\(([^)]*)\))?/gu;

/** What the macros of a draft cite; a locator that follows one is of its last cite, and a part of the citation. */
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
    const isJoinable = beforeStart + 1 === listStart;
    const last = cites.at(-1);
    const ranges = list.endsWith(')') ? [] : rangesAfter(text, end);
    const locator = locatorOf(ranges);
    return locator === undefined || last === undefined
      ? { start, end, cites, isJoinable }
      : {
          start,
          end: ranges.at(-1)?.end ?? end,
          cites: [...cites.slice(0, -1), { ...last, locator }],
          isJoinable,
        };
  });
}

/** The paragraphs that prose after a macro names: ", para. 16 (c)". */
function rangesAfter(text: string, end: number): readonly ReadRange[] {
  const [comma] = /^[,،，][ \t]?/u.exec(text.slice(end, end + 2)) ?? [];
  const ranges = comma === undefined ? [] : readRanges(text, end + comma.length);
  return ranges[0]?.isLabelled === true ? ranges : [];
}

/** The item of a paragraph gets back the brackets that the macro can't hold: "16 a–c" as "16 (a)–(c)". */
function bracketed(note: string): string {
  return note
    .replace(/(\d) ([a-z])(?![a-z])/gu, '$1 ($2)')
    .replace(/(?<=\d )\([a-z]\)(?:(?:[–-]|[,،、] ?)[a-z](?![a-z]))+/gu, (items) =>
      items.replace(/(?<!\()[a-z]/gu, '($&)'),
    );
}
