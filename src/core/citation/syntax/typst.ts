import type { Citation } from '../cite.ts';
import { type Locale, writtenLocator } from '../locale.ts';
import type { CitekeySyntax, FoundCite, FoundCluster, Sides } from './citekeySyntax.ts';
import { maskTypst } from './maskTypst.ts';
import { matchingBrackets } from './matchingBrackets.ts';
import { endsInEscape, near } from './near.ts';
import { joinAt } from './newCites.ts';
import { joinNote, splitNote } from './note.ts';
import { oneLine, prose } from './oneLine.ts';
import { escapeTypst, typstText } from './typstText.ts';
import { isUnclosed } from './unclosed.ts';

/**
 * https://typst.app/docs/reference/model/cite: what stands behind a key is its supplement. There is no prefix, so it
 * is prose.
 */
export const typst: CitekeySyntax = {
  write: (citation, locale) => citation.map((cite, index) => written(cite, index === 0, locale)).join(''),
  find,
  join: (text, cluster, citation, locale) =>
    joinAt(cluster.end, cluster, citation, (cites) => {
      const added = cites.map((cite) => written(cite, false, locale)).join('');
      return added + apart('', near(text, cluster.end).behind)[1];
    }),
  own: /^(?:@|#cite\([^,]*\)$)/u,
  apart,
  fill(text, offset, citation, locale) {
    const { before, behind } = near(text, offset);
    const [, call] = /(#cite\(\s*<?|(?<![\p{L}\p{N}_./@\\])@)$/u.exec(before) ?? [];
    const atCall = isUnclosed(behind, '()') ? /^>?/u : /^>?\s*\)/u;
    const [rest] = (call === '@' ? /^(?![\p{L}\p{N}_])/u : atCall).exec(behind) ?? [];
    // What a key has in brackets is its supplement.
    const isInSupplement = /@[\p{L}\p{N}_.:-]+\[[^[\]]*$/u.test(before) && /^[^[\]]*\]/u.test(behind);
    if (call === undefined || rest === undefined || isInSupplement) {
      return undefined;
    }
    const [start, end] = [offset - call.length, offset + rest.length];
    const [left, right] = apart(text.slice(Math.max(0, start - 1), start), text.slice(end, end + 9));
    return { start, end, newText: left + typst.write(citation, locale) + right };
  },
};

/** A key begins apart from words, and goes on as long as it can; a bracket behind it is its supplement. */
function apart(before: string, behind: string): Sides {
  const needsBefore =
    endsInEscape(before) || /(?:[\p{L}\p{N}_./@\])#]|@[\p{L}\p{N}_.:-]+|:\/\/[^\s<>"\]]*)$/u.test(before);
  return [needsBefore ? ' ' : '', /^(?:[.:]*[\p{L}\p{N}_-]|[@[])/u.test(behind) ? ' ' : ''];
}

function written(
  { key, locator, prefix, suffix, continues }: Citation[number],
  isFirst: boolean,
  locale: Locale,
): string {
  const label =
    locator === undefined ? '' : writtenLocator(locator, locale).replace(' ', '~').replaceAll('–', '--');
  const note = joinNote(label, escapeTypst(oneLine(suffix)));
  const cite = `@${key}${note === '' ? '' : `[${note}]`}`;
  const before = escapeTypst(oneLine(prefix));
  // Cites that only a space parts become one citation; words between them need punctuation.
  const separator = before === '' ? ' ' : continues === true ? ', ' : '; ';
  return `${isFirst ? '' : separator}${prose(before, cite)}`;
}

const cite =
  /@([\p{L}\p{N}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_-])?)|#cite\(\s*(?:<([^<>\s\0]+)>|label\("([^"\s\0]+)"\))/gu;

/** What stands before the supplement's bracket in `#cite(<k>, form: "prose", supplement: [para.~12])`. */
const supplement = /^[^[\]]*\bsupplement:\s*(?=\[)/u;
/** Cites with only this between them are one citation. */
const blanks = /^[ \t]+(?:\r?\n[ \t]*)?$|^\r?\n[ \t]*$/u;

function find(text: string): FoundCluster[] {
  const code = maskTypst(text);
  const square = matchingBrackets(code);
  const round = matchingBrackets(code, '()');
  const clusters: { start: number; end: number; cites: FoundCite[] }[] = [];
  let last = 0;
  for (const { 0: all, 1: reference, 2: angled, 3: quoted, index: start } of code.matchAll(cite)) {
    const isCall = reference === undefined;
    const key = reference ?? angled ?? quoted ?? '';
    const keyStart = start + all.lastIndexOf(key);
    const keyEnd = keyStart + key.length;
    const callEnd = isCall ? round.get(start + '#cite'.length) : undefined;
    const isInWord = !isCall && /[\p{L}\p{N}_./@]/u.test(code.charAt(start - 1));
    if (start < last || isInWord || (isCall && callEnd === undefined)) {
      continue;
    }
    const open = isCall ? keyEnd + (supplement.exec(code.slice(keyEnd, callEnd))?.[0].length ?? 0) : keyEnd;
    const close = square.get(open);
    last = (callEnd ?? close ?? keyEnd - 1) + 1;
    const note = close === undefined ? '' : typstText(text.slice(open + 1, close));
    const found: FoundCite = { key, keyStart, keyEnd, ...splitNote(note) };
    const before = clusters.at(-1);
    if (before && before.end < start && blanks.test(code.slice(before.end, start))) {
      before.cites.push(found);
      before.end = last;
    } else {
      clusters.push({ start, end: last, cites: [found] });
    }
  }
  return clusters;
}
