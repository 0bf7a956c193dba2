/*
 * Where Typst's tokens end. https://typst.app/docs/reference/syntax
 */

/** An address ends before a bracket that it doesn't open, and before the sentence's punctuation. */
export function linkEnd(text: string, start: number): number {
  const open: string[] = [];
  let end = start;
  for (; end < text.length; end += 1) {
    const character = text.charAt(end);
    if (character === '[' || character === '(') {
      open.push(character === '[' ? ']' : ')');
    } else if (character === ']' || character === ')') {
      if (open.pop() !== character) {
        break;
      }
    } else if (!inLink.test(character)) {
      break;
    }
  }
  while (/[!,.:;?']/u.test(text.charAt(end - 1))) {
    end -= 1;
  }
  return end;
}

const inLink = /[\w!#$%&*+,\-./:;=?@~']/u;

/** Comments stand in comments; one that is left open goes to the text's end. */
export function commentEnd(text: string, start: number): number {
  const mark = /\/\*|\*\//gu;
  mark.lastIndex = start;
  let depth = 0;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) {
      return mark.lastIndex;
    }
  }
  return text.length;
}

/** @returns undefined for a string that is left open */
export function stringEnd(text: string, start: number): number | undefined {
  const mark = /"|\\[^]/gu;
  mark.lastIndex = start + 1;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (found[0] === '"') {
      return mark.lastIndex;
    }
  }
  return undefined;
}

/** Whether `*` or `_` stands in a word, where it's only a character; Chinese, Japanese and Korean have no such words. */
export function isInWord(text: string, at: number): boolean {
  return wordBefore.test(text.slice(Math.max(0, at - 2), at)) && wordAfter.test(text.slice(at + 1, at + 3));
}

const letter = String.raw`(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}])[\p{Alphabetic}\p{N}]`;
const wordBefore = new RegExp(`${letter}$`, 'u');
const wordAfter = new RegExp(`^${letter}`, 'u');

/** An address that may go on at the end of a text. */
export const inTypstLink = /https?:\/\/[\w!#$%&*+,\-./:;=?@~'()[\]]*$/u;
