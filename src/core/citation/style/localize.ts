import { labelOf, type Locale } from '../locale.ts';
import { isPlural, type Locator, locatorText } from '../locator.ts';
import { mapNodes, type CslNode } from './cslNode.ts';
import { isUnitedNations } from './unitedNations.ts';

/*
 * How a style speaks a language: the locale it is given, with the labels of paragraphs as the United Nations write
 * them (those of the CSL project lack plurals, and Chinese lacks the half behind the number), and the delimiters that
 * CSL has no terms for.
 */

const tags: Readonly<Record<Exclude<Locale, 'en'>, string>> = {
  fr: 'fr-FR',
  es: 'es-ES',
  ru: 'ru-RU',
  ar: 'ar',
  zh: 'zh-CN',
};

/** The files of `dist/locales`, by CSL's names. */
export const localeTags: readonly string[] = ['en-US', 'en-GB', ...Object.values(tags)];

/** The CSL locale that a style speaks a language by; which English is the style's choice. */
export function localeTag(style: CslNode, locale: Locale): string {
  if (locale !== 'en') {
    return tags[locale];
  }
  const own = style.attrs['default-locale'] ?? 'en-US';
  // The style's own English, or the nearest one that is shipped.
  return own === 'en' || own === 'en-US' || !own.startsWith('en') ? 'en-US' : 'en-GB';
}

/** The CSL locales to read for it; citeproc asks for the base of its language as well. */
export function neededLocales(style: CslNode, locale: Locale): readonly string[] {
  const tag = localeTag(style, locale);
  return tag === 'en-GB' ? ['en-US', 'en-GB'] : [tag];
}

/** "; " and ", " between two things, in the language's own marks. */
const marks: Readonly<Partial<Record<Locale, { readonly semicolon: string; readonly comma: string }>>> = {
  ar: { semicolon: '؛ ', comma: '، ' },
  zh: { semicolon: '；', comma: '，' },
};

/** What stands between two cites where the style has a semicolon. */
function semicolon(locale: Locale): string {
  return marks[locale]?.semicolon ?? '; ';
}

/** What stands between a cite and one that continues it, or its locator. */
export function comma(locale: Locale): string {
  return marks[locale]?.comma ?? ', ';
}

/** What ends a sentence. */
export function fullStop(locale: Locale): string {
  return locale === 'zh' ? '。' : '.';
}

/** The locale with our labels of paragraphs. English has them already. */
export function localizedTerms(node: CslNode, locale: Locale): CslNode {
  if (locale === 'en') {
    return node;
  }
  const terms = [...paragraphTerms(locale), ...(locale === 'ru' ? genitives.map(month) : [])];
  const names = new Set(terms.map(({ attrs }) => attrs.name));
  return {
    ...node,
    children: node.children.map((child) =>
      typeof child === 'string' || child.name !== 'terms'
        ? child
        : {
            ...child,
            children: [
              ...child.children.filter(
                (one) =>
                  typeof one === 'string' ||
                  !names.has(one.attrs.name) ||
                  (one.attrs.name !== 'paragraph' && one.attrs.form !== undefined),
              ),
              ...terms,
            ],
          },
    ),
  };
}

/** A locator as a processor is to be given it: where words stand on both its sides, they are part of it. */
export function styleLocator(locator: Locator, locale: Locale): string {
  const [before, after] = labelOf(locale, isPlural(locator));
  const text = locatorText(locator);
  return after === '' ? text : `${before}${text}${after}`;
}

function paragraphTerms(locale: Locale): readonly CslNode[] {
  if (locale === 'zh') {
    return [term({}, '', ''), term({ form: 'short' }, '', ''), term({ form: 'symbol' }, '', '')];
  }
  const [singular = '', plural = ''] = [false, true].map((isOfSeveral) =>
    labelOf(locale, isOfSeveral)[0].trim(),
  );
  return [
    term({}, singular, plural),
    term({ form: 'short' }, singular, plural),
    // French has "§" for it, which means a section elsewhere.
    term({ form: 'symbol' }, '¶', '¶¶'),
  ];
}

/** A day stands in front of all months that are written out here, and asks for this case. */
const genitives = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

function month(name: string, at: number): CslNode {
  return { name: 'term', attrs: { name: `month-${String(at + 1).padStart(2, '0')}` }, children: [name] };
}

function term(form: Readonly<Record<string, string>>, single: string, multiple: string): CslNode {
  return {
    name: 'term',
    attrs: { name: 'paragraph', ...form },
    children: [
      { name: 'single', attrs: {}, children: [single] },
      { name: 'multiple', attrs: {}, children: [multiple] },
    ],
  };
}

/**
 * The style without the labels of paragraphs that it has for all languages: these are English. Ours has the
 * language's marks between cites as well; others keep theirs, as what they print is mostly English.
 */
export function localizedStyle(style: CslNode, locale: Locale): CslNode {
  if (locale === 'en') {
    return style;
  }
  const ours = isUnitedNations(style);
  const spoken = locale === 'zh' ? (mapNodes(style, withNumericMonths) ?? style) : style;
  return {
    ...spoken,
    children: spoken.children.map((child) => {
      if (typeof child === 'string') {
        return child;
      }
      if (child.name === 'locale' && child.attrs['xml:lang'] === undefined) {
        return mapNodes(child, withoutLabels) ?? child;
      }
      return child.name === 'citation' && ours
        ? (mapNodes(child, (node) => marked(node, locale)) ?? child)
        : child;
    }),
  };
}

/** A Chinese date has 月 behind the month's number, so a month that is written out would have it twice. */
function withNumericMonths(node: CslNode): CslNode {
  if (node.name !== 'date' || node.attrs.form === undefined) {
    return node;
  }
  return {
    ...node,
    children: node.children.map((part) => (typeof part === 'string' ? part : numericMonth(part))),
  };
}

function numericMonth(part: CslNode): CslNode {
  return part.attrs.name === 'month' ? { ...part, attrs: { ...part.attrs, form: 'numeric' } } : part;
}

function withoutLabels(node: CslNode): CslNode | undefined {
  return node.name === 'term' && node.attrs.name === 'paragraph' ? undefined : node;
}

function marked(node: CslNode, locale: Locale): CslNode {
  const { delimiter } = node.attrs;
  const mark = delimiter === '; ' ? semicolon(locale) : delimiter === ', ' ? comma(locale) : delimiter;
  return mark === undefined ? node : { ...node, attrs: { ...node.attrs, delimiter: mark } };
}
