import { withoutMarks } from '../text/withoutMarks.ts';

/** A text as a filter compares it: without case and diacritics. */
export function foldText(text: string): string {
  return withoutMarks(text).toLowerCase();
}
