import type { Cite } from '../../../citation/cite.ts';

/**
 * The cites of each role, for of several cites of one key in a role the last alone is printed: paragraphs of one paper
 * that nothing stands between are one cite, and others of one key stand in roles of their own.
 */
export function rolesOf(citation: readonly Cite[]): readonly (readonly Cite[])[] {
  const roles: Cite[][] = [];
  for (const cite of citation) {
    const role = roles.at(-1);
    const last = role?.at(-1);
    const same = role?.some(({ key }) => key === cite.key) === true;
    if (role === undefined || last === undefined) {
      roles.push([cite]);
    } else if (!same) {
      role.push(cite);
    } else if (last.key === cite.key && last.locator && cite.locator && !last.suffix && !cite.prefix) {
      role[role.length - 1] = { ...last, locator: [...last.locator, ...cite.locator], suffix: cite.suffix };
    } else {
      roles.push([cite]);
    }
  }
  return roles;
}
