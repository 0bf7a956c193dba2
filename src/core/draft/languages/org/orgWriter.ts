import type { Citation, Cite } from '../../../citation/cite.ts';
import { type Locale, writtenLocator } from '../../../citation/locale.ts';
import type { TextEdit } from '../../../text/insertAtCursors.ts';
import { lastBefore, spanAt } from '../../spanAt.ts';
import type { CiteWriter, FoundCitation, Padding, Piece } from '../citeWriter.ts';
import { written } from '../citeWriter.ts';
import type { DraftStructure } from '../draftLanguage.ts';
import type { Span } from '../shared/mask.ts';
import { newCites } from '../shared/newCites.ts';
import { joinNote } from '../shared/note.ts';
import { oneLine } from '../shared/oneLine.ts';
import { TypedKey } from '../shared/typedKey.ts';
import { beginsWithWord, endsInWord } from '../shared/wordBeside.ts';
import { mayPrecedeEmphasis } from './orgEmphasis.ts';
import { begunAt, type OrgBegun } from './orgBegun.ts';

type Draft = Pick<DraftStructure, 'text' | 'citations' | 'spans'>;

/**
 * Citations of Org. https://orgmode.org/manual/Citations.html
 *
 * @param processor that the draft names to export them with
 */
export function orgWriter(draft: Draft, draftLocale: Locale, processor: string | undefined): CiteWriter {
  const { text, citations } = draft;
  // This processor knows the labels of English alone, and words them anew in the draft's language.
  const locale = processor === 'csl' ? 'en' : draftLocale;
  const keys = new TypedKey(citations);
  const list = (cites: readonly Cite[]): string => written(listOf(cites, locale));
  return {
    write: (citation) => [
      { kind: 'markup', text: '[cite:' },
      ...listOf(citation, locale),
      { kind: 'markup', text: ']' },
    ],
    join: (found, citation) => joined(text, found, citation, list),
    complete(offset, citation) {
      const begun = begunIn(draft, offset, citation[0]?.key ?? '', keys);
      return (
        begun && {
          start: begun.start,
          end: begun.end,
          newText: begun.separator + list(citation) + (begun.isOpen ? ']' : ''),
        }
      );
    },
    begun: (offset, key) => begunIn(draft, offset, key, keys)?.whole,
    padding: (place) => padding(draft, place),
  };
}

function begunIn(
  { text, citations, spans }: Draft,
  offset: number,
  key: string,
  keys: TypedKey,
): OrgBegun | undefined {
  const kind = spanAt(spans, offset)?.kind;
  const around = spanAt(citations, offset);
  const isCited = around?.cites.some(({ keyEnd }) => keyEnd === offset) === true;
  return kind === 'code' || kind === 'comment' || kind === 'head' || kind === 'math'
    ? undefined
    : begunAt(text, offset, key, { keys, isCited, isClosed: around !== undefined });
}

/** What is written between the brackets. */
function listOf(cites: readonly Cite[], locale: Locale): Piece[] {
  return cites.flatMap(({ key, locator, prefix, suffix }, index): Piece[] => {
    const before = within(prefix);
    const after = within(suffix);
    const note = locator === undefined ? '' : writtenLocator(locator, locale);
    const rest = locator === undefined ? after : joinNote(note, after).slice(note.length);
    const all = note + rest;
    const space = all === '' || all.startsWith(',') ? '' : ' ';
    const pieces: Piece[] = [
      { kind: 'markup', text: index === 0 ? '' : ';' },
      ...(prefix === undefined || (before === '' && prefix !== '')
        ? []
        : [piece('prefix', before), piece('markup', ' ')]),
      { kind: 'key', text: `@${key}` },
      ...(note === ''
        ? [{ kind: 'suffix' as const, text: space + rest }]
        : [piece('locator', space + note), piece('suffix', rest)]),
    ];
    return pieces.filter(({ kind, text }) => kind === 'prefix' || text !== '');
  });
}

function piece(kind: Piece['kind'], text: string): Piece {
  return { kind, text };
}

/** There are no escapes. */
function within(text: string | undefined): string {
  return oneLine(text?.replace(/[[\]@\\]/gu, '').replace(/;/gu, ','));
}

/** Styles that print nothing, or a piece of a cite: what joins them would not be seen. */
const partial =
  /^\[cite\/(?:nocite|n|author|a|noauthor|na|title|ti|year|y|date|d|locators|l)(?:\/[\w/-]*)?:/u;

function joined(
  text: string,
  found: FoundCitation,
  citation: Citation,
  write: (cites: Citation) => string,
): TextEdit | undefined {
  if (partial.test(text.slice(found.start, found.end))) {
    return undefined;
  }
  const cites = newCites(found, citation);
  const end = found.end - 1;
  const list = text.slice(found.cites.at(-1)?.keyEnd ?? found.start, end);
  // What stands after the last semicolon without a key is said of all cites, and stays after them.
  const semicolon = list.indexOf(';');
  const isTyped = semicolon >= 0 && list.slice(semicolon + 1).trim() === '';
  const length = isTyped ? semicolon + 1 : semicolon >= 0 ? semicolon : list.trimEnd().length;
  const at = end - list.length + length;
  return { start: at, end: at, newText: cites.length === 0 ? '' : (isTyped ? '' : ';') + write(cites) };
}

/** What a citation would be read together with, or stick to. */
function padding({ text, spans }: Draft, { start, end }: Span): Padding {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  const span = lastBefore(spans, start);
  // A command would take the brackets for its own; what is printed as one word isn't to stick to them.
  const isAfterMarkup = span?.end === start && span.kind !== 'noteMark' && /[^\s(-]$/u.test(before);
  const [last = '', next = ''] = [before.at(-1), after.at(0)];
  const isAfterMarker = /[*/_+=~^]/u.test(last) && !/^.?[\s(]/u.test(before);
  const opens = last === '[' || last === '\\' || last === '$' || (last === ']' && next === ']');
  return [
    opens || endsInWord(before) || isAfterMarkup || (isAfterMarker && !startsEmphasis(before, next))
      ? ' '
      : '',
    beginsWithWord(after) || (/[*/_+=~^]/u.test(next) && mayPrecedeEmphasis(last)) ? ' ' : '',
  ];
}

/** Whether a place is directly after the marker that begins emphasis. */
function startsEmphasis(before: string, next: string): boolean {
  return mayPrecedeEmphasis(before.length < 2 ? '' : before.charAt(0)) && next !== '' && !/\s/u.test(next);
}
