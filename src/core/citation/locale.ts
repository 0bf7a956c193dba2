import type { DocumentLanguage } from '../corpus/officialDocument.ts';
import { isPlural, type Locator, locatorText } from './locator.ts';

/** The natural language that a citation is worded in: one of the United Nations' six. */
export type Locale = DocumentLanguage;

/** What labels a locator. A blank is a part of it. */
export type LocatorLabel = readonly [before: string, after: string];

/** The words that a citation of ours needs besides a style's own. */
interface LocaleTerms {
  /** What stands before and after a locator that is one paragraph, or in one, and before and after one of several. */
  readonly one: LocatorLabel;
  readonly several: LocatorLabel;
  /** Leads from a paper to the paragraph of the compendium that summarizes it. */
  readonly asSummarizedIn: string;
}

/** Labels as in United Nations documents of each language (Editorial Manual and its counterparts). */
const terms: Readonly<Record<Locale, LocaleTerms>> = {
  en: { ...before('para.', 'paras.'), asSummarizedIn: 'as summarized in' },
  fr: { ...before('par.'), asSummarizedIn: 'tel que résumé dans' },
  es: { ...before('párr.', 'párrs.'), asSummarizedIn: 'según se resume en' },
  ru: { ...before('п.', 'пп.'), asSummarizedIn: 'в изложении, содержащемся в' },
  ar: { ...before('الفقرة', 'الفقرات'), asSummarizedIn: 'على النحو الموجز في' },
  zh: { one: ['第', '段'], several: ['第', '段'], asSummarizedIn: '摘要见' },
};

function before(one: string, several = one): Pick<LocaleTerms, 'one' | 'several'> {
  return { one: [`${one} `, ''], several: [`${several} `, ''] };
}

/** The label of a locator of one paragraph or of several: "para. ", "пп. ", "第" and "段". */
export function labelOf(locale: Locale, isOfSeveral: boolean): LocatorLabel {
  return terms[locale][isOfSeveral ? 'several' : 'one'];
}

/** What parts the paragraphs of a list where it is no comma of ASCII. */
const listMarks: Readonly<Partial<Record<Locale, string>>> = { ar: '، ', zh: '、' };

/** A locator with the marks of the language between its paragraphs: "5–9، 12". */
export function locatorList(locator: Locator, locale: Locale): string {
  return locatorText(locator).replaceAll(', ', listMarks[locale] ?? ', ');
}

/** The same with its label: "para. 16 (c)", "пп. 5–9", "第5、12段". */
export function writtenLocator(locator: Locator, locale: Locale): string {
  const [first, after] = labelOf(locale, isPlural(locator));
  return `${first}${locatorList(locator, locale)}${after}`;
}

/** "as summarized in", in the locale's words. */
export function asSummarizedIn(locale: Locale): string {
  return terms[locale].asSummarizedIn;
}
