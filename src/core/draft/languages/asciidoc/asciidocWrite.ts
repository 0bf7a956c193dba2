import type { Citation, Cite } from '../../../citation/cite.ts';
import { type Locale, writtenLocator } from '../../../citation/locale.ts';
import type { Piece } from '../citeWriter.ts';
import { joinNote } from '../shared/note.ts';
import { oneLine } from '../shared/oneLine.ts';
import { escapeAsciidoc } from './escapeAsciidoc.ts';

/**
 * Macros for cites. asciidoctor-bibtex takes what stands in the parentheses after a key for pages, and has no text
 * after a cite; so a locator and a suffix are prose after the macro, as a prefix is before it. A cite with one begins
 * or ends its macro. https://github.com/asciidoctor/asciidoctor-bibtex
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
      ...writeItems(cites),
      { kind: 'markup', text: ']' },
      ...writeAfter(cites.at(-1), locale),
    ])
    .filter(({ text }) => text !== '');
}

/** The keys in a macro. */
function writeItems(cites: readonly Cite[]): readonly Piece[] {
  return cites.flatMap(({ key }, index): readonly Piece[] => [
    { kind: 'markup', text: index === 0 ? '' : ',' },
    { kind: 'key', text: key },
  ]);
}

/** Whether all that is said about the cites is their keys, so that they can stand in any macro. */
export function isKeysOnly(citation: Citation): boolean {
  return !hasProseBefore(citation) && !citation.some(hasProseAfter);
}

export function hasProseBefore(citation: Citation): boolean {
  return citation.some(({ prefix }) => inProse(prefix) !== '');
}

function hasProseAfter({ locator, suffix }: Cite): boolean {
  return locator !== undefined || oneLine(suffix) !== '';
}

/** What parts a locator from the citation where it is no comma of ASCII. */
const commas: Readonly<Partial<Record<Locale, string>>> = { ar: '، ', zh: '，' };

/** What is printed after a macro: ", para. 16 (c)". */
function writeAfter(cite: Cite | undefined, locale: Locale): readonly Piece[] {
  const { locator, suffix } = cite ?? {};
  const comma = commas[locale] ?? ', ';
  const label = locator === undefined ? '' : comma + writtenLocator(locator, locale);
  const after = escapeAsciidoc(oneLine(suffix), false);
  const parted = label === '' && after !== '' && !/^[,.;:!?)،，]/u.test(after) ? comma + after : after;
  return [
    { kind: 'locator', text: label },
    { kind: 'suffix', text: label === '' ? parted : joinNote(label, parted).slice(label.length) },
  ];
}

function macros(citation: Citation): { before: string; cites: Cite[] }[] {
  const all: { before: string; cites: Cite[] }[] = [];
  let last: Cite | undefined;
  for (const cite of citation) {
    const before = inProse(cite.prefix);
    const isPlain = before === '' && !hasProseAfter(cite);
    if (last !== undefined && isPlain && !hasProseAfter(last)) {
      all.at(-1)?.cites.push(cite);
    } else {
      all.push({ before, cites: [cite] });
    }
    last = cite;
  }
  return all;
}

function inProse(prefix: string | undefined): string {
  return escapeAsciidoc(oneLine(prefix));
}
