/** `|` and the angle brackets come out as other characters in TeX's old font encoding. */
const commands: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  // BibTeX counts braces, also those behind a backslash, so a lone one must not stand in a field.
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['|', '\\textbar{}'],
]);

/**
 * A text as a field of a .bib file holds it, without the braces around the field. Straight quotation marks become
 * TeX's pairs: TeX sets `"` as a closing one always, and with some languages of babel it is a command.
 */
export function texText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\{}~^<>|]|[&%$#_]/gu, (character) => commands.get(character) ?? `\\${character}`)
    .replace(/(^|[\s([/–—-])"/gu, '$1``')
    .replace(/"/gu, "''");
}

/**
 * A URL for a field that LaTeX packages print with `\url`, as it is: there `%`, `_`, `#`, `&` and `~` stand for
 * themselves. Only what would break the field is encoded.
 */
export function texUrl(url: string): string {
  return url.replace(/[\s{}\\]/gu, (character) => encodeURIComponent(character));
}
