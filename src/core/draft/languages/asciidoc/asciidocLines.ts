/*
 * What the lines of an AsciiDoc draft can be. https://docs.asciidoctor.org/asciidoc/latest/blocks/delimited/
 */

/** A line that opens a block and another that is like it closes, and what stands between. */
export interface Delimiter {
  readonly line: string;
  readonly content: 'verbatim' | 'comment' | 'raw' | 'compound' | 'table' | 'otherTable';
}

const contents: readonly (readonly [RegExp, Delimiter['content']])[] = [
  [/^(?:-{4,}|\.{4,})$/u, 'verbatim'],
  [/^`{3,}[^`]*$/u, 'verbatim'],
  [/^\+{4,}$/u, 'raw'],
  [/^\/{4,}$/u, 'comment'],
  [/^(?:--|={4,}|\*{4,}|_{4,})$/u, 'compound'],
  [/^[|!]={3,}$/u, 'table'],
  [/^[,:]={3,}$/u, 'otherTable'],
];

export function delimiterOf(line: string): Delimiter | undefined {
  const trimmed = line.trimEnd();
  if (!/^[-.`+/=*_|!,:]/u.test(trimmed)) {
    return undefined;
  }
  const content = contents.find(([pattern]) => pattern.test(trimmed))?.[1];
  const own = content === 'verbatim' ? trimmed.replace(/^(`{3,}).*$/u, '$1') : trimmed;
  return content && { line: own, content };
}

export const attributeEntry = /^:(!?)([\p{L}\p{N}_][\p{L}\p{N}_-]*)(!?):(?:[ \t]+(.*?))?[ \t]*$/u;
export const blockAttributes = /^\[(?:|[\p{L}\p{N}_.#%{,"'].*|\[[^\]]*\])\][ \t]*$/u;
export const blockTitle = /^\.\.?[^ \t.].*$/u;
export const comment = /^\/\/(?!\/)/u;
export const sectionMarker = /^(?:={1,6}|#{1,6})[ \t]+(?=\S)/u;
export const documentTitle = /^(?:=|#)[ \t]+\S/u;
/** Macros and rules that are a block of their own. */
export const blockMacro =
  /^(?:[\p{L}\p{N}_][\p{L}\p{N}_-]*::[^\s[]*\[.*\]|'{3,}|<{3,}|-{3}|\*{3}|- - -|\* \* \*)[ \t]*$/u;
export const admonition = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+/u;

const marker = [
  // Bullets, dots, callouts.
  String.raw`(?:-|\*{1,5}|•|\.{1,5}|<(?:\d+|\.)>)[ \t]+(?:\[[ *x]\][ \t]+)?`,
  // Numbers and letters.
  String.raw`(?:\d+\.|[A-Za-z]\.|[IVXivx]+\))[ \t]+`,
].join('|');
export const listMarker = new RegExp(String.raw`^[ \t]*(?:${marker})(?=\S)`, 'u');
/** A text that begins like an item; with a blank within it, it would be one. */
export const likeItem = /^(?:-|\d+\.|[A-Za-z]\.|[IVXivx]+\))[\p{L}\p{N}][\p{L}\p{N}.)]*/u;
/** A term's marks, and where its text begins. */
export const termMark = /(?<=\S)(?::{2,4}|;;)(?=[ \t]|\r?$)/u;
/** What an entry of a bibliography begins with. */
export const bibliographyAnchor = /^\[\[\[[\p{L}_:][^\]\n]*\]\]\][ \t]*/u;

/** Styles of a block whose text is shown as it is, whatever it's made of; in a verse nothing cites. */
const verbatimStyle = /^\[[ \t]*(?:source|listing|literal|pass|stem|latexmath|asciimath|comment|verse)\b/u;

export function isVerbatimStyle(line: string): boolean {
  return verbatimStyle.test(line);
}

/** A title that is underlined: `Title` and `-----`, of about one length. */
export function isUnderline(title: string, line: string): boolean {
  const [mark = ''] = /^(?:=+|-+|~+|\^+|\++)(?=[ \t]*$)/u.exec(line) ?? [];
  return (
    mark.length > 1 &&
    Math.abs(mark.length - title.trimEnd().length) <= 1 &&
    /^[\p{L}\p{N}_].*\S/u.test(title)
  );
}
