/** Paths each once and without blanks around; what is on another machine doesn't count. */
export function localPaths(paths: Iterable<string>): readonly string[] {
  const trimmed = [...paths].map((path) => path.trim());
  return [...new Set(trimmed)].filter((path) => path !== '' && !/^[a-z][a-z0-9+.-]+:\/\//iu.test(path));
}
