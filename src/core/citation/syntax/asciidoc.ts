import type { Citation, Cite } from '../cite.ts';
import { type Locale, writtenLocator } from '../locale.ts';
import { escapeAsciidoc } from '../markup/escapeAsciidoc.ts';
import type { CitekeySyntax, FoundCluster } from './citekeySyntax.ts';
import { maskAsciidoc } from './maskAsciidoc.ts';
import { endsInEscape, near } from './near.ts';
import { joinAt, joinList } from './newCites.ts';
import { given, joinNote, splitNote } from './note.ts';
import { oneLine, prose } from './oneLine.ts';
import { isUnclosed } from './unclosed.ts';
import { beginsWithWord } from './wordBeside.ts';

/** https://github.com/asciidoctor/asciidoctor-bibtex. There is no prefix for a cite, so it is prose. */
export const asciidoc: CitekeySyntax = {
  write: (citation, locale) => writtenFrom(0, citation, locale),
  find,
  join(text, cluster, citation, locale) {
    // Nothing can follow a note that is left open.
    if (/\([^()]*\]$/u.test(text.slice(cluster.start, cluster.end))) {
      return undefined;
    }
    // What stands before a cite that joins has to stand outside of the macro.
    return hasProse(citation)
      ? joinAt(cluster.end, cluster, citation, (cites) => writtenFrom(1, cites, locale))
      : joinList(text, cluster.end - 1, ',', cluster, citation, (cites) => written(cites, locale));
  },
  own: /^cite(?:np)?:\[/u,
  // Behind a colon it would be the target of another macro.
  apart: (before, behind) => [
    endsInEscape(before) || /[\p{L}\p{N}_:]$/u.test(before) ? ' ' : '',
    beginsWithWord(behind) ? ' ' : '',
  ],
  fill(text, offset, citation, locale) {
    const { before, behind } = near(text, offset);
    if (/\bcite(?:np)?:\[[^[\]]*,\s*$/u.test(before) && isUnclosed(behind, '[]') && !hasProse(citation)) {
      return { start: offset, end: offset, newText: `${written(citation, locale)}]` };
    }
    const [begun, open = ''] = /\bcite(?:np)?:(\[\s*)?$/u.exec(before) ?? [];
    const isOpen = open !== '' && isUnclosed(behind, '[]');
    const [close] = (open === '' ? /^(?!\S)/u : isOpen ? /^/u : /^\s*\]/u).exec(behind) ?? [];
    if (begun === undefined || close === undefined) {
      return undefined;
    }
    return open === '' || isOpen || hasProse(citation)
      ? {
          start: offset - begun.length,
          end: offset + close.length,
          newText: writtenFrom(0, citation, locale),
        }
      : { start: offset, end: offset + close.length - 1, newText: written(citation, locale) };
  },
};

/** @param place of the first macro among the citation's; behind another one a mark parts them */
function writtenFrom(place: number, citation: Citation, locale: Locale): string {
  return macros(citation)
    .map(({ before, cites }, index) => {
      const separator = index + place === 0 ? '' : cites[0]?.continues === true ? ', ' : '; ';
      return `${separator}${prose(before, `cite:[${written(cites, locale)}]`)}`;
    })
    .join('');
}

function hasProse(citation: Citation): boolean {
  return citation.some(({ prefix }) => inProse(prefix) !== '');
}

/** A cite with a prefix begins a macro of its own. */
function macros(citation: Citation): { before: string; cites: Cite[] }[] {
  const all: { before: string; cites: Cite[] }[] = [];
  for (const cite of citation) {
    const before = inProse(cite.prefix);
    const last = all.at(-1);
    if (last === undefined || before !== '') {
      all.push({ before, cites: [cite] });
    } else {
      last.cites.push(cite);
    }
  }
  return all;
}

/** They end a note, or the macro; there are no escapes. */
const brackets = /[()[\]]/gu;

function written(cites: readonly Cite[], locale: Locale): string {
  return cites
    .map(({ key, locator, suffix }) => {
      const text = locator === undefined ? '' : writtenLocator(locator, locale);
      const behind = oneLine(suffix?.replace(brackets, ''));
      // A word of one letter would be taken for the item of a paragraph.
      const comma = text !== '' && /^[a-z](?![a-z])/u.test(behind) ? ',' : '';
      const note = joinNote(text.replace(brackets, '') + comma, behind);
      return key + (note === '' ? '' : `(${note})`);
    })
    .join(',');
}

function inProse(prefix: string | undefined): string {
  return escapeAsciidoc(oneLine(prefix));
}

const macro = /\bcite(?:np)?:((?![\s:])[^[\]\n]{1,200})?\[([^[\]]*)\]/gu;
const item = /([^\s,()[\]\0]+)(?:\(([^)]{0,500})\))?/gu;

function find(text: string): FoundCluster[] {
  return [...maskAsciidoc(text).matchAll(macro)].flatMap(
    ({ 0: all, 1: before, 2: list = '', index: start }) => {
      const end = start + all.length;
      const offset = end - 1 - list.length;
      const cites = [...list.matchAll(item)].map(({ 1: key = '', 2: note = '', index }, number) => ({
        key,
        keyStart: offset + index,
        keyEnd: offset + index + key.length,
        prefix: number === 0 ? given(oneLine(before)) : undefined,
        ...splitNote(bracketed(note)),
      }));
      return cites.length === 0 ? [] : [{ start, end, cites }];
    },
  );
}

/** The item of a paragraph gets back the brackets that the macro can't hold: "16 a–c" as "16 (a)–(c)". */
function bracketed(note: string): string {
  return note
    .replace(/(\d) ([a-z])(?![a-z])/gu, '$1 ($2)')
    .replace(/(?<=\d )\([a-z]\)(?:(?:[–-]|[,،、] ?)[a-z](?![a-z]))+/gu, (items) =>
      items.replace(/(?<!\()[a-z]/gu, '($&)'),
    );
}
