import { behindAddress } from './behindAddress.ts';
import type { CitekeySyntax } from './citekeySyntax.ts';

/** Where a text reads what is put to an offset: behind the mark of a note, a link, an address that it stands in. */
export function placeBehind(language: CitekeySyntax | undefined, text: string, offset: number): number {
  const place = language?.place?.(text, offset) ?? offset;
  return place === offset ? behindAddress(text, offset) : place;
}
