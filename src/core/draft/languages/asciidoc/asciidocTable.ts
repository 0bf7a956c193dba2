import type { Span } from '../shared/mask.ts';

/** A cell: from its separator, with what stands before that of its span and style, up to the next one's. */
export interface Cell extends Span {
  readonly textStart: number;
  /** Whether nothing can stand before it: it begins a line, or the cell before shows its text as it is. */
  readonly isStartClosed: boolean;
  /** `a` for blocks, `l` for text as it is; '' in a header, or where it says nothing. */
  readonly style: string;
}

/** What the attributes before a table say of it. https://docs.asciidoctor.org/asciidoc/latest/tables/table-ref/ */
export interface TableForm {
  readonly separator: string;
  /** Whether its cells are parted as in other programs' files. */
  readonly isForeign: boolean;
  readonly hasHeader: boolean;
  readonly isHeaderOff: boolean;
  /** Styles of its columns. */
  readonly columns: readonly string[];
}

const named = (name: string): RegExp =>
  new RegExp(`[[,][ \\t]*${name}[ \\t]*=[ \\t]*(?:"([^"]*)"|([^,\\]]*))`, 'u');
const attribute = {
  cols: named('cols'),
  format: named('format'),
  options: named('opt(?:ion)?s'),
  separator: named('separator'),
  /** The first one, with options as a shorthand: `%header`. */
  first: /^(\[[^,\]]*)/u,
};

export function tableForm(attributes: string, delimiter: string): TableForm {
  const value = (name: keyof typeof attribute): string =>
    attribute[name].exec(attributes)?.slice(1).join('') ?? '';
  const options = `${value('options')} ${value('first')}`;
  return {
    separator: value('separator') || delimiter.charAt(0),
    isForeign: !['', 'psv'].includes(value('format')),
    hasHeader: /(?<![\w-])header(?![\w-])/u.test(options),
    isHeaderOff: /(?<![\w-])noheader(?![\w-])/u.test(options),
    columns: columnStyles(value('cols')),
  };
}

/** No table has more; what is repeated grows without end. */
const mostColumns = 200;

function columnStyles(cols: string): readonly string[] {
  const columns: string[] = [];
  for (const column of cols === '' ? [] : cols.split(/[,;]/u)) {
    const [, times = '1', style = ''] = /^\s*(?:(\d+)\*)?[^a-z]*([a-z])?\s*$/u.exec(column) ?? [];
    for (let left = Number(times); left > 0 && columns.length < mostColumns; left -= 1) {
      columns.push(style);
    }
  }
  return columns;
}

/** The cells in what stands between a table's delimiters. */
export function cellsIn(inside: string, form: TableForm): readonly Cell[] {
  const { separator, hasHeader, isHeaderOff } = form;
  const marks = [...inside.matchAll(cellMark(separator))];
  // A blank line after the first makes that the header.
  const [first = ''] = /^(?=.*\S)[^\n]*\n[ \t\r]*\n/u.exec(inside) ?? [];
  const header = hasHeader || (first !== '' && !isHeaderOff);
  const grid = new Grid(form.columns);
  let last = '';
  return marks.map(({ 0: mark, 1: times = '', 2: own = '', index }, number) => {
    const { row, style: ofColumn } = grid.place(times);
    const isHeader = header && (form.columns.length > 0 ? row === 0 : index < first.length);
    const isStartClosed = last === 'l' || index === 0 || inside.charAt(index - 1) === '\n';
    last = isHeader ? '' : own || ofColumn;
    return {
      start: index,
      textStart: index + mark.length,
      end: marks[number + 1]?.index ?? inside.length,
      isStartClosed,
      style: last,
    };
  });
}

/** A cell's separator, with how many it stands for or covers, where its text stands in it, and its style. */
function cellMark(separator: string): RegExp {
  const escaped = separator.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
  return new RegExp(
    [
      String.raw`(?:(?<=^|\s)((?:\d+(?:\.\d+)?|\.\d+)?[*+]?)`,
      String.raw`(?:[<^>](?:\.[<^>])?|\.[<^>])?([a-z])?)?`,
      String.raw`(?<!\\)${escaped}`,
    ].join(''),
    'gu',
  );
}

/** Which column a cell stands in. */
class Grid {
  readonly #columns: readonly string[];
  /** For how many rows more each column is covered from above. */
  readonly #covered: number[];
  #row = 0;
  #column = 0;

  constructor(columns: readonly string[]) {
    this.#columns = columns;
    this.#covered = columns.map(() => 0);
  }

  place(times: string): { readonly row: number; readonly style: string } {
    this.#skip();
    const [, across = '1', down = '1'] = /^(\d+)?(?:\.(\d+))?[*+]$/u.exec(times) ?? [];
    const at = { row: this.#row, style: this.#columns[this.#column] ?? '' };
    for (let left = Math.min(Number(across), mostColumns); left > 0; left -= 1) {
      if (this.#column < this.#covered.length) {
        this.#covered[this.#column] = times.endsWith('+') ? Number(down) : 1;
      }
      this.#column += 1;
    }
    return at;
  }

  /** To the next column that nothing covers. */
  #skip(): void {
    const count = this.#columns.length;
    for (let left = count; left >= 0 && count > 0; left -= 1) {
      if (this.#column >= count) {
        this.#row += 1;
        this.#column = 0;
        this.#covered.forEach((rows, column) => (this.#covered[column] = Math.max(0, rows - 1)));
      }
      if (this.#covered[this.#column] === 0) {
        return;
      }
      this.#column += 1;
    }
  }
}
