import { isPartialRole, readBraceCites, writeBraceCites } from './braceCites.ts';
import type { CitekeySyntax, FoundCluster } from './citekeySyntax.ts';
import { fillRole } from './fillRole.ts';
import { maskRst } from './maskRst.ts';
import { endsInEscape } from './near.ts';
import { joinList } from './newCites.ts';
import { isApartBefore, isApartBehind } from './rstApart.ts';
import { placeInRst } from './rstPlace.ts';

/** reStructuredText with sphinxcontrib-bibtex: `` :cite:p:`{see}a{para. 12},b` ``. */
export const rst: CitekeySyntax = {
  write: (citation, locale) => `:cite:p:\`${writeBraceCites(citation, locale)}\``,
  find,
  join: (text, cluster, citation, locale) =>
    isPartialRole(text.slice(cluster.start, cluster.end))
      ? undefined
      : joinList(text, cluster.end - 1, ',', cluster, citation, (cites) => writeBraceCites(cites, locale)),
  own: /^:(?:foot)?cite(?::p)?:`/u,
  // A blank behind a backslash does not show.
  apart: (before, behind) => [
    endsInEscape(before) ? ' ' : isApartBefore(before) && !before.endsWith(':') ? '' : '\\ ',
    isApartBehind(behind) ? '' : '\\ ',
  ],
  fill: (text, offset, citation, locale) =>
    fillRole(/:(?:foot)?cite(?::[a-z]+)?:`\s*$/u, text, offset, citation, locale),
  place: placeInRst,
};

function find(text: string): FoundCluster[] {
  return [...maskRst(text).matchAll(/:(?:foot)?cite(?::[a-z]+)?:`([^`\0]*)`/gu)].flatMap(
    ({ 0: role, 1: content = '', index: start }) => {
      const end = start + role.length;
      const cites = readBraceCites(content, end - 1 - content.length);
      return cites.length === 0 ? [] : [{ start, end, cites }];
    },
  );
}
