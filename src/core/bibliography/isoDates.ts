import type { CslItem } from '../citation/cslItem.ts';

/** A date, or a range of two, in ISO 8601 as EDTF writes them: `2021`, `2021-07-15`, `2021-10-14/2021-10-15`. */
export function isoDates(dates: CslItem['issued']): string {
  return dates['date-parts']
    .map((parts) => parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'))
    .join('/');
}
