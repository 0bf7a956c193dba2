/** The next number; in a draft that names its notes, the next "note-1". */
export function nextLabel(taken: ReadonlySet<string>): string {
  const labels = [...taken];
  return labels.every((label) => /^\d+$/u.test(label))
    ? String(nextNumber(labels))
    : `note-${nextNumber(labels.map((label) => /^note-(\d+)$/u.exec(label)?.[1] ?? '0'))}`;
}

/** One more than the highest of some numbers. */
export function nextNumber(numbers: readonly string[]): number {
  return 1 + numbers.map(Number).reduce((most, number) => (number < 1e9 ? Math.max(most, number) : most), 0);
}
