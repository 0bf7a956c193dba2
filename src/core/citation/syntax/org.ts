import type { Cite } from '../cite.ts';
import { type Locale, writtenLocator } from '../locale.ts';
import type { CitekeySyntax, FoundCite, FoundCluster } from './citekeySyntax.ts';
import { maskOrg } from './maskOrg.ts';
import { near } from './near.ts';
import { newCites } from './newCites.ts';
import { given, joinNote, splitNote } from './note.ts';
import { oneLine, prose } from './oneLine.ts';
import { isUnclosed } from './unclosed.ts';
import { beginsWithWord, endsInWord } from './wordBeside.ts';

/** https://orgmode.org/manual/Citations.html */
export const org: CitekeySyntax = {
  write: (citation, locale) => `[cite:${written(citation, locale)}]`,
  find,
  join(text, cluster, citation, locale) {
    if (isPartial.test(text.slice(cluster.start, cluster.end))) {
      return undefined;
    }
    const cites = newCites(cluster, citation);
    // What stands behind the last semicolon without a key is said of all cites, and stays behind them.
    const lastKey = cluster.cites.at(-1)?.keyEnd ?? cluster.start;
    const semicolon = text.indexOf(';', lastKey);
    const at = semicolon < 0 || semicolon >= cluster.end ? cluster.end - 1 : semicolon;
    return { start: at, end: at, newText: cites.length === 0 ? '' : `;${written(cites, locale)}` };
  },
  own: /^\[cite:/u,
  // Two brackets begin a link, and one behind a backslash a formula.
  apart: (before, behind) => [
    /[[\\]$/u.test(before) || endsInWord(before) ? ' ' : '',
    beginsWithWord(behind) ? ' ' : '',
  ],
  fill(text, offset, citation, locale) {
    const { before, behind } = near(text, offset);
    const [, typed] =
      /\[cite(?:\/[\w/-]+)?:(?:[^[\]]*;)?(?:[^[\]@;]*[^[\]@;\p{L}\p{N}])??(\s*|@)$/u.exec(before) ?? [];
    const isOpen = isUnclosed(behind, '[]');
    const [blanks] = (isOpen ? /^/u : typed === '@' ? /^(?=[\s;\]])/u : /^\s*(?=[;\]])/u).exec(behind) ?? [];
    if (typed === undefined || blanks === undefined || (!isOpen && !/^[^[\]]*\]/u.test(behind))) {
      return undefined;
    }
    return {
      start: offset - typed.length,
      end: offset + blanks.length,
      newText: `${written(citation, locale)}${isOpen ? ']' : ''}`,
    };
  },
};

/** Styles that print nothing, or a piece of a cite: what joins them would not be seen. */
const isPartial =
  /^\[cite\/(?:nocite|n|author|a|noauthor|na|title|ti|year|y|date|d|locators|l)(?:\/[\w/-]*)?:/u;

function written(cites: readonly Cite[], locale: Locale): string {
  return cites
    .map(({ key, locator, prefix, suffix }) => {
      const behind = within(suffix);
      const note = locator === undefined ? behind : joinNote(writtenLocator(locator, locale), behind);
      const space = note === '' || note.startsWith(',') ? '' : ' ';
      return prose(within(prefix), `@${key}${space}${note}`);
    })
    .join(';');
}

/** There are no escapes. */
function within(text: string | undefined): string {
  return oneLine(text?.replace(/[[\]@\\]/gu, '').replace(/;/gu, ','));
}

const citation = /\[cite(?:\/[\w/-]+)?:([^[\]]*)\]/gu;
const citekey = /@([\p{L}\p{N}\-.:?!`'/*@+|(){}<>&_^$#%~]+)/u;

function find(text: string): FoundCluster[] {
  return [...maskOrg(text).matchAll(citation)].flatMap(({ 0: all, 1: list = '', index: start }) => {
    const end = start + all.length;
    const parts = partsOf(list, end - 1 - list.length);
    const cites = parts.flatMap(({ cite }) => cite ?? []);
    const [first] = cites;
    if (first === undefined) {
      return [];
    }
    // What has no key at the beginning or at the end is said of all cites.
    const opening = parts[0]?.cite ? '' : (parts[0]?.text ?? '');
    const closing = parts.at(-1)?.cite ? '' : (parts.at(-1)?.text ?? '');
    cites[0] = { ...first, prefix: given(prose(opening, first.prefix ?? '').trim()) };
    const behind = cites.at(-1) ?? first;
    cites[cites.length - 1] = { ...behind, suffix: given(joinNote(behind.suffix ?? '', closing)) };
    return [{ start, end, cites }];
  });
}

function partsOf(list: string, offset: number): { text: string; cite?: FoundCite }[] {
  let start = offset;
  return list.split(';').map((part) => {
    const found = citekey.exec(part);
    const key = found?.[1]?.replace(/[.:?!',)]+$/u, '') ?? '';
    const text = oneLine(part);
    const partStart = start;
    start += part.length + 1;
    if (found === null || key === '') {
      return { text };
    }
    const keyStart = partStart + found.index + 1;
    const keyEnd = keyStart + key.length;
    const prefix = given(oneLine(part.slice(0, found.index)));
    return {
      text,
      cite: { key, keyStart, keyEnd, prefix, ...splitNote(part.slice(found.index + 1 + key.length)) },
    };
  });
}
