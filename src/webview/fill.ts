/** Puts the values in the places of `{0}`, `{1}`. */
export function fill(text: string, ...values: readonly (number | string)[]): string {
  return text.replace(/\{(\d)\}/gu, (place, index: string) => String(values[Number(index)] ?? place));
}
