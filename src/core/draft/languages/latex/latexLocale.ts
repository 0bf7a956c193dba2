import type { Locale } from '../../../citation/locale.ts';
import { documentLanguages } from '../../../corpus/officialDocument.ts';
import type { TellingCommand } from './latexReading.ts';

/** Names of babel and polyglossia. */
const names: Readonly<Record<Locale, readonly string[]>> = {
  en: ['english', 'american', 'british', 'usenglish', 'ukenglish', 'canadian', 'australian', 'newzealand'],
  fr: ['french', 'francais', 'frenchb', 'acadian', 'canadien'],
  es: ['spanish', 'mexican', 'spanishmx'],
  ru: ['russian'],
  ar: ['arabic'],
  zh: ['chinese'],
};
/** Options of babel that name no language, among them the Spanish ones that stand after it. */
const noLanguage = /=|^(?:es-|active|bidi|base$|math$|headfoot|keepshorthands|nil$|provide)/iu;

/** The language that babel, polyglossia or the class is told. */
export function latexLocale(telling: readonly TellingCommand[]): Locale | undefined {
  const packages = telling.filter(({ name }) => name === 'usepackage' || name === 'RequirePackage');
  const loads = (...wanted: readonly string[]): TellingCommand | undefined =>
    packages.find(({ argument }) => argument.split(',').some((name) => wanted.includes(name.trim())));
  const polyglossia = telling.find(({ name }) => name === 'setdefaultlanguage' || name === 'setmainlanguage');
  if (polyglossia !== undefined) {
    return named(polyglossia.argument);
  }
  const options = listed(loads('babel')?.options);
  const main = options.find((option) => /^main\s*=/u.test(option))?.replace(/^main\s*=\s*/u, '');
  const last = options.filter((option) => option !== '' && !noLanguage.test(option)).at(-1);
  const provided = telling.find(({ name, options }) => name === 'babelprovide' && /\bmain\b/u.test(options));
  const babel = main ?? last ?? provided?.argument;
  if (babel !== undefined) {
    return named(babel);
  }
  const ofClass = telling.find(({ name }) => name === 'documentclass');
  const classLocale = listed(ofClass?.options)
    .flatMap((option) => named(option) ?? [])
    .at(-1);
  const isChinese =
    ofClass?.argument.trim().startsWith('ctex') === true || loads('ctex', 'xeCJK') !== undefined;
  return classLocale ?? (isChinese ? 'zh' : undefined);
}

function listed(options = ''): string[] {
  return options.split(',').map((option) => option.trim());
}

function named(name: string): Locale | undefined {
  const plain = name.trim().toLowerCase().split(/[-.]/u, 1)[0] ?? '';
  return documentLanguages.find((locale) => names[locale].includes(plain));
}
