const roman = '(?=[ivxlcdm])m*(?:cm)?d?(?:cd)?c*(?:xc)?l?(?:xl)?x*(?:ix)?v?(?:iv)?i*';
/** What counts, in one case: a letter, a Roman number, an example, the next of a list. */
const number = String.raw`(?:[a-z]|${roman}|@(?:\w|-(?=\w))*|#)`;
/** The same in the other case; nothing of the expression but classes has letters of its own. */
const upper = number.toUpperCase().replaceAll(String.raw`\W`, String.raw`\w`);

const mark = new RegExp(
  [
    // In parentheses.
    String.raw`^(?:\((?:\d+|${number}|${upper})\)`,
    // Before a parenthesis; before a full stop, but for what may be a page.
    String.raw`|(?:${number}|${upper})\)|(?!p\. \d)${number}\.`,
    // A capital before a full stop could be an initial.
    String.raw`|(?:[A-Z]\.(?=[ \t]{2}|[ \t]*$)|(?![A-Z]\.)${upper}\.))(?=[ \t]|$)`,
  ].join(''),
  'u',
);
/**
 * The mark of an item in pandoc's lists that aren't counted with plain digits: `a.`, `(iv)`, `#.`, `(@example)`.
 * https://pandoc.org/MANUAL.html#extension-fancy_lists, https://pandoc.org/MANUAL.html#numbered-example-lists
 */
export function fancyMark(line: string): string | undefined {
  return mark.exec(line)?.[0];
}

const decimal = /^\d+[.)](?=[ \t]|$)/u;

/** The same of all lists that are counted. */
export function orderedMark(line: string): string | undefined {
  return decimal.exec(line)?.[0] ?? fancyMark(line);
}
