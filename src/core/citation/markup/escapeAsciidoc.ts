/**
 * A text as AsciiDoc that shows just that text, even at the beginning of a paragraph. AsciiDoc's backslash works only
 * where there is something to escape, so what could be mark-up is a character reference.
 * https://docs.asciidoctor.org/asciidoc/latest/subs/replacements/
 */
export function escapeAsciidoc(text: string): string {
  return (
    text
      .replace(
        /[\\*_`#+^~[\]{}<>&|'"]|\$(?=\$)|(?<=-)-|(?<=\.)\.|(?<=[(:])[(:]|(?<=[;\\*_`#+^~[\]{}<>&|'"]);|\((?=(?:C|R|TM)\))/gu,
        reference,
      )
      // Titles, lists, comments, delimiters.
      .replace(/^(\s*)([=.\-/])/u, (_all, blanks: string, mark: string) => blanks + reference(mark))
      .replace(
        /^(\s*(?:\d+|[a-z]|[ivx]+))([.)])/iu,
        (_all, before: string, mark: string) => before + reference(mark),
      )
      .replace(/^(\s*(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)):/u, `$1${reference(':')}`)
  );
}

function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}
