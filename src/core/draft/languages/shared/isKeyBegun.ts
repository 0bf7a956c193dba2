/**
 * Whether what has been typed is the beginning of a key, so that the key can take its place; not where it may be
 * another key: "2015_1" is no beginning of "2015_10".
 *
 * @param after what stands after it
 */
export function isKeyBegun(typed: string, key: string, after: string): boolean {
  const rest = key.slice(typed.length);
  return (
    typed !== '' &&
    rest !== '' &&
    key.toLowerCase().startsWith(typed.toLowerCase()) &&
    !/^[\p{L}\p{N}_]/u.test(after) &&
    !(/\d$/u.test(typed) && /^\d+$/u.test(rest))
  );
}
