/** The document languages, each with a room of its own beside this file. */
export const languageNames = [
  'markdown',
  'latex',
  'typst',
  'asciidoc',
  'rst',
  'org',
  'html',
  'plain',
] as const;
export type LanguageName = (typeof languageNames)[number];
