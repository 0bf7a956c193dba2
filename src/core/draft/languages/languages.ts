import { asciidoc } from './asciidoc/asciidoc.ts';
import type { DraftLanguage, DraftStructure } from './draftLanguage.ts';
import { html } from './html/html.ts';
import type { LanguageName } from './languageName.ts';
import { latex } from './latex/latex.ts';
import { markdown } from './markdown/markdown.ts';
import { org } from './org/org.ts';
import { plain } from './plain.ts';
import { rst } from './rst/rst.ts';
import { typst } from './typst/typst.ts';

/** All document languages; to add one is a folder, or a file, and a line here. */
export const languages = {
  markdown,
  latex,
  typst,
  asciidoc,
  rst,
  org,
  html,
  plain,
} satisfies Record<LanguageName, DraftLanguage>;

const all: readonly DraftLanguage[] = Object.values(languages);

/** A document language, and its dialect where it is known before a text is read. */
export interface KnownLanguage {
  readonly language: DraftLanguage;
  readonly dialect: string | undefined;
}

/**
 * The language of a VS Code language id, else of the file's extension, for files whose language no installed extension
 * knows: VS Code takes them for plain text. Plain text where neither tells.
 */
export function languageOf({ languageId, path = '' }: DraftName): KnownLanguage {
  const extension = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase() ?? '';
  const byId = known('ids', languageId);
  return byId === undefined || byId.language === plain
    ? (known('extensions', extension) ?? { language: plain, dialect: undefined })
    : byId;
}

/** The language of a name: a dialect's, a VS Code language id, or an extension. */
export function languageNamed(name: string): KnownLanguage | undefined {
  const language = all.find(({ dialects }) => dialects.has(name));
  return language === undefined
    ? (known('ids', name) ?? known('extensions', name))
    : { language, dialect: name };
}

/** What `languageNamed` knows besides extensions. */
export const names: readonly string[] = [
  ...new Set([
    ...all.flatMap(({ ids }) => [...ids.keys()]),
    ...all.flatMap(({ dialects }) => [...dialects.keys()]),
  ]),
];

function known(by: 'ids' | 'extensions', name: string): KnownLanguage | undefined {
  const language = all.find((one) => one[by].has(name));
  return language && { language, dialect: language[by].get(name) };
}

/** Reads a draft as its language does. */
export function readDraft(name: DraftName, text: string, previous?: DraftStructure): DraftStructure {
  const { language, dialect } = languageOf(name);
  return language.read(text, { dialect, previous });
}

/** What is known of a draft before it is read. */
export interface DraftName {
  /** VS Code's. */
  readonly languageId: string;
  /** Of the file, if it has one. */
  readonly path?: string | undefined;
}

/** The dialects that cite by citekey, with their proper names. */
export function citekeyDialects(): readonly { readonly title: string; readonly structure: DraftStructure }[] {
  return all
    .flatMap((language) =>
      [...language.dialects].map(([dialect, title]) => ({
        title,
        structure: language.read('', { dialect }),
      })),
    )
    .filter(({ structure }) => structure.forms.includes('citekey'));
}
