import type { CslItem } from '../citation/cslItem.ts';

/** The organ and the meeting, for formats that have no fields for them. */
export function submittedTo(item: CslItem): string {
  const meeting = [item['event-title'], item['event-place']].filter(Boolean).join(', ');
  return [item.authority, meeting].filter(Boolean).join('. ');
}
