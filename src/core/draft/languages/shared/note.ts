import { type Locator, locatorOf, readRanges } from '../../../citation/locator.ts';

/** What stands after a key. */
export interface Note {
  readonly locator: Locator | undefined;
  /** One that isn't ours, as it is written: "p. 3". */
  readonly otherLocator?: string;
  readonly suffix: string | undefined;
}

/**
 * A locator with its label, and the suffix after it; a space parts them unless punctuation does. Without a locator
 * the comma that a suffix may begin with goes, for the language puts one before the note.
 */
export function joinNote(locator: string, suffix: string): string {
  if (locator === '') {
    return suffix.replace(/^, ?/u, '');
  }
  return suffix === '' || /^[,.;:!?)]/u.test(suffix) ? locator + suffix : `${locator} ${suffix}`;
}

/** "p. 3", "pp. 3-5, 8", "§ 4", "12": a locator, but of another's. */
const others = new RegExp(
  [
    // "pp. 3", "12a"
    String.raw`^(?:(?:§+|\p{L}{1,8}\.) ?)?\d{1,9}\p{Ll}?`,
    // "-5, 8"
    String.raw`(?: ?[-–—]{1,2} ?\d{1,9}\p{Ll}?)?(?:, ?\d{1,9})*(?![\p{L}\p{N}])`,
  ].join(''),
  'u',
);

/**
 * Takes apart what stands after a key, escapes resolved. A locator of ours has a label in some language; what is no
 * locator is the suffix, with the comma that it begins with.
 */
export function splitNote(text: string): Note {
  const all = text.replace(/[\s\u00A0]+/gu, ' ').trim();
  const body = all.replace(/^(?:, ?|，)/u, '');
  const suffixAfter = (end: number): string | undefined => given(body.slice(end).trim());
  const ranges = readRanges(body, 0);
  if (ranges[0]?.isLabelled === true) {
    return { locator: locatorOf(ranges), suffix: suffixAfter(ranges.at(-1)?.end ?? 0) };
  }
  const [otherLocator] = others.exec(body) ?? [];
  return otherLocator === undefined
    ? { locator: undefined, suffix: given(all) }
    : { locator: undefined, otherLocator, suffix: suffixAfter(otherLocator.length) };
}

/** Undefined for no text. */
export function given(text: string): string | undefined {
  return text === '' ? undefined : text;
}
