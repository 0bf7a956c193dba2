import type { Citation, Cite } from '../../../citation/cite.ts';
import { type Locale, writtenLocator } from '../../../citation/locale.ts';
import type { Piece } from '../citeWriter.ts';
import { joinNote } from '../shared/note.ts';
import { oneLine } from '../shared/oneLine.ts';
import { escapeAsciidoc } from './escapeAsciidoc.ts';

/**
 * Macros for cites. There is no prefix for a cite, so it is prose, and a cite that has one begins a macro.
 * https://github.com/asciidoctor/asciidoctor-bibtex
 *
 * @param isFirst whether no other macro stands before them, that a mark would have to part them from
 */
export function writeAsciidoc(citation: Citation, locale: Locale, isFirst = true): readonly Piece[] {
  return macros(citation)
    .flatMap(({ before, cites }, index): readonly Piece[] => [
      {
        kind: 'markup',
        text: isFirst && index === 0 ? '' : cites[0]?.continues === true ? ', ' : '; ',
      },
      { kind: 'prefix', text: before },
      { kind: 'markup', text: `${before === '' ? '' : ' '}cite:[` },
      ...writeItems(cites, locale),
      { kind: 'markup', text: ']' },
    ])
    .filter(({ text }) => text !== '');
}

/** What stands in a macro. */
export function writeItems(cites: readonly Cite[], locale: Locale): readonly Piece[] {
  return cites
    .flatMap((cite, index): readonly Piece[] => [
      { kind: 'markup', text: index === 0 ? '' : ',' },
      { kind: 'key', text: cite.key },
      ...noteOf(cite, locale),
    ])
    .filter(({ text }) => text !== '');
}

export function hasProse(citation: Citation): boolean {
  return citation.some(({ prefix }) => inProse(prefix) !== '');
}

/** They end a note, or the macro; there are no escapes. */
const brackets = /[()[\]]/gu;

function noteOf({ locator, suffix }: Cite, locale: Locale): readonly Piece[] {
  const label = (locator === undefined ? '' : writtenLocator(locator, locale)).replace(brackets, '');
  // Two of these before a blank that breaks end the term of a list.
  const after = oneLine(suffix?.replace(brackets, '')).replace(/(::|;;) /gu, '$1\u00A0');
  if (after === '') {
    return label === '' ? [] : [{ kind: 'locator', text: `(${label})` }];
  }
  // A word of one letter would be taken for the item of a paragraph.
  const comma = label !== '' && /^[a-z](?![a-z])/u.test(after) ? ',' : '';
  return [
    { kind: 'markup', text: '(' },
    { kind: 'locator', text: label },
    { kind: 'suffix', text: joinNote(label + comma, after).slice(label.length) },
    { kind: 'markup', text: ')' },
  ];
}

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

function inProse(prefix: string | undefined): string {
  return escapeAsciidoc(oneLine(prefix));
}
