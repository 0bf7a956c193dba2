/*
 * What a citation can't stick to: "noted[@k]" prints as "noted(United Nations". Chinese and Japanese part no words.
 */

const unspaced = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]`;
const before = new RegExp(String.raw`(?!${unspaced})[\p{L}\p{N}]\p{M}*$`, 'u');
const after = new RegExp(String.raw`^(?!${unspaced})[\p{L}\p{N}]`, 'u');

export function endsInWord(text: string): boolean {
  return before.test(text);
}

export function beginsWithWord(text: string): boolean {
  return after.test(text);
}

const unspacedBefore = new RegExp(String.raw`${unspaced}[\p{P}\p{M}]?$`, 'u');
const unspacedAfter = new RegExp(String.raw`^${unspaced}`, 'u');

/** Whether a text ends in Chinese or Japanese, which part no words. */
export function endsInUnspaced(text: string): boolean {
  return unspacedBefore.test(text);
}

export function beginsWithUnspaced(text: string): boolean {
  return unspacedAfter.test(text);
}
