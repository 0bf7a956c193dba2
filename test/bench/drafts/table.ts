/** A column of figures: its head, and the aim that it is held against. */
export interface Column {
  /** A line or two. */
  readonly head: string;
  readonly aim?: number;
}

/** A figure, or why there is none. */
export type Figure = number | string;

/** Figures below each other, those that miss their aim marked; the aims stand in the last line. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly [name: string, figures: readonly Figure[]])[],
): string {
  const nameWidth = Math.max(14, ...rows.map(([name]) => name.length)) + 2;
  const line = (name: string, cells: readonly string[]): string =>
    `  ${name.padEnd(nameWidth)}${cells.map((cell) => cell.padStart(14)).join('')}`.trimEnd();
  return [
    ...[0, 1].map((at) =>
      line(
        '',
        columns.map(({ head }) => head.split('\n')[at] ?? ''),
      ),
    ),
    ...rows.map(([name, figures]) =>
      line(
        name,
        figures.map((figure, at) => shown(figure, columns[at]?.aim)),
      ),
    ),
    line(
      'aim (! missed)',
      columns.map(({ aim }) => (aim === undefined ? '' : String(aim))),
    ),
  ].join('\n');
}

function shown(figure: Figure, aim = Number.POSITIVE_INFINITY): string {
  return typeof figure === 'string'
    ? figure
    : `${figure > aim ? '! ' : ''}${figure.toFixed(figure < 100 ? 2 : 0)}`;
}
