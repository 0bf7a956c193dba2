const noise: readonly RegExp[] = [];

/** Whether a line of the test host's console is known to come from VS Code itself and to mean nothing here. */
export function isNoise(line: string): boolean {
  return noise.some((pattern) => pattern.test(line));
}
