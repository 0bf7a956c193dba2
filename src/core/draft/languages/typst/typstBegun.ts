import type { TextEdit } from '../../../text/insertAtCursors.ts';
import type { Citation } from '../../../citation/cite.ts';
import type { Locale } from '../../../citation/locale.ts';
import { lastBefore } from '../../spanAt.ts';
import { written } from '../citeWriter.ts';
import { isKeyBegun } from '../shared/isKeyBegun.ts';
import type { Span } from '../shared/mask.ts';
import { near } from '../shared/near.ts';
import { once } from '../shared/once.ts';
import { isUnclosed } from '../shared/unclosed.ts';
import type { TypstCall } from './typstCalls.ts';
import { typstPadding } from './typstPadding.ts';
import type { WrittenInto } from './typstWriter.ts';
import { supplementOf, writeTypst } from './typstWrite.ts';

/** A citation that is only begun: all of it, which more arguments may follow. */
interface Begun extends Span {
  readonly kind: 'reference' | 'call' | 'argument';
  /** Whether it stands in code, where a reference needs a text block. */
  readonly isInCode: boolean;
  /** What has been typed of the key. */
  readonly typed: string;
  /** Where the label is, and whether it's the last argument. */
  readonly label: Span;
  readonly isLast: boolean;
}

const reference = /(?<![\p{XIDC}\-./@\\]|^\\)@$/u;
const afterChinese = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]@$/u;
const call = /(#?)\b(?:cite|ref)\(\s*(?:<([\p{XIDC}\-.:]*))?$/u;
const attribution = /\battribution:\s*<([\p{XIDC}\-.:]*)$/u;

/** A call without a key. */
const emptyCall = /#(?:cite|ref)\(\s{0,5}(?:<(?![.:]*[\p{XIDC}-])>?)?(?:\s{0,5}\))?(?![^\s)>]*>)/gu;
const longestCall = 20;

/** Finds what has been typed of a citation, and writes the citation in its place. */
export class TypstBegun {
  readonly #draft: WrittenInto;
  readonly #locale: Locale;
  readonly #keys: () => ReadonlyMap<string, number>;
  readonly #cites: () => readonly TypstCall[];

  constructor(draft: WrittenInto, locale: Locale) {
    this.#draft = draft;
    this.#locale = locale;
    this.#keys = once(() => {
      const keys = new Map<string, number>();
      for (const { key } of draft.structure.citations.flatMap(({ cites }) => cites)) {
        keys.set(key, (keys.get(key) ?? 0) + 1);
      }
      return keys;
    });
    this.#cites = once(() => draft.calls().filter(({ name }) => name === 'cite' || name === 'ref'));
  }

  complete(offset: number, citation: Citation): TextEdit | undefined {
    const begun = this.#at(offset, citation[0]?.key ?? '');
    if (begun === undefined) {
      return undefined;
    }
    const { text } = this.#draft.structure;
    const { start, end, kind, isInCode } = begun;
    if (kind === 'argument') {
      const [cite, ...others] = citation;
      const { key = '', prefix, locator, suffix } = cite ?? {};
      const isPlain = others.length === 0 && [prefix, locator, suffix].every((part) => part === undefined);
      return {
        start,
        end,
        newText: isPlain ? `<${key}>` : `[${written(writeTypst(citation, this.#locale))}]`,
      };
    }
    if (!begun.isLast) {
      return this.#intoCall(begun, citation);
    }
    const all = written(writeTypst(citation, this.#locale));
    if (isInCode) {
      return { start, end, newText: `[${all}]` };
    }
    const [left, right] = typstPadding(text, { start, end }, all);
    return { start, end, newText: left + all + right };
  }

  spanOf(offset: number, key: string): Span | undefined {
    const begun = this.#at(offset, key);
    if (begun === undefined || begun.isInCode) {
      return undefined;
    }
    return { start: begun.isLast ? begun.start : begun.end, end: begun.end };
  }

  /** Keeps the other arguments of a call. */
  #intoCall({ label, end, isInCode }: Begun, citation: Citation): TextEdit | undefined {
    const { text } = this.#draft.structure;
    const [cite, ...others] = citation;
    if (cite === undefined) {
      return undefined;
    }
    const rest = text.slice(label.end, end);
    const supplement = /\bsupplement:/u.test(rest) ? '' : written(supplementOf(cite, this.#locale));
    const more = others.length === 0 ? '' : written(writeTypst(others, this.#locale, false));
    const newText = [
      `<${cite.key}>`,
      supplement === '' ? '' : `, supplement: ${supplement}`,
      rest,
      isInCode && more !== '' ? ` + [${more}]` : more,
    ].join('');
    return { start: label.start, end, newText };
  }

  #at(cursor: number, key: string): Begun | undefined {
    const { structure, reading } = this.#draft;
    const offset = this.#keyPlace(cursor);
    const { before, after } = near(structure.text, offset);
    const span = lastBefore(reading.spans, offset);
    if (span !== undefined && (span.role === 'comment' || span.role === 'raw') && offset <= span.end) {
      return undefined;
    }
    const begun = this.#reference(offset, key, before, after) ?? this.#call(offset, before, after);
    return begun === undefined || begun.typed === '' || isKeyBegun(begun.typed, key, after)
      ? begun
      : undefined;
  }

  /** In a call without a key, where the key would be; elsewhere the offset itself. */
  #keyPlace(offset: number): number {
    const { text } = this.#draft.structure;
    const from = Math.max(0, offset - longestCall);
    for (const { 0: all, index } of text.slice(from, offset + longestCall).matchAll(emptyCall)) {
      const start = from + index;
      if (start <= offset && offset <= start + all.length) {
        return start + all.replace(/[>\s)]*$/u, '').length;
      }
    }
    return offset;
  }

  #reference(offset: number, key: string, before: string, after: string): Begun | undefined {
    const found = lastBefore(this.#draft.structure.citations, offset);
    const own = { kind: 'reference', isInCode: false, isLast: true } as const;
    if (found === undefined || offset > found.end) {
      const isBegun = (reference.test(before) || afterChinese.test(before)) && !/^[\p{XIDC}-]/u.test(after);
      const span = { start: offset - 1, end: offset };
      return isBegun ? { ...own, ...span, typed: '', label: span } : undefined;
    }
    const typed = lastBefore(this.#draft.reading.references, offset);
    const word =
      typed?.end === offset ? this.#draft.structure.text.slice(typed.start + 1, offset) : undefined;
    // A key that stands elsewhere too is one of its own.
    return typed === undefined || word === undefined || word === key || (this.#keys().get(word) ?? 0) !== 1
      ? undefined
      : {
          ...own,
          start: typed.start,
          end: offset,
          typed: word,
          label: { start: typed.start + 1, end: offset },
        };
  }

  #call(offset: number, before: string, after: string): Begun | undefined {
    const [all, hash = '', typed] = call.exec(before) ?? [];
    const [argument = '', begun = ''] = attribution.exec(before) ?? [];
    if (argument !== '' && after.startsWith('>')) {
      const label = { start: offset - begun.length - 1, end: offset + 1 };
      return { kind: 'argument', ...label, isInCode: true, typed: begun, label, isLast: true };
    }
    if (all === undefined) {
      return undefined;
    }
    const start = offset - all.length;
    const labelEnd = offset + (after.startsWith('>') ? 1 : 0);
    const label = { start: typed === undefined ? offset : offset - typed.length - 1, end: labelEnd };
    const own = { kind: 'call', start, isInCode: hash === '', typed: typed ?? '', label } as const;
    const [closer] = /^>?\s*\)/u.exec(after) ?? [];
    if (closer !== undefined) {
      return { ...own, end: offset + closer.length, isLast: true };
    }
    const around = lastBefore(this.#cites(), offset);
    if (around !== undefined && around.start === start && /^>?\s*,/u.test(after)) {
      return { ...own, end: around.end, isLast: false };
    }
    const isCut = before.endsWith('<') && /^[^\p{XIDC}\-.:>),]/u.test(after);
    return isCut || isUnclosed(after.slice(labelEnd - offset), '()')
      ? { ...own, end: labelEnd, isLast: true }
      : undefined;
  }
}
