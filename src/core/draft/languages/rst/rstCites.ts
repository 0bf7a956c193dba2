import type { FoundCite } from '../citeWriter.ts';
import { readBraceCites } from '../shared/braceCites.ts';

const citing = /^(?:foot)?cite(?::[a-z]+)?$/u;
/** A key with a text in braces before it, after it, or both. */
const target = /\s*(?:\{[^{}]+\}\s*)?[^{}\s,]+\s*(?:\{[^{}]+\}\s*)?(?:,|$)/uy;

/**
 * The cites in a role; none where it isn't one that cites, or holds anything else.
 * https://sphinxcontrib-bibtex.readthedocs.io/en/latest/usage.html#roles-and-citation-keys
 *
 * @param offset of the content in the text
 */
export function rstCitesIn(role: string, content: string, offset: number): FoundCite[] {
  if (!citing.test(role)) {
    return [];
  }
  let isList = true;
  for (let at = 0; isList;) {
    target.lastIndex = at;
    const [found] = target.exec(content) ?? [];
    if (found === undefined) {
      isList = false;
    } else {
      at += found.length;
      if (!found.endsWith(',')) {
        break;
      }
    }
  }
  return isList ? readBraceCites(content, offset) : [];
}
