/**
 * Milliseconds of its thread's time at the processor that a piece of work takes on average: what else the machine does
 * doesn't count. The clock goes in steps of some milliseconds, so little work wants many pieces.
 */
export function processorTime(works: readonly (() => unknown)[]): number {
  const started = process.threadCpuUsage();
  for (const work of works) {
    work();
  }
  const { user, system } = process.threadCpuUsage(started);
  return (user + system) / 1000 / works.length;
}
