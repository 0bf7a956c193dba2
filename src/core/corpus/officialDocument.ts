/** The languages that United Nations documents are issued in. */
export const documentLanguages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export type DocumentLanguage = (typeof documentLanguages)[number];

/** Where the official document opens, in the language. */
export function officialDocumentUrl(symbol: string, language: DocumentLanguage): string {
  return `https://docs.un.org/${language}/${symbol}`;
}
