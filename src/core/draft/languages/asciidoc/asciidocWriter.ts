import type { Citation } from '../../../citation/cite.ts';
import type { Locale } from '../../../citation/locale.ts';
import type { TextEdit } from '../../../text/insertAtCursors.ts';
import { lastBefore } from '../../spanAt.ts';
import { type CiteWriter, written } from '../citeWriter.ts';
import type { DraftStructure } from '../draftLanguage.ts';
import { isKeyBegun } from '../shared/isKeyBegun.ts';
import type { Span } from '../shared/mask.ts';
import { near } from '../shared/near.ts';
import { newCites } from '../shared/newCites.ts';
import { isUnclosed } from '../shared/unclosed.ts';
import { asciidocPadding } from './asciidocPadding.ts';
import { hasProseBefore, isKeysOnly, writeAsciidoc } from './asciidocWrite.ts';

export function asciidocWriter(structure: DraftStructure, locale: Locale): CiteWriter {
  const { text } = structure;
  return {
    write: (citation) => writeAsciidoc(citation, locale),
    join(found, citation) {
      const cites = newCites(found, citation);
      // After a locator the macro is not the last that can be read; what is said about a cite stands outside of it.
      const isInside = isKeysOnly(cites) && text.charAt(found.end - 1) === ']';
      const at = isInside ? found.end - 1 : found.end;
      const added = isInside
        ? cites.map(({ key }) => `,${key}`).join('')
        : written(writeAsciidoc(cites, locale, false)) + asciidocPadding(text, { start: at, end: at })[1];
      return { start: at, end: at, newText: cites.length === 0 ? '' : added };
    },
    complete(offset, citation) {
      const begun = begunAt(structure, offset, citation[0]?.key ?? '');
      return begun && completed(text, begun, citation, locale);
    },
    begun(offset, key) {
      const begun = begunAt(structure, offset, key);
      return begun && { start: begun.isAll ? begun.start : begun.end, end: begun.end };
    },
    padding: (place) => asciidocPadding(text, place),
  };
}

/** A macro that is only begun, from its name to where it ends, or would. */
interface Begun extends Span {
  /** What is written into it goes there; it ends with what has been typed of the key. */
  readonly item: Span;
  /** Whether the key would be the first. */
  readonly isFirst: boolean;
  readonly isClosed: boolean;
  /** Whether there's nothing in it but the beginning of a key. */
  readonly isAll: boolean;
}

/** Items with a comma after each, and what has been typed of another. */
const itemsBefore = /^((?:\s*[^\s,()[\]]+(?:\([^)\n]*\))?\s*,)*\s*)([^\s,()[\]]*)$/u;
const word = String.raw`[\p{L}\p{M}\p{N}_&;:}]`;
const macroName = new RegExp(String.raw`(?<!${word})cite(?:np)?:([^\s[\n][^[\n]{0,200})?$`, 'u');
const macroAlone = new RegExp(String.raw`(?<!${word})cite(?:np)?:$`, 'u');

/** In or before the name of a macro the place after its bracket; elsewhere the offset itself. */
function listPlace(text: string, offset: number): number {
  const from = Math.max(0, offset - 'citenp:['.length);
  for (const { 0: all, index } of text.slice(from, offset + 'citenp:['.length).matchAll(/cite(?:np)?:\[/gu)) {
    if (from + index <= offset && offset <= from + index + all.length) {
      return from + index + all.length;
    }
  }
  return offset;
}

function begunAt(structure: DraftStructure, cursor: number, key: string): Begun | undefined {
  const offset = listPlace(structure.text, cursor);
  const { before, after } = near(structure.text, offset);
  const span = lastBefore(structure.spans, offset);
  if (span !== undefined && (span.kind === 'code' || span.kind === 'comment') && offset <= span.end) {
    return undefined;
  }
  const [alone] = macroAlone.exec(before) ?? [];
  if (alone !== undefined && /^(?!\S)/u.test(after)) {
    const item = { start: offset, end: offset };
    return { start: offset - alone.length, end: offset, item, isFirst: true, isClosed: false, isAll: true };
  }
  const open = before.lastIndexOf('[');
  const [head, pretext = ''] = macroName.exec(before.slice(0, Math.max(0, open))) ?? [];
  const [, items = '', typed = ''] = itemsBefore.exec(before.slice(open + 1)) ?? [];
  const isList = open >= 0 && items.length + typed.length === before.length - open - 1;
  if (head === undefined || !isList || (typed !== '' && !isKeyBegun(typed, key, after))) {
    return undefined;
  }
  // After a bracket that is left open no citation is read, nor in a paragraph's title.
  if (span !== undefined && offset <= span.end && /^[[.]/u.test(structure.text.charAt(span.start))) {
    return undefined;
  }
  const [closer] = /^\s*\]/u.exec(after) ?? [];
  if (closer === undefined && !isUnclosed(after, '[]')) {
    return undefined;
  }
  const isFirst = items.trim() === '';
  return {
    start: offset - (before.length - open) - head.length,
    end: offset + (closer?.length ?? 0),
    item: { start: offset - typed.length - (isFirst ? items.length : 0), end: offset },
    isFirst,
    isClosed: closer !== undefined,
    isAll: isFirst && pretext === '',
  };
}

function completed(text: string, begun: Begun, citation: Citation, locale: Locale): TextEdit {
  const { start, end, item, isFirst, isClosed } = begun;
  const [left, right] = asciidocPadding(text, { start, end });
  if (isFirst && (hasProseBefore(citation) || !isClosed || (begun.isAll && left !== ''))) {
    return { start, end, newText: left + written(writeAsciidoc(citation, locale)) + right };
  }
  if (!isFirst && !isKeysOnly(citation)) {
    // The separator that has been typed goes.
    const separator = text.lastIndexOf(',', item.start - 1);
    return { start: separator, end, newText: `]${written(writeAsciidoc(citation, locale, false))}` };
  }
  // It ends the macro, and may go on with prose.
  const rest = written(writeAsciidoc(citation, locale)).slice(opening.length);
  if (!isClosed) {
    return { start: item.start, end: item.end, newText: rest };
  }
  return right === '' && rest.endsWith(']')
    ? { start: item.start, end: end - 1, newText: rest.slice(0, -1) }
    : { start: item.start, end, newText: rest + right };
}

const opening = 'cite:[';
