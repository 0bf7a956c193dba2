import type { CslItem } from '../../citation/cslItem.ts';
import type { ItemFormat } from '../bibliographyFormat.ts';
import { submittedTo } from '../submittedTo.ts';

/**
 * RIS. The symbol is `SN`, as EndNote's table has it for RPRT ("Report Number") and Zotero and citation-js
 * read and write it; `M1` would become a remark in Zotero. The organ and the meeting are a note (`N1`): for RPRT, `T2` is the title
 * of a series. `PY` is the year alone, `DA` the whole date.
 * https://github.com/zotero/translators/blob/master/RIS.js;
 * https://en.wikipedia.org/wiki/RIS_(file_format) for the form of lines
 */
export const ris: ItemFormat<'ris'> = {
  id: 'ris',
  name: 'RIS',
  extensions: ['ris'],
  write: (items) => items.map(risRecord).join('\r\n'),
};

/** One record. Its lines end in CR LF, the last one too; a value is one line however long it is. */
function risRecord(item: CslItem): string {
  const [year, month, day] = item.issued['date-parts'][0] ?? [];
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'RPRT'],
    ['ID', item.id],
    // The comma says that it is an institution: EndNote and Zotero take a name without one for a person's.
    ...item.author.map(({ literal }) => ['AU', `${literal},`] as const),
    ['TI', item.title],
    ['PY', year === undefined ? undefined : padded(year, 4)],
    ['DA', year === undefined ? undefined : `${padded(year, 4)}/${padded(month, 2)}/${padded(day, 2)}/`],
    ['PB', item.publisher],
    ['M3', item.genre],
    ['SN', item.number],
    ['N1', submittedTo(item)],
    ['LA', item.language],
    ['UR', item.URL],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}\r\n`] : []));
  return `${written.join('')}ER  - \r\n`;
}

function padded(number: number | undefined, length: number): string {
  return number === undefined ? '' : String(number).padStart(length, '0');
}

function oneLine(value: string): string {
  return value.replace(/\s+/gu, ' ').trim();
}
