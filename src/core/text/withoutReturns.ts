/** A text with its lines ended by line feeds alone, to be compared with one whose document ends them otherwise. */
export function withoutReturns(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}
