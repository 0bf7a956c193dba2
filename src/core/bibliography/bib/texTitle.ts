import { texText } from './texText.ts';

/** A word with what stands around it, such as quotation marks. */
const wordPattern = /^([^\p{L}\p{N}\\]*)(.*?)([^\p{L}\p{N}}]*)$/u;

/**
 * A title for a field of a .bib file, names in braces so that no style takes their capitals: "The use of the
 * {Organized Crime Convention}". Not the title as a whole: then styles that set titles in capitals could not, and
 * Zotero's Better BibTeX passes over braces around everything.
 */
export function texTitle(title: string): string {
  const words = texText(title).split(' ');
  let result = '';
  let isOpen = false;
  words.forEach((word, index) => {
    const [, before = '', core = '', behind = ''] = wordPattern.exec(word) ?? [];
    // A title begins with a capital anyway.
    const isName = /\p{Lu}/u.test(index === 0 ? core.slice(1) : core);
    const goesOn = isOpen && isName && before === '';
    const space = index === 0 ? '' : ' ';
    result += `${isOpen && !goesOn ? '}' : ''}${space}${before}${isName && !goesOn ? '{' : ''}${core}`;
    isOpen = isName;
    if (isOpen && (behind !== '' || index === words.length - 1)) {
      result += '}';
      isOpen = false;
    }
    result += behind;
  });
  return result;
}
