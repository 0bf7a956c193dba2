import { locatorText } from '../locale.ts';
import { documentLanguages } from '../officialDocument.ts';

/** What stands behind a key. */
export interface Note {
  readonly locator: string | undefined;
  readonly suffix: string | undefined;
}

/**
 * A locator with its label, and the suffix behind it; a space parts them unless punctuation does. Without a locator
 * the comma that a suffix may begin with goes, for the language puts one before the note.
 */
export function joinNote(locator: string, suffix: string): string {
  if (locator === '') {
    return suffix.replace(/^, ?/u, '');
  }
  return suffix === '' || /^[,.;:!?)]/u.test(suffix) ? locator + suffix : `${locator} ${suffix}`;
}

const place = String.raw`\d{1,9}(?: ?\([a-z]\))?`;
const range = String.raw`${place}(?: ?[-–—]{1,2} ?(?:${place}|\([a-z]\)))?`;
const ranges = String.raw`${range}(?:[,،、] ?(?:${range}|\([a-z]\)(?:[-–—]{1,2}\([a-z]\))?))*`;
const end = String.raw`(?![\p{L}\p{N}])`;

/** What `locatorText` puts around a locator in any locale, and what else people write in English; longest first. */
const labels = documentLanguages
  .flatMap((locale) => ['1', '1, 2'].map((text) => locatorText(text, locale).split(text)))
  .concat(['paragraphs ', 'paragraph ', 'paras ', 'para ', '¶¶ ', '¶ '].map((label) => [label, '']))
  .sort(([a = ''], [b = '']) => b.length - a.length);
const ours = new RegExp(
  `^(?:${labels
    .map(([before = '', after = '']) => `${quoted(before.trim())} ?(${ranges})${quoted(after)}${end}`)
    .join('|')})`,
  'u',
);

/** "p. 3", "pp. 3-5, 8", "§ 4", "12": a locator, but of another's. */
const others = new RegExp(
  String.raw`^(?:(?:§+|\p{L}{1,8}\.) ?)?\d{1,9}\p{Ll}?(?: ?[-–—]{1,2} ?\d{1,9}\p{Ll}?)?(?:, ?\d{1,9})*${end}`,
  'u',
);

/**
 * Takes apart what stands behind a key, escapes resolved. A locator of ours loses its label and gets the form that
 * `parseLocator` gives; what is no locator is the suffix, with the comma that it begins with.
 */
export function splitNote(text: string): Note {
  const all = text.replace(/[\s\u00A0]+/gu, ' ').trim();
  const body = all.replace(/^(?:, ?|，)/u, '');
  const [matched, ...inLabels]: (string | undefined)[] = ours.exec(body) ?? others.exec(body) ?? [];
  if (matched === undefined) {
    return { locator: undefined, suffix: given(all) };
  }
  const unlabelled = inLabels.find((locator) => locator !== undefined);
  return {
    locator: unlabelled === undefined ? matched : written(unlabelled),
    suffix: given(body.slice(matched.length).trim()),
  };
}

/** As the United Nations write a locator: "16(a) -- (c)" as "16 (a)–(c)". */
function written(locator: string): string {
  return locator
    .replace(/ ?[-–—]{1,2} ?/gu, '–')
    .replace(/(\d)\(/gu, '$1 (')
    .replace(/[,،、] ?/gu, ', ');
}

/** Undefined for no text. */
export function given(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
