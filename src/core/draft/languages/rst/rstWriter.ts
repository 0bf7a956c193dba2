import type { Cite } from '../../../citation/cite.ts';
import { type Locale, writtenLocator } from '../../../citation/locale.ts';
import { lastBefore, spanAt } from '../../spanAt.ts';
import { type CiteWriter, type Padding, type Piece, written } from '../citeWriter.ts';
import type { DraftStructure } from '../draftLanguage.ts';
import { isPartialRole, repeatsKey } from '../shared/braceCites.ts';
import type { Span } from '../shared/mask.ts';
import { joinList, newCites } from '../shared/newCites.ts';
import { joinNote } from '../shared/note.ts';
import { oneLine } from '../shared/oneLine.ts';
import { TypedKey } from '../shared/typedKey.ts';
import { beginsWithUnspaced, endsInUnspaced } from '../shared/wordBeside.ts';
import { beginsMarkup, isApartAfter, isApartBefore } from './rstApart.ts';
import { rstBegunAt, type RstBegun } from './rstBegun.ts';
import { isEscaped } from './rstEnds.ts';
import { rolesOf } from './rstRoles.ts';

type Draft = Pick<DraftStructure, 'text' | 'citations' | 'spans'>;

/**
 * Citations of sphinxcontrib-bibtex: `` :cite:p:`{see}a{para. 12},b` ``.
 * https://sphinxcontrib-bibtex.readthedocs.io/en/latest/usage.html#roles-and-citation-keys
 */
export function rstWriter(draft: Draft, locale: Locale): CiteWriter {
  const { text, citations, spans } = draft;
  const keys = new TypedKey(citations);
  const list = (cites: readonly Cite[]): string => written(listOf(cites, locale));
  const begunIn = (offset: number, key: string): RstBegun | undefined => {
    const kind = spanAt(spans, offset)?.kind;
    const isCited = spanAt(citations, offset)?.cites.some(({ keyEnd }) => keyEnd === offset) === true;
    return kind === 'code' || kind === 'comment' || kind === 'head' || kind === 'math'
      ? undefined
      : rstBegunAt(text, offset, key, { keys, isCited });
  };
  return {
    write: (citation) =>
      rolesOf(citation).flatMap((cites, index): Piece[] => [
        piece('markup', `${index === 0 ? '' : ' '}:cite:p:\``),
        ...listOf(cites, locale),
        piece('markup', '`'),
      ]),
    join(found, citation) {
      const contentEnd = text.lastIndexOf('`', found.end - 1);
      // In a title or a table nothing can be put, for they would be longer than their lines.
      return isPartialRole(text.slice(found.start, found.end)) ||
        spanAt(spans, found.end) !== undefined ||
        repeatsKey([...found.cites, ...newCites(found, citation)])
        ? undefined
        : joinList({ text, end: contentEnd, separator: ',' }, found, citation, list);
    },
    complete(offset, citation) {
      const begun = begunIn(offset, citation[0]?.key ?? '');
      if (begun === undefined) {
        return undefined;
      }
      const { start, end, separator, isOpen, roleStart } = begun;
      // Directly after a word, or what ends one, it is no role yet; after mark-up it is.
      const last = text.slice(Math.max(0, roleStart - 2), roleStart);
      const isInWord = !isApartBefore(last) && !/[*`|_]$/u.test(last);
      const [before] = isInWord ? padding(draft, { start: roleStart, end: roleStart }) : [''];
      const lead = before === '' ? '' : before + text.slice(roleStart, start);
      return {
        start: before === '' ? start : roleStart,
        end,
        newText: lead + separator + list(citation) + (isOpen ? '`' : ''),
      };
    },
    begun: (offset, key) => begunIn(offset, key)?.whole,
    padding: (place) => padding(draft, place),
  };
}

/** What is written between the backticks: they would end the role, and braces the text; there are no escapes. */
function listOf(cites: readonly Cite[], locale: Locale): Piece[] {
  return cites.flatMap(({ key, locator, prefix, suffix }, index): Piece[] => {
    const before = inBraces(prefix);
    const note = joinNote(locator === undefined ? '' : writtenLocator(locator, locale), inBraces(suffix));
    return [
      ...(index === 0 ? [] : [piece('markup', ',')]),
      // Empty braces would be malformed, so an empty prefix has no place.
      ...(before !== '' ? [piece('markup', '{'), piece('prefix', before), piece('markup', '}')] : []),
      piece('key', key),
      ...(note === '' ? [] : [piece(locator === undefined ? 'suffix' : 'locator', `{${note}}`)]),
    ];
  });
}

function piece(kind: Piece['kind'], text: string): Piece {
  return { kind, text };
}

function inBraces(text: string | undefined): string {
  return oneLine(text?.replace(/[\\`{}]/gu, ''));
}

/**
 * A role has to stand apart from what is beside it. A blank after a backslash isn't printed, so words get a visible
 * one, but for those of languages that part none. What stands between colons after it would be another role.
 */
function padding({ text, spans, citations }: Draft, { start, end }: Span): Padding {
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(end, end + 2);
  const isAfterMark = [lastBefore(spans, start), lastBefore(citations, start)].some(
    (span) => span?.end === start,
  );
  const isAfterBlank = /\s$/u.test(before) || before === '';
  // A blank after a backslash isn't seen, and so is none after the word before.
  const isAfterHidden = isAfterBlank && before !== '' && isEscaped(before, before.length - 1);
  const closesQuote = /[^\s([{<\p{Ps}\p{Pi}]["'\p{Pf}:]$/u.test(before);
  const isApart = isAfterBlank
    ? !isAfterHidden
    : isApartBefore(before) && !before.endsWith(':') && !closesQuote && !isAfterMark;
  return [
    isApart ? '' : endsInUnspaced(before) ? '\\ ' : ' ',
    isApartAfter(after) && !beginsMarkup(after) ? '' : beginsWithUnspaced(after) ? '\\ ' : ' ',
  ];
}
