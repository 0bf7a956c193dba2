import { readBraceCites } from './braceCites.ts';
import type { FoundCluster } from './citekeySyntax.ts';
import { masked } from './mask.ts';

/**
 * MyST's roles: `` {cite:p}`{see}a{para. 12},b` ``. https://mystmd.org/guide/citations
 *
 * @param code the text with the characters masked that are no mark-up
 */
export function findMyst(text: string, code: string): FoundCluster[] {
  return [...text.matchAll(/\{(?:foot)?cite[a-z:]*\}`([^`]*)`/gu)].flatMap(
    ({ 0: role, 1: content = '', index: start }) => {
      const end = start + role.length;
      const cites = readBraceCites(content, end - 1 - content.length);
      return code.charAt(start) === masked || cites.length === 0 ? [] : { start, end, cites };
    },
  );
}
