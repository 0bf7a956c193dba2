/**
 * A text as AsciiDoc that shows just that text. AsciiDoc's backslash works only where there is something to escape,
 * so what could be mark-up is a character reference.
 * https://docs.asciidoctor.org/asciidoc/latest/subs/replacements/
 *
 * @param isStart whether it may begin a paragraph
 */
export function escapeAsciidoc(text: string, isStart = true): string {
  const escaped = text.replace(
    /[\\*_`#+^~[\]{}<>&|'"]|\$(?=\$)|(?<=-)-|(?<=\.)\.|(?<=[(:])[(:]|(?<=[;\\*_`#+^~[\]{}<>&|'"]);|\((?=(?:C|R|TM)\))/gu,
    reference,
  );
  return isStart
    ? // Titles, lists, comments, delimiters, admonitions.
      escaped.replace(
        /^(\s*(?:\d+(?=[.)])|[a-z](?=[.)])|[ivx]+(?=[.)])|(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)(?=:)|(?=[=.\-/])))(.)/iu,
        (_all, before: string, mark: string) => before + reference(mark),
      )
    : escaped;
}

function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}
