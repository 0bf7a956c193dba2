import type { Locale } from './locale.ts';
import { documentLanguages } from './officialDocument.ts';
import type { Syntax } from './syntax.ts';

/** What a draft says of its language stands at its beginning. */
const lines = 200;
const characters = 20_000;

/** The natural language that a draft says it is in; undefined where it says nothing, or is in none of the six. */
export function draftLocale(text: string, syntax: Syntax): Locale | undefined {
  const head = text.slice(0, characters).split('\n', lines).join('\n');
  switch (syntax) {
    case 'pandoc':
    case 'myst':
      return localeOf(/^lang(?:uage)?:[ \t]*["']?([\w-]+)/mu.exec(frontMatter(head))?.[1]);
    case 'biblatex':
    case 'natbib':
    case 'bibtex':
      return latexLocale(head.replace(/(^|[^\\])%.*/gmu, '$1'));
    case 'typst':
      return localeOf(typstLanguage.exec(head.replace(typstComment, ' '))?.[1]);
    case 'asciidoc':
      return localeOf(/^:lang:[ \t]+([\w-]+)/mu.exec(head)?.[1]);
    case 'rst':
      return localeOf(/^:lang(?:uage)?:[ \t]+([\w-]+)/mu.exec(head)?.[1]);
    case 'org':
      return localeOf(/^#\+language:[ \t]*([\w-]+)/imu.exec(head)?.[1]);
    case 'html':
      return localeOf(/<html\b[^>]{0,500}?\slang\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1]);
    case 'text':
      return undefined;
  }
}

/** An address is none. */
const typstComment = /(?<!:)\/\/.*|\/\*[^]{0,2000}?\*\//gu;

/** Arguments of Typst as they stand before another one: strings and lists in brackets, such as those of fonts, too. */
const inBrackets = (content: string): string =>
  String.raw`(?:[^()"]|"(?:[^"\\]|\\[^]){0,200}"|\(${content}\)){0,500}?`;
const typstLanguage = new RegExp(
  String.raw`\bset\s+text\(${inBrackets(inBrackets(inBrackets('[^()"]{0,100}')))}\blang:\s*"([\w-]+)"`,
  'u',
);

function frontMatter(head: string): string {
  return /^\uFEFF?---[ \t]*\r?\n([^]*?)^(?:---|\.\.\.)[ \t]*\r?$/mu.exec(head)?.[1] ?? '';
}

/** @param tag in the manner of BCP 47: "fr", "fr-CA", "zh_Hans" */
function localeOf(tag: string | undefined): Locale | undefined {
  const language = tag?.toLowerCase().split(/[-_]/u, 1)[0];
  return documentLanguages.find((one) => one === language);
}

/** Names of babel and polyglossia. */
const names: Readonly<Record<Locale, readonly string[]>> = {
  en: ['english', 'american', 'british', 'usenglish', 'ukenglish', 'canadian', 'australian', 'newzealand'],
  fr: ['french', 'francais', 'frenchb', 'acadian', 'canadien'],
  es: ['spanish', 'mexican', 'spanishmx'],
  ru: ['russian'],
  ar: ['arabic'],
  zh: ['chinese'],
};
/** Options of babel that name no language, among them the Spanish ones that stand behind it. */
const noLanguage = /=|^(?:es-|active|bidi|base$|math$|headfoot|keepshorthands|nil$|provide)/iu;

function latexLocale(code: string): Locale | undefined {
  const polyglossia = /\\set(?:default|main)language\s*(?:\[[^\]]{0,500}\]\s*)?\{\s*([\w-]+)/u.exec(
    code,
  )?.[1];
  if (polyglossia !== undefined) {
    return named(polyglossia);
  }
  const options = optionsOf(code, String.raw`\\usepackage`, String.raw`[^{}]*\bbabel\b[^{}]*`);
  const main = options.find((option) => /^main\s*=/u.test(option))?.replace(/^main\s*=\s*/u, '');
  const last = options.filter((option) => option !== '' && !noLanguage.test(option)).at(-1);
  const babel =
    main ?? last ?? /\\babelprovide\s*\[[^\]]{0,500}\bmain\b[^\]]{0,500}\]\s*\{\s*([\w-]+)/u.exec(code)?.[1];
  if (babel !== undefined) {
    return named(babel);
  }
  const ofClass = optionsOf(code, String.raw`\\documentclass`, '[^{}]*').flatMap(
    (option) => named(option) ?? [],
  );
  return (
    ofClass.at(-1) ??
    (/\\documentclass[^{}]{0,500}\{ctex|\\usepackage[^{}]{0,500}\{(?:ctex|xeCJK)\}/u.test(code)
      ? 'zh'
      : undefined)
  );
}

function optionsOf(code: string, command: string, argument: string): string[] {
  const options = new RegExp(`${command}\\s*\\[([^\\]]{0,500})\\]\\s*\\{${argument}\\}`, 'u').exec(code)?.[1];
  return options?.split(',').map((option) => option.trim()) ?? [];
}

function named(name: string): Locale | undefined {
  const plain = name.toLowerCase().split(/[-.]/u, 1)[0] ?? '';
  return documentLanguages.find((locale) => names[locale].includes(plain)) ?? undefined;
}
