/*
 * What a line begins with tells what it is.
 * https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#syntax-details
 */

export const bullet = /^[-+*•‣⁃](?: +|$)/u;
const roman = '(?=[ivxlcdm])m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})';
const number = String.raw`(?:\d+|[A-Za-z]|${roman}|${roman.toUpperCase()}|#)`;
/** In parentheses, or before a full stop or one parenthesis. */
export const enumerator = new RegExp(String.raw`^(?:\(${number}\)|${number}[.)])(?: +|$)`, 'u');
/** A text that begins like an item, but for the blank. */
export const likeItem =
  /^(?:[-+•‣⁃]|\(?(?:\d+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+|#)[.)])[\p{L}\p{N}][\p{L}\p{N}.)]*/u;
export const field = /^:(?![: ])(?:[^:\\]|\\[^]|:(?![ `]|$))*(?<! ):(?: +|$)/u;
const optionArgument = String.raw`(?:[A-Za-z][\w-]*|<[^<>]+>)`;
const option = [
  String.raw`(?:[-+][A-Za-z\d](?: ?${optionArgument})?`,
  String.raw`|(?:--|/)[A-Za-z\d][\w-]*(?:[ =]${optionArgument})?)`,
].join('');
export const options = new RegExp(`^${option}(?:, ${option})*(?:  +|$)`, 'u');
export const doctest = /^>>>(?: |$)/u;
export const lineBlock = /^\|(?: +|$)/u;
export const gridTop = /^\+-[-+]+-\+$/u;
export const simpleTop = /^=+(?: +=+)+$/u;
export const simpleBorder = /^=+[ =]*$/u;
export const explicit = /^\.\.(?: +|$)/u;
export const anonymous = /^__(?: +|$)/u;
/** One character of punctuation, again and again. */
export const ruled = /^([!-/:-@[-`{-~])\1*$/u;
export const footnote = /^\.\. +\[(\d+|#[\p{L}\p{N}\-._+:]*|\*)\](?: +|$)/u;
export const citation = /^\.\. +\[[\p{L}\p{N}][\p{L}\p{N}\-._+:]*\](?: +|$)/u;
export const target = /^\.\. +_(?![ ]|$)/u;
export const substitution = /^\.\. +\|(?![ ]|$)/u;
export const replacement = /^\.\. +\|[^|]+\| +replace::/u;
export const directive = /^\.\. +([\p{L}\p{N}]+(?:[-._+:][\p{L}\p{N}]+)*) ?::(?: +|$)/u;
/** What parts a term from what it is classified as. */
export const classifier = /(?<=[^ ]) +: +(?=[^ ])/gu;
/** A dash before the name of whom a quotation is by. */
export const attribution = /^(?:---?(?!-)|—) *(?=[^ ])/u;
