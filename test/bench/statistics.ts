/** The value below which the share lies, by nearest rank. The list may be in any order; it must not be empty. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** One figure beside its aim: "activation      6.1 ms   aim 10 ms". */
export function line(name: string, value: number, unit: string, aim?: number): string {
  const shown = `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;
  const verdict = aim === undefined ? '' : `aim ${aim} ${unit}${value <= aim ? '' : '  MISSED'}`;
  return `  ${name.padEnd(44)}${shown.padStart(12)}   ${verdict}`.trimEnd();
}
