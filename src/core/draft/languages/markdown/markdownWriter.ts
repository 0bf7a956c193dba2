import type { Citation } from '../../../citation/cite.ts';
import type { Locale } from '../../../citation/locale.ts';
import type { TextEdit } from '../../../text/insertAtCursors.ts';
import { spanAt } from '../../spanAt.ts';
import type { CiteWriter, FoundCitation, Padding, Piece } from '../citeWriter.ts';
import { written } from '../citeWriter.ts';
import { canBeInRole, isPartialRole, writeBraceCites } from '../shared/braceCites.ts';
import { joinAt, joinList } from '../shared/newCites.ts';
import { once } from '../shared/once.ts';
import type { Span } from '../shared/mask.ts';
import { listPieces, mystPieces, pandocPieces } from './bracketPieces.ts';
import { begunCitation, type BegunCitation, type Context } from './begunCitation.ts';
import { paddingInMarkdown } from './paddingInMarkdown.ts';
import { apartFromReference, isCrossReference } from './crossReference.ts';
import type { MarkdownReading } from './markdownReading.ts';
import { afterMystKey } from './mystParts.ts';
import { typedLength } from './typedLength.ts';

/** Further away nothing tells whether a citation is begun; it bounds the time as well. */
const distance = 500;

/** Writes citations into a draft in Markdown. */
export class MarkdownWriter implements CiteWriter {
  readonly #reading: MarkdownReading;
  readonly #locale: Locale;

  constructor(reading: MarkdownReading, locale: Locale) {
    this.#reading = reading;
    this.#locale = locale;
  }

