/** Marks that end a sentence, and quotation marks and brackets that close after them. */
const ended = /([.!?…]+|[。．！？…]+)["'”’»」』》)）]*$/u;
/** A word before a full stop that is a part of it, so that the sentence goes on: an abbreviation, a list's number. */
const abbreviated = new RegExp(
  [
    // A letter alone: an initial, the last of "U.N." or "e.g."
    String.raw`(?<!\p{L})\p{L}$`,
    // The number of a list's item, or of a heading.
    String.raw`^[\s>]*(?:\d+|[ivxlcdm]+)$`,
    // English, French and Spanish abbreviations of what is cited, and before a number
    String.raw`(?<!\p{L})(?:arts?|cf|chap|eds?|fig|ibid|nos?|paras?|par|párrs?|pp|sect|vol)$`,
    // In a list's end, in a firm's name, between two things
    String.raw`(?<!\p{L})(?:al|approx|etc|inc|ltd|vs)$`,
    // Before a name
    String.raw`(?<!\p{L})(?:dr|jr|mr|mrs|ms|mme|prof|sr|sra|st)$`,
  ].join('|'),
  'iu',
);
const distance = 20;

/**
 * How many characters before an offset the marks begin that end a sentence there, with what closes after them; 0 where
 * none do. A citation that is a part of the sentence belongs before them: "guardian [@k]." (The Chicago Manual of
 * Style, 17th ed., 15.25.)
 */
export function sentenceEnd(text: string, offset: number): number {
  const before = text.slice(Math.max(0, offset - distance), offset);
  const [all = '', marks = ''] = ended.exec(before) ?? [];
  const word = before.slice(0, before.length - all.length);
  const after = text.slice(offset, offset + distance);
  // What follows without a blank, or in small letters, goes on with the sentence.
  const goesOn =
    /^["'”’»」』》)）*_]*(?:[^\s"'”’»」』》)）*_]|[ \t]+\p{Ll})/u.test(after) && !isUnspaced(marks);
  const isStop = marks === '.' && abbreviated.test(lineOf(word));
  return all === '' || !/[^\s\\([{]$/u.test(word) || goesOn || isStop ? 0 : all.length;
}

/** In Chinese the next sentence follows without a blank. */
function isUnspaced(marks: string): boolean {
  return /[。．！？]/u.test(marks);
}

function lineOf(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}
