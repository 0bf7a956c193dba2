/** A value that is made when it is first asked for. */
export function once<T extends object | string | number | undefined>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
