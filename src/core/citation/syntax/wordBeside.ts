/*
 * What a citation can't stick to: "noted[@k]" prints as "noted(United Nations". Chinese and Japanese part no words.
 */

const unspaced = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]`;
const before = new RegExp(String.raw`(?!${unspaced})[\p{L}\p{N}]\p{M}*$`, 'u');
const behind = new RegExp(String.raw`^(?!${unspaced})[\p{L}\p{N}]`, 'u');

export function endsInWord(text: string): boolean {
  return before.test(text);
}

export function beginsWithWord(text: string): boolean {
  return behind.test(text);
}
