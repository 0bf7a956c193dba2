/** What a paragraph can't begin with, up to the mark that makes it something else. */
const leading = new RegExp(
  [
    // The number or the letter of an item
    String.raw`^(\s*(?:\d+(?=[.)])|[a-z](?=[.)])|[ivx]+(?=[.)])|`,
    // The label of an admonition
    String.raw`(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)(?=:)|`,
    // Nothing, before the mark of a title, a list, a comment, a delimiter
    String.raw`(?=[=.\-/])))(.)`,
  ].join(''),
  'iu',
);

/**
 * A text as AsciiDoc that shows just that text. AsciiDoc's backslash works only where there is something to escape,
 * so what could be mark-up is a character reference.
 * https://docs.asciidoctor.org/asciidoc/latest/subs/replacements/
 *
 * @param isStart whether it may begin a paragraph
 */
export function escapeAsciidoc(text: string, isStart = true): string {
  const inText = text.replace(
    /[\\*_`#+^~[\]{}<>&|'"]|\$(?=\$)|(?<=-)-|(?<=\.)\.|(?<=[(:;])[(:;]|\((?=(?:C|R|TM)\))/gu,
    reference,
  );
  const escaped = isStart
    ? inText.replace(leading, (_all, before: string, mark: string) => before + reference(mark))
    : inText;
  // Two semicolons make a list, and one ends a reference.
  return escaped.replace(/(&#\d+;);/gu, `$1${reference(';')}`);
}

function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}
