import type { TextEdit } from '../../text/insertAtCursors.ts';
import type { Citation } from '../cite.ts';
import type { Locale } from '../locale.ts';
import { writeBraceCites } from './braceCites.ts';
import { near } from './near.ts';

/** Puts cites into a role that is empty yet, of reStructuredText or MyST, and closes it if it is open. */
export function fillRole(
  opened: RegExp,
  text: string,
  offset: number,
  citation: Citation,
  locale: Locale,
): TextEdit | undefined {
  const { before, behind } = near(text, offset);
  const [blanks] = /^\s*(?=`)/u.exec(behind) ?? [];
  if (!opened.test(before) || (blanks === undefined && /^[^\n]*`/u.test(behind))) {
    return undefined;
  }
  const close = blanks === undefined ? '`' : '';
  return {
    start: offset,
    end: offset + (blanks ?? '').length,
    newText: writeBraceCites(citation, locale) + close,
  };
}
