/** Resolves when the event loop has had a turn: keys that came in the meantime are seen. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
