import type { DefinitionPlace, Footnotes, Note, NoteSyntax } from '../footnoteSyntax.ts';
import { newLineOf } from '../shared/closedSpans.ts';
import { definitionPlace } from '../shared/definitionPlace.ts';
import { nextLabel } from '../shared/nextLabel.ts';
import type { Blocks } from './blocks.ts';
import { startOfLine } from './endOfLine.ts';
import type { MarkdownReading } from './markdownReading.ts';
import { afterMystKey } from './mystParts.ts';

const afterBracket = /\[(?!\^)[^\][]*\]$/u;

/** https://pandoc.org/MANUAL.html#footnotes, https://mystmd.org/guide/footnotes */
export const markdownNoteSyntax: NoteSyntax = {
  label: nextLabel,
  within: (body) => body,
  // After a citation's bracket the mark would be taken for the second one of a link.
  indicator: (label, _body, before) => `${afterBracket.test(before) ? ' ' : ''}[^${label}]`,
  definition: (label, body) => `[^${label}]: ${body}`,
};

/** To MyST a bracket after a key in the running text is said of it, so that a mark stands after the next word. */
export const mystNoteSyntax: NoteSyntax = {
  ...markdownNoteSyntax,
  shift(before, after) {
    const [key] = afterMystKey.exec(before) ?? [];
    if (key === undefined) {
      return 0;
    }
    const [word] =
      /^(?:[^\s[\]{}\\`*_<$^~@&|(]+|[ \t]+[\p{L}\p{M}\p{N}'’-]+[.,;:!?)”’]*(?=\s|$))/u.exec(after) ?? [];
    // Where no word follows, it stands before the key and its blanks.
    const sign = before.length - key.length + key.indexOf('@');
    return word?.length ?? before.slice(0, sign).trimEnd().length - before.length;
  },
};

/** The notes of a draft: those that are defined, and pandoc's at the word. */
export function notesIn(reading: MarkdownReading): Footnotes {
  const { text, blocks } = reading;
  const marks = [];
  const inline: Note[] = [];
  const labels = new Set<string>();
  for (const block of blocks.all) {
    if (block.kind !== 'text') {
      continue;
    }
    const { marks: own, notes } = reading.inline(block);
    for (const { start, end, label } of own) {
      marks.push({ start: start + block.start, end: end + block.start });
      labels.add(label);
    }
    for (const { start, bodyStart, end } of notes) {
      inline.push({ start: start + block.start, bodyStart: bodyStart + block.start, end: end + block.start });
    }
  }
  for (const { start, bodyStart } of blocks.notes) {
    const label = /^\[\^([^\][\s]+)/u.exec(text.slice(start, bodyStart))?.[1];
    if (label !== undefined) {
      labels.add(label);
      marks.push({ start, end: bodyStart });
    }
  }
  return {
    notes: [...blocks.notes, ...inline].sort((a, b) => a.start - b.start),
    marks: marks.sort((a, b) => a.start - b.start),
    labels,
    definitionPlace: beforeOpen(text, blocks) ?? definitionPlace(text, blocks.notes),
  };
}

/** A block that is left open goes on to the end, so that a definition stands before it. */
function beforeOpen(text: string, { all, notes }: Blocks): DefinitionPlace | undefined {
  const last = all.at(-1);
  const isOpen = last?.kind !== 'text' && last?.long?.isOpen === true && notes.length === 0;
  const newLine = newLineOf(text);
  return last !== undefined && isOpen
    ? { offset: startOfLine(text, last.start), before: newLine, between: newLine, after: newLine.repeat(2) }
    : undefined;
}
