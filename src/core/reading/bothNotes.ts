/** A line between the notes of two machines. */
const divider = '\n\n---\n\n';

/** Two notes as one, the first first; one that stands in the other already is not said twice. */
export function bothNotes(first: string, second: string): string {
  if (holds(second, first)) {
    return second;
  }
  return holds(first, second) ? first : `${first}${divider}${second}`;
}

/** Whether a text stands in another, and is not a piece of a word or a number there. */
function holds(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const isApart = !isWordAt(text, at - 1, at) && !isWordAt(text, at + part.length - 1, at + part.length);
    if (part === '' || isApart) {
      return true;
    }
  }
  return false;
}

/** Whether a word goes on from one unit to the next. */
function isWordAt(text: string, one: number, next: number): boolean {
  const [before = '', after = ''] = [text[one], text[next]];
  return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
}
