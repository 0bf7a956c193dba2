import { near } from './near.ts';

const begun = /(<?)\b(?:https?|ftp|mailto):[^\s<>"{}[\]]*$/iu;
const rest = /^[^\s<>"{}[\]()]*[^\s<>"{}[\]().,;:!?'*_]/u;

/** Behind the address that an offset stands within; elsewhere the offset itself. */
export function behindAddress(text: string, offset: number): number {
  const { before, behind } = near(text, offset);
  const [, opening] = begun.exec(before) ?? [];
  if (opening === undefined) {
    return offset;
  }
  const more = rest.exec(behind)?.[0].length ?? 0;
  // An address in angle brackets ends with the second.
  return offset + more + (opening !== '' && behind.charAt(more) === '>' ? 1 : 0);
}
