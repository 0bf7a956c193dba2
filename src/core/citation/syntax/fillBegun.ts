import type { TextEdit } from '../../text/insertAtCursors.ts';
import type { Citation } from '../cite.ts';
import type { Locale } from '../locale.ts';
import type { CitekeySyntax, FoundCluster } from './citekeySyntax.ts';
import { clusterAt } from './clusterAt.ts';
import { near } from './near.ts';

/**
 * The edit by which cites take the place of a citation at an offset that is only begun, be it with the beginning of
 * the first key: `[@]`, `[@ctoc_cop]`.
 */
export function fillBegun(
  language: CitekeySyntax,
  text: string,
  offset: number,
  citation: Citation,
  locale: Locale,
  clusters: readonly FoundCluster[],
): TextEdit | undefined {
  const filled = language.fill(text, offset, citation, locale);
  const stump = filled === undefined ? stumpAt(text, offset, citation[0]?.key ?? '', clusters) : 0;
  if (stump === 0) {
    return filled;
  }
  const start = offset - stump;
  const rest = text.slice(0, start) + text.slice(offset);
  const edit =
    language.fill(rest, start, citation, locale) ?? joinList(language, rest, start, citation, locale);
  return edit && { ...edit, end: edit.end + stump };
}

/** Into a list whose last separator has been typed: `\autocite{a,}`. */
function joinList(
  language: CitekeySyntax,
  text: string,
  offset: number,
  citation: Citation,
  locale: Locale,
): TextEdit | undefined {
  const cluster = /,\s*$/u.test(near(text, offset).before) && clusterAt(language.find(text), offset);
  const edit = cluster ? language.join(text, cluster, citation, locale) : undefined;
  return edit && edit.start <= offset && offset <= edit.end ? edit : undefined;
}

/** How much of a key has been typed before an offset; nothing where it may be a key of its own. */
function stumpAt(text: string, offset: number, key: string, clusters: readonly FoundCluster[]): number {
  const { before, behind } = near(text, offset);
  const [typed = ''] = /[\p{L}\p{N}_:.-]+$/u.exec(before) ?? [];
  const rest = key.slice(typed.length);
  if (typed === '') {
    return 0;
  }
  const isKey =
    !key.toLowerCase().startsWith(typed.toLowerCase()) ||
    rest === '' ||
    /^[\p{L}\p{N}_]/u.test(behind) ||
    // "2015_1" is no beginning of "2015_10".
    (/\d$/u.test(typed) && /^\d+$/u.test(rest)) ||
    clusters.some(({ cites }) => cites.some((cite) => cite.key === typed && cite.keyEnd !== offset));
  return isKey ? 0 : typed.length;
}
