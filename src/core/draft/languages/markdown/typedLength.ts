/**
 * How much of a key has been typed before an offset; nothing where it may be a key of its own.
 *
 * @param keyEnds where keys end that are cited, at least two of each key
 */
export function typedLength(
  text: string,
  offset: number,
  key: string,
  keyEnds: ReadonlyMap<string, readonly number[]>,
): number {
  const [typed = ''] = /[\p{L}\p{N}_:.-]+$/u.exec(text.slice(Math.max(0, offset - 200), offset)) ?? [];
  const rest = key.slice(typed.length);
  const isKey =
    typed === '' ||
    !key.toLowerCase().startsWith(typed.toLowerCase()) ||
    rest === '' ||
    /^[\p{L}\p{N}_]/u.test(text.slice(offset, offset + 2)) ||
    // "2015_1" is no beginning of "2015_10".
    (/\d$/u.test(typed) && /^\d+$/u.test(rest)) ||
    (keyEnds.get(typed)?.some((end) => end !== offset) ?? false);
  return isKey ? 0 : typed.length;
}
