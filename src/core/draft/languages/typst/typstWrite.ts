import type { Citation, Cite } from '../../../citation/cite.ts';
import { type Locale, writtenLocator } from '../../../citation/locale.ts';
import type { Piece } from '../citeWriter.ts';
import { joinNote } from '../shared/note.ts';
import { oneLine } from '../shared/oneLine.ts';
import { escapeTypst } from './typstText.ts';

/**
 * Cites as references: what stands after a key is its supplement. There is no prefix, so it is prose.
 * https://typst.app/docs/reference/model/cite
 *
 * @param isFirst whether no other cite stands before them
 */
export function writeTypst(citation: Citation, locale: Locale, isFirst = true): readonly Piece[] {
  return citation.flatMap((cite, index) => {
    const prefix = escapeTypst(oneLine(cite.prefix));
    // Cites that only a space parts become one citation; words between them need punctuation.
    const separator = prefix === '' ? ' ' : cite.continues === true ? ', ' : '; ';
    const all: Piece[] = [
      { kind: 'markup', text: isFirst && index === 0 ? '' : separator },
      { kind: 'prefix', text: prefix },
      { kind: 'markup', text: prefix === '' ? '@' : ' @' },
      { kind: 'key', text: cite.key },
      ...supplementOf(cite, locale),
    ];
    return all.filter(({ text }) => text !== '');
  });
}

/** What stands after a key, with its brackets. */
export function supplementOf({ locator, suffix }: Cite, locale: Locale): readonly Piece[] {
  const label =
    locator === undefined ? '' : writtenLocator(locator, locale).replace(' ', '~').replaceAll('–', '--');
  const words = escapeTypst(oneLine(suffix));
  if (words === '') {
    return label === '' ? [] : [{ kind: 'locator', text: `[${label}]` }];
  }
  const note = joinNote(label, words);
  const all: Piece[] = [
    { kind: 'markup', text: '[' },
    { kind: 'locator', text: label },
    { kind: 'suffix', text: note.slice(label.length) },
    { kind: 'markup', text: ']' },
  ];
  return all.filter(({ text }) => text !== '');
}
