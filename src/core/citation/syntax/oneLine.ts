/**
 * A text as one line without blanks at its ends: line breaks, control characters and halves of characters become a
 * space. No-break spaces stay.
 */
export function oneLine(text: string | undefined): string {
  return (text ?? '').replace(/[\s\p{Cc}\p{Cs}]+/gu, (blanks) => (isNoBreak(blanks) ? blanks : ' ')).trim();
}

function isNoBreak(blanks: string): boolean {
  return blanks === '\u00A0' || blanks === '\u202F';
}

/** Words before a cite, if there are any, a space, the cite. */
export function prose(before: string, rest: string): string {
  return before === '' ? rest : `${before} ${rest}`;
}
