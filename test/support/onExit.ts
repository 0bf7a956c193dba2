/** What is still to be cleaned up when this process ends, latest first. */
const cleaners = new Set<() => void>();
let listening = false;

/**
 * Runs `clean` when this process ends, however it ends: on its own, by Ctrl+C or by a polite kill.
 * It has to work synchronously. Call the returned function once the cleaning has been done in the normal way.
 */
export function onExit(clean: () => void): () => void {
  cleaners.add(clean);
  if (!listening) {
    listening = true;
    process.on('exit', cleanAll);
    for (const [signal, number] of [
      ['SIGINT', 2],
      ['SIGTERM', 15],
      ['SIGHUP', 1],
    ] as const) {
      process.on(signal, () => process.exit(128 + number));
    }
  }
  return () => {
    cleaners.delete(clean);
  };
}

function cleanAll(): void {
  for (const clean of [...cleaners].reverse()) {
    cleaners.delete(clean);
    try {
      clean();
    } catch (error) {
      console.error(error);
    }
  }
}
