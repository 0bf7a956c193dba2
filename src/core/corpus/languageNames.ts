import { documentLanguages, type DocumentLanguage } from './officialDocument.ts';

const names: Readonly<Record<DocumentLanguage, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
};

/** The languages of official documents, by the names that they have for themselves: those are never translated. */
export const languageNames: readonly { readonly language: DocumentLanguage; readonly name: string }[] =
  documentLanguages.map((language) => ({ language, name: names[language] }));
