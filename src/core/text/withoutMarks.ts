/** A text with its letters in their plainest form, without accents and other marks: "été" as "ete". */
export function withoutMarks(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}
