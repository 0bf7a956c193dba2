/*
 * What a line begins with tells what it is.
 * https://orgmode.org/worg/org-syntax.html
 */

/** A headline's stars and blanks. */
export const headline = /^\*+[ \t]+|^\*+ /u;
export const comment = /^[ \t]*#(?: .*)?$/u;
export const fixedWidth = /^[ \t]*:(?: .*)?$/u;
export const rule = /^[ \t]*-{5,}[ \t]*$/u;
export const tableRow = /^[ \t]*\|/u;
export const gridRule = /^[ \t]*\+(?:-+\+)+[ \t]*$/u;
export const gridRow = /^[ \t]*[|+]/u;
export const drawer = /^[ \t]*:([\p{L}\p{N}_-]+):[ \t]*$/u;
export const drawerEnd = /^[ \t]*:end:[ \t]*$/iu;
export const property = /^[ \t]*:\S+:(?: .*)?[ \t]*$/u;
export const planning = /^[ \t]*(?:CLOSED|DEADLINE|SCHEDULED):/u;
export const clock = /^[ \t]*CLOCK:/u;
export const diary = /^%%\(/u;
export const blockBegin = /^[ \t]*#\+begin_(\S+)/iu;
export const blockEnd = /^[ \t]*#\+end_(\S+)[ \t]*$/iu;
export const dynamicBegin = /^[ \t]*#\+begin:?[ \t]+\S/iu;
export const dynamicEnd = /^[ \t]*#\+end:?[ \t]*$/iu;
export const environmentBegin = /^[ \t]*\\begin\{([A-Za-z\d*]+)\}/u;
export const environmentEnd = /\\end\{([A-Za-z\d*]+)\}[ \t]*$/u;
export const definition = /^\[fn:([\p{L}\p{N}_-]+)\][ \t]*/u;
/** With a value in brackets only where it's a caption's or a result's. */
export const keyword = /^[ \t]*#\+(?:\S+:|(?:caption|results)\[.*\]:)/iu;
export const caption = /^[ \t]*#\+caption(?:\[(.*)\])?:[ \t]*/iu;
/** What belongs to the element after it. */
export const affiliated = new RegExp(
  [
    // What a keyword begins with.
    String.raw`^[ \t]*#\+(?:`,
    // Those that may have a value in brackets.
    String.raw`(?:caption|results)(?:\[.*\])?`,
    // Those that have none.
    String.raw`|data|headers?|label|name|plot|resname|result|source|srcname|tblname`,
    // What is meant for one format of output.
    String.raw`|attr_[\w-]+):`,
  ].join(''),
  'iu',
);

/** A list item's bullet, its counter, its checkbox. */
export const item = new RegExp(
  [
    // The bullet; a star at the margin is a headline's.
    String.raw`^([ \t]*)(?:[-+]|\d+[.)]|(?<=[ \t])\*)(?:[ \t]+|$)`,
    // The counter.
    String.raw`(?:\[@(?:start:)?(?:\d+|[A-Za-z])\][ \t]*)?`,
    // The checkbox.
    String.raw`(?:\[[ X-]\](?:[ \t]+|$))?`,
  ].join(''),
  'u',
);
/** What parts an item's term from its text; the last one does. */
export const term = /^.*[ \t]::(?=[ \t]|$)/u;
