import type { FoundCitation } from '../citeWriter.ts';
import type { SpanKind } from '../draftLanguage.ts';
import type { Note } from '../footnoteSyntax.ts';
import type { Span } from '../shared/mask.ts';
import type { Finder } from '../shared/finder.ts';
import type { ClosedStretch, NoteMark } from '../shared/proseReading.ts';
import type { Token } from '../shared/scanner.ts';
import { mayFollowEmphasis, type OrgEmphasis } from './orgEmphasis.ts';

/** What is known of a piece of prose while it is read. */
export interface Prose {
  readonly finder: Finder;
  readonly squares: () => ReadonlyMap<number, number>;
  readonly curlies: () => ReadonlyMap<number, number>;
  readonly rounds: () => ReadonlyMap<number, number>;
  /** Where keys stand. */
  readonly keys: () => readonly Span[];
  readonly emphasis: () => OrgEmphasis;
  readonly closed: ClosedStretch[];
  readonly closedToText: ClosedStretch[];
  /** By marker: up to where one that is left open could be closed. */
  readonly open: Map<string, number>;
  readonly citations: FoundCitation[];
  readonly notes: Note[];
  readonly marks: NoteMark[];
  /** The limits of the innermost thing that is being read, and how many there are around it. */
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/**
 * Closes a stretch that ends within the limits.
 *
 * @returns where to go on: if it ends nowhere, something else may begin at its second character
 */
export function close(prose: Prose, { start }: Token, end: number | undefined, kind: SpanKind): number {
  if (end === undefined || end > prose.to) {
    return start + 1;
  }
  prose.closed.push({ start, end, kind });
  return end;
}

/** Where something that is closed by a text ends; undefined where it isn't closed. */
export function endOf(
  { end }: Token,
  { finder, to }: Prose,
  closing: string,
  from = end,
): number | undefined {
  const at = finder.next(closing, from, to);
  return at === undefined ? undefined : at + closing.length;
}

/** A word, or a mark of no meaning. */
const strayEnd = /[\p{L}\p{M}\p{N}]+(?![\p{L}\p{M}\p{N}_:])|[^\p{ASCII}\p{L}\p{M}\p{N}]/uy;

/**
 * A marker that neither begins nor ends anything. One before it is left open: directly after it, a citation would make
 * it the end of that.
 */
export function readStrayMarker({ text, start }: Token, prose: Prose): number | undefined {
  const { open, closed } = prose;
  const marker = text.charAt(start);
  const before = text.charAt(start - 1);
  const isOpen = start < (open.get(marker) ?? 0);
  if (isOpen && before.trim() !== '' && !mayFollowEmphasis(text.charAt(start + 1))) {
    strayEnd.lastIndex = start + 1;
    const end = start + 1 + (strayEnd.exec(text)?.[0].length ?? 0);
    const isAlone = end === start + 1 || end > prose.to;
    closed.push(
      isAlone
        ? { start, end: start + 1, kind: 'markup', exit: start, isEndClosed: true }
        : { start, end, kind: 'markup' },
    );
    return isAlone ? undefined : end;
  }
  if (prose.emphasis().begins(start, prose)) {
    const end = prose.emphasis().reach(start, prose.to);
    open.set(marker, Math.max(end, open.get(marker) ?? 0));
    if (marker === '/') {
      closeToText(prose, { start, end, exit: start });
    }
  }
  return undefined;
}

/** A stretch of italics, or one that would become so: titles are in italics, which would end those around them. */
export function closeToText(
  { closedToText }: Pick<Prose, 'closedToText'>,
  { start, end, exit }: { readonly start: number; readonly end: number; readonly exit: number },
): void {
  const last = closedToText.at(-1);
  if (last !== undefined && start < last.end) {
    closedToText[closedToText.length - 1] = { ...last, end: Math.max(last.end, end) };
  } else {
    closedToText.push({ start, end, kind: 'markup', exit, isEndClosed: exit === start });
  }
}
