import type { Locale } from '../../../citation/locale.ts';
import { localeOfTag } from '../shared/localeOfTag.ts';
import type { Span } from '../shared/mask.ts';
import type { TypstCall } from './typstCalls.ts';

/**
 * The language of `#set text(lang: "fr")`: the last one that the draft begins with, else the first of the whole draft,
 * else of a template.
 */
export function typstLocale(text: string, calls: readonly TypstCall[], body: Span): Locale | undefined {
  const rules = calls
    .filter(({ name, isRule }) => name === 'text' && isRule)
    .flatMap(({ start, depth, arguments: given }) => {
      const [value, ...more] = given.find(({ name }) => name === 'lang')?.tokens ?? [];
      return value?.kind === 'string' && more.length === 0
        ? { start, depth, tag: text.slice(value.start + 1, value.end - 1) }
        : [];
    });
  const rule =
    rules.findLast(({ start, depth }) => depth === 0 && start < body.start) ??
    rules.find(({ depth }) => depth === 0) ??
    rules[0];
  return localeOfTag(rule?.tag);
}