  write(citation: Citation): readonly Piece[] {
    return [{ kind: 'markup', text: '[' }, ...this.#list(citation), { kind: 'markup', text: ']' }];
  }

  #list(citation: Citation): readonly Piece[] {
    return listPieces(citation, this.#reading.isMyst ? mystPieces : pandocPieces, this.#locale);
  }

  join(found: FoundCitation, citation: Citation): TextEdit | undefined {
    const { text, isMyst } = this.#reading;
    const { start, end } = found;
    if (this.#isApart(found)) {
      return undefined;
    }
    const more = (cites: Citation): string => `; ${written(this.#list(cites))}`;
    switch (text.charAt(start)) {
      case '[':
        return joinAt(end - 1, found, citation, more);
      case '{':
        return canBeInRole(found, citation, this.#locale)
          ? joinList({ text, end: end - 1, separator: ',' }, found, citation, (cites) =>
              writeBraceCites(cites, this.#locale),
            )
          : undefined;
      default:
        // A key in the running text has its locator in a bracket after it, and further cites after that.
        return text.charAt(end - 1) === ']' && !isMyst
          ? joinAt(end - 1, found, citation, more)
          : joinAt(end, found, citation, (cites) => this.#besideNarrative(found, cites));
    }
  }

  /** To MyST a bracket after a key in the running text is said of it; a role is a citation of its own. */
  #besideNarrative({ end }: FoundCitation, cites: Citation): string {
    const isRole = this.#reading.isMyst && this.#reading.text.charAt(end - 1) !== ']';
    const own = isRole ? this.#role(cites) : written(this.write(cites));
    const [, after] = paddingInMarkdown('a ', this.#reading.text.slice(end, end + 9));
    return ` ${own}${after}`;
  }

  #role(cites: Citation): string {
    return `{cite:p}\`${writeBraceCites(cites, this.#locale)}\``;
  }

  /** Where a bracket would be said of the key before it, in MyST. */
  #isAfterNarrative(offset: number): boolean {
    const { text, isMyst } = this.#reading;
    return isMyst && afterMystKey.test(text.slice(Math.max(0, offset - distance), offset));
  }

  /** A cross-reference or its bracket, a role that prints a piece of a cite: what joins it would not be seen. */
  #isApart({ start, end, cites }: FoundCitation): boolean {
    const { text } = this.#reading;
    return (
      cites.some(({ key }) => isCrossReference(key)) ||
      apartFromReference(text.slice(Math.max(0, start - distance), start)) !== '' ||
      isPartialRole(text.slice(start, end))
    );
  }

  complete(offset: number, citation: Citation): TextEdit | undefined {
    const role = this.#begunRole(offset, citation[0]?.key ?? '');
    if (role !== undefined) {
      const newText = writeBraceCites(citation, this.#locale) + (role.isOpen ? '`' : '');
      return { ...role.edit, newText };
    }
    const begun = this.#begunAt(offset, citation[0]?.key ?? '');
    if (begun === undefined) {
      return undefined;
    }
    const { text } = this.#reading;
    const { edit, isInBracket, isOpen, isJoined } = begun;
    const cites = written(this.#list(citation));
    if (isInBracket) {
      const space = /[;\p{L}.,]/u.test(text.charAt(edit.start - 1)) ? ' ' : '';
      return { ...edit, newText: `${isJoined ? '; ' : space}${cites}${isOpen ? ']' : ''}` };
    }
    const [left, right] = this.padding(edit);
    const own = this.#isAfterNarrative(edit.start) ? this.#role(citation) : `[${cites}]`;
    return { ...edit, newText: `${left}${own}${right}` };
  }

  begun(offset: number, key: string): Span | undefined {
    const begun = this.#begunRole(offset, key) ?? this.#begunAt(offset, key);
    // Empty brackets may be meant for the text.
    return begun !== undefined && /@|cite/u.test(this.#reading.text.slice(begun.from, begun.all.end))
      ? begun.all
      : undefined;
  }

  padding({ start, end }: Span): Padding {
    const { text } = this.#reading;
    return paddingInMarkdown(text.slice(Math.max(0, start - distance), start), text.slice(end, end + 9));
  }

  #begunAt(offset: number, key: string): (BegunCitation & { readonly from: number }) | undefined {
    const none = this.#context(offset, 0);
    const begun = none && begunCitation(none);
    const typed = begun?.isJoined === false ? 0 : this.#typed(offset, key);
    const context = typed === 0 ? undefined : this.#context(offset, typed);
    const found = (context && begunCitation(context)) ?? begun;
    return found && { ...found, from: Math.max(0, found.edit.start - distance) };
  }

  #typed(offset: number, key: string): number {
    return typedLength(this.#reading.text, offset, key, this.#keyEnds());
  }

  /** Where each key ends that is cited. */
  readonly #keyEnds = once(() => {
    const ends = new Map<string, number[]>();
    for (const { cites } of this.#reading.citations()) {
      for (const { key, keyEnd } of cites) {
        ends.set(key, [...(ends.get(key) ?? []).slice(0, 1), keyEnd]);
      }
    }
    return ends;
  });

  /** The paragraph around an offset, as far as it counts; undefined where a citation isn't read. */
  #context(offset: number, typed: number): Context | undefined {
    const { text } = this.#reading;
    const block = this.#reading.textAt(offset);
    if (block === undefined || offset - typed < block.start) {
      return undefined;
    }
    const spans = this.#reading.inline(block).spans;
    const at = offset - typed - block.start;
    const span = spanAt(spans, at);
    const isClosed =
      span !== undefined &&
      (['code', 'comment', 'math', 'link'].includes(span.kind) || span.isStartClosed === true);
    if (isClosed || (this.#reading.isMyst && this.#isInSuffix(offset))) {
      return undefined;
    }
    const start = Math.max(block.start, offset - distance);
    const before = text.slice(start, offset - typed).replace(/\^(?=\[)/gu, (mark, index: number) => {
      // One that ends a superscript begins no note.
      const end = start + index + 1 - block.start;
      return spanAt(spans, end)?.start === end - 1 ? mark : '|';
    });
    return { before, after: text.slice(offset, Math.min(block.end, offset + distance)), offset, typed };
  }

  /** In the bracket after a key in the running text, which MyST takes for what is said of that. */
  #isInSuffix(offset: number): boolean {
    const { text } = this.#reading;
    const bracket = text.slice(Math.max(0, offset - distance), offset).lastIndexOf('[');
    return bracket !== -1 && this.#isAfterNarrative(Math.max(0, offset - distance) + bracket);
  }

  /** A role of MyST's without a key. */
  #begunRole(
    offset: number,
    key: string,
  ):
    { readonly edit: Span; readonly all: Span; readonly isOpen: boolean; readonly from: number } | undefined {
    const { text, isMyst } = this.#reading;
    if (!isMyst || this.#reading.textAt(offset) === undefined) {
      return undefined;
    }
    for (const typed of [0, this.#typed(offset, key)]) {
      const start = offset - typed;
      const lead = /\{cite[a-z:]*\}`\s*$/u.exec(text.slice(Math.max(0, start - 100), start))?.[0];
      const rest = text.slice(offset, offset + distance);
      const blanks = /^\s*(?=`)/u.exec(rest)?.[0];
      if (lead !== undefined && (blanks !== undefined || !/^[^\n]*`/u.test(rest))) {
        const end = offset + (blanks ?? '').length;
        const from = start - lead.length;
        const all = { start: from, end: end + (blanks === undefined ? 0 : 1) };
        return { edit: { start, end }, all, isOpen: blanks === undefined, from };
      }
    }
    return undefined;
  }
}
