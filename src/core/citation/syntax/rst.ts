import { readBraceCites, writeBraceCites } from './braceCites.ts';
import type { CitekeySyntax, FoundCluster } from './citekeySyntax.ts';
import { maskRst } from './maskRst.ts';
import { joinAt } from './newCites.ts';

/** reStructuredText with sphinxcontrib-bibtex: `` :cite:p:`{see}a{para. 12},b` ``. */
export const rst: CitekeySyntax = {
  write: (citation, locale) => `:cite:p:\`${writeBraceCites(citation, locale)}\``,
  find,
  join: (_text, cluster, citation, locale) =>
    joinAt(cluster.end - 1, cluster, citation, (cites) => `,${writeBraceCites(cites, locale)}`),
};

function find(text: string): FoundCluster[] {
  return [...maskRst(text).matchAll(/:(?:foot)?cite(?::[a-z]+)?:`([^`]*)`/gu)].flatMap(
    ({ 0: role, 1: content = '', index: start }) => {
      const end = start + role.length;
      const cites = readBraceCites(content, end - 1 - content.length);
      return cites.length === 0 ? [] : [{ start, end, cites }];
    },
  );
}
