import { type Rule, Scanner, type Token } from '../shared/scanner.ts';

/** What reads the constructs that the rules find; each method tells where it goes on, if not at the token's end. */
export interface TypstReader {
  comment(token: Token): number;
  raw(token: Token): number | undefined;
  math(token: Token): number | undefined;
  code(token: Token): number | undefined;
  text(token: Token, role: 'marker' | 'mark' | 'link' | 'lineBreak'): number | undefined;
  reference(token: Token): number | undefined;
  label(token: Token): undefined;
  bracket(token: Token): number | undefined;
  emphasis(token: Token): number | undefined;
  paragraphEnd(token: Token): number | undefined;
  mathEnd(token: Token): number;
  codeToken(token: Token): number | undefined;
}

type TypstRule = Rule<TypstReader>;

const comment: TypstRule = {
  begins: /\/\/[^\n]*|\/\*/u,
  read: (token, reader) => reader.comment(token),
};
const raw: TypstRule = { begins: /`+/u, read: (token, reader) => reader.raw(token) };
const math: TypstRule = { begins: /\$/u, read: (token, reader) => reader.math(token) };
const code: TypstRule = { begins: /#/u, read: (token, reader) => reader.code(token) };

/** What begins a heading or an item, where it stands at the beginning of a line or of a block. */
export const marker = /[ \t]*(?:=+|[-+/]|\d+\.)(?=\s|$)/u;

export const markupScanner = new Scanner<TypstReader>([
  {
    begins: new RegExp(`^${marker.source}`, 'u'),
    read: (token, reader) => reader.text(token, 'marker'),
  },
  {
    begins: /\\(?:u\{[0-9a-fA-F]*\}|\S)/u,
    read: (token, reader) => reader.text(token, 'mark'),
  },
  {
    begins: /\\(?=\s|(?![^]))/u,
    read: (token, reader) => reader.text(token, 'lineBreak'),
  },
  { begins: /https?:\/\//u, read: (token, reader) => reader.text(token, 'link') },
  comment,
  raw,
  math,
  code,
  {
    begins: /@([\p{XIDC}-][\p{XIDC}\-.:]*)/u,
    read: (token, reader) => reader.reference(token),
  },
  { begins: /<[\p{XIDC}\-.:]+>/u, read: (token, reader) => reader.label(token) },
  { begins: /[[\]]/u, read: (token, reader) => reader.bracket(token) },
  { begins: /\.\.\.|---?|-\?/u, read: (token, reader) => reader.text(token, 'mark') },
  { begins: /[*_]/u, read: (token, reader) => reader.emphasis(token) },
  {
    begins: /\n(?=[ \t\r]*\n)/u,
    read: (token, reader) => reader.paragraphEnd(token),
  },
]);

export const mathScanner = new Scanner<TypstReader>([
  comment,
  { begins: /\\[^]/u, read: () => undefined },
  { begins: /"/u, read: (token, reader) => reader.codeToken(token) },
  { begins: /\$/u, read: (token, reader) => reader.mathEnd(token) },
  code,
]);

export const codeScanner = new Scanner<TypstReader>([
  comment,
  raw,
  math,
  {
    begins: new RegExp(
      [
        '(["])',
        // A label.
        String.raw`(<[\p{XIDC}\-.:]+>)`,
        // A name, and a number with its unit.
        String.raw`([\p{XIDS}_][\p{XIDC}-]*)`,
        String.raw`\p{XIDC}+`,
        // All else is one character; of blanks a line's end alone counts.
        String.raw`\n|\S`,
      ].join('|'),
      'u',
    ),
    read: (token, reader) => reader.codeToken(token),
  },
]);
