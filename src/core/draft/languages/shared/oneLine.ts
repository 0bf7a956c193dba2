/**
 * A text as one line without blanks at its ends: line breaks, control characters and halves of characters become a
 * space. No-break spaces stay.
 */
export function oneLine(text: string | undefined): string {
  return inOneLine(text ?? '').trim();
}

/** The same, with a space at an end where there are blanks. */
export function inOneLine(text: string): string {
  return text.replace(/[\t-\r \u0085\u2028\u2029\p{Cc}\p{Cs}]+/gu, ' ');
}

/** Words before a cite, if there are any, a space, the cite. */
export function prose(before: string, rest: string): string {
  return before === '' ? rest : `${before} ${rest}`;
}
