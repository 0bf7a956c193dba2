import type { DocumentLanguage } from './officialDocument.ts';

/** The natural language that a citation is worded in: one of the United Nations' six. */
export type Locale = DocumentLanguage;

/** The words that a citation of ours needs besides a style's own. */
interface LocaleTerms {
  /** A locator with its label, the locator written as the United Nations do: "paras. 5–9". */
  readonly locator: (text: string, plural: boolean) => string;
  /** Leads from a paper to the paragraph of the compendium that summarizes it. */
  readonly asSummarizedIn: string;
}

const labelled =
  (singular: string, plural = singular) =>
  (text: string, isPlural: boolean): string =>
    `${isPlural ? plural : singular} ${text}`;

/** Labels as in United Nations documents of each language (Editorial Manual and its counterparts). */
const terms: Readonly<Record<Locale, LocaleTerms>> = {
  en: { locator: labelled('para.', 'paras.'), asSummarizedIn: 'as summarized in' },
  fr: { locator: labelled('par.'), asSummarizedIn: 'tel que résumé dans' },
  es: { locator: labelled('párr.', 'párrs.'), asSummarizedIn: 'según se resume en' },
  ru: { locator: labelled('п.', 'пп.'), asSummarizedIn: 'в изложении, содержащемся в' },
  ar: { locator: labelled('الفقرة', 'الفقرات'), asSummarizedIn: 'على النحو الموجز في' },
  zh: { locator: (text) => `第${text}段`, asSummarizedIn: '摘要见' },
};

/** "para. 16 (c)", "пп. 5–9", "第12段". */
export function locatorText(locator: string, locale: Locale): string {
  return terms[locale].locator(locator, isPlural(locator));
}

/** What parts the paragraphs of a list where it is no comma of ASCII. */
const listMarks: Readonly<Partial<Record<Locale, string>>> = { ar: '، ', zh: '、' };

/** A locator with the marks of the language between its paragraphs: "5–9، 12". */
export function locatorList(locator: string, locale: Locale): string {
  return locator.replaceAll(', ', listMarks[locale] ?? ', ');
}

/** The same with its label. */
export function writtenLocator(locator: string, locale: Locale): string {
  return locatorList(locatorText(locator, locale), locale);
}

/** "as summarized in", in the locale's words. */
export function asSummarizedIn(locale: Locale): string {
  return terms[locale].asSummarizedIn;
}

/** Whether a locator names more than one paragraph; "16 (a)–(c)" names one. */
export function isPlural(locator: string): boolean {
  return new Set(locator.match(/\d+/gu)).size > 1;
}
