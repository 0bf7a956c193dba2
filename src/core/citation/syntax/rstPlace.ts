import { near } from './near.ts';
import { isApartBefore, isApartBehind } from './rstApart.ts';

/** Roles, literals, references, strong and emphasized text, substitutions, and the marks of notes. */
const inline =
  /\\[^]|``(?:[^`]|`(?!`))+``|(?::[\w:.+-]+:)?`[^`]+`(?:__?|:[\w:.+-]+:)?|\*\*(?=\S)[^*]*[^*\s]\*\*|\*(?=[^\s*])(?:[^*]*[^*\s])?\*|\|(?=\S)[^|]*[^|\s]\|_{0,2}|\[[^\]\s]+\]_/gu;

/** Behind the mark-up that an offset stands in, for nothing can stand in it; elsewhere the offset itself. */
export function placeInRst(text: string, offset: number): number {
  const { before, behind } = near(text, offset);
  const blank = /\n[ \t]*\r?\n/u;
  const start = before.split(blank).at(-1) ?? '';
  const own = start + (behind.split(blank, 1)[0] ?? '');
  for (const { 0: all, index } of own.matchAll(inline)) {
    const end = index + all.length;
    const isInline = isApartBefore(own.slice(0, index)) && isApartBehind(own.slice(end));
    if (isInline && index < start.length && start.length < end) {
      return offset - start.length + end;
    }
  }
  return offset;
}
