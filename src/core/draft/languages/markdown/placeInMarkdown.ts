import type { DraftPlace } from '../draftLanguage.ts';
import { lastBefore } from '../../spanAt.ts';
import { placeOutside } from '../shared/placeOutside.ts';
import type { Block, ClosedBlock, TextBlock } from './blocks.ts';
import { isEndedBy } from './blockTag.ts';
import { endOfLine, startOfLine } from './endOfLine.ts';
import type { InlineSpan } from './inlineReading.ts';
import type { MarkdownReading } from './markdownReading.ts';
import { ownParagraph } from './ownParagraph.ts';
import { splitsList } from './splitsList.ts';

/** Where a citation can stand that is wanted at an offset: there, or out of what it would tear. */
export function placeInMarkdown(reading: MarkdownReading, offset: number): DraftPlace | undefined {
  const { all } = reading.blocks;
  if (all[0]?.kind === 'head' && all[0].long?.isOpen === true) {
    return undefined;
  }
  const index = indexAt(all, offset);
  const own = all[index];
  if (own !== undefined && offset <= own.end) {
    return own.kind === 'text' ? inText(reading, own, index, offset) : inClosed(reading, own, index, offset);
  }
  return between(reading, index, offset);
}

/** The last block that begins at an offset or before it. */
function indexAt(all: readonly Block[], offset: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((all[middle]?.start ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

const at = (offset: number): DraftPlace => ({ at: offset, before: '', after: '' });

function inText(reading: MarkdownReading, block: TextBlock, index: number, offset: number): DraftPlace {
  const last = reading.blocks.all[index - 1];
  if (offset <= block.start && last?.kind === 'text' && isEndedBy(reading.text, last, block)) {
    return inText(reading, last, index - 1, last.end);
  }
  const { isWhole, spans } = reading.inline(block);
  const wanted = afterMark(reading, block, index, afterLead(reading.text, block, offset)) - block.start;
  const linked = lastBefore(reading.linked(block), wanted);
  const free = linked !== undefined && wanted < linked.end ? linked.end : wanted;
  let place = placeOutside(spans, free);
  for (let more = 0; more < 3 && place.at !== free; more += 1) {
    const next = placeOutside(spans, place.at);
    if (next.at === place.at) {
      break;
    }
    place = next;
  }
  if (isWhole && !block.isInList && isOutside(spans, place.at)) {
    return leave(reading, block, index);
  }
  return { ...place, at: besideNarrative(reading, block.start + place.at) };
}

/** After the mark of a table's caption, and what would be taken for the mark of a list. */
function afterMark(reading: MarkdownReading, block: TextBlock, index: number, offset: number): number {
  if (block.look !== 'paragraph') {
    return offset;
  }
  const { text, isMyst, blocks } = reading;
  const before = blocks.all[index - 1];
  // A word alone after it would be the address of a link.
  const lead = text.slice(block.start, offset).trimEnd();
  if (offset - block.start < 200 && /^\[[^\][]+\]:$/u.test(lead) && isBlank(text, offset, block.end)) {
    return block.start + lead.length - 1;
  }
  const [mark] = (!isMyst && /^:[ \t]+/u.exec(text.slice(block.start, block.start + 99))) || [];
  return mark !== undefined && before !== undefined && isTable(before) && isCaption(text, before, block)
    ? Math.max(offset, block.start + mark.length)
    : afterFalseMark(reading, block, offset);
}

function isTable(block: Block): boolean {
  return block.kind === 'text'
    ? block.look === 'cell'
    : block.long?.isTable === true || block.isEdge === true;
}

/** "e.g." at a line's beginning, or "1.5", would begin a list if a blank came after its first stop. */
function afterFalseMark(reading: MarkdownReading, block: TextBlock, offset: number): number {
  const { text } = reading;
  const [first] = reading.inline(block).spans;
  const lead = first?.start === 0 && first.isStartClosed === true ? first.end : 0;
  const lineStart = Math.max(block.start + lead, startOfLine(text, offset));
  const isMark = offset - lineStart < 99 && falseMark.test(text.slice(lineStart, offset));
  return offset + (isMark ? (restOfWord.exec(text.slice(offset, offset + 99))?.[0].length ?? 0) : 0);
}
const restOfWord = /^[\p{L}\p{N}][\p{L}\p{N}.]{0,60}/u;
const falseMark = /^[ \t>]*\(?(?:@[\w-]*|\d{1,9}|[a-z]|[ivxlcdm]{1,9}|#)[.)]$/iu;

/** Within the first and the last span there may be text, as an image has. */
function isOutside(spans: readonly InlineSpan[], offset: number): boolean {
  return spans.length < 2 || offset <= (spans[0]?.start ?? 0) || offset >= (spans.at(-1)?.end ?? 0);
}

/** To MyST what follows a key in the running text is its suffix, so that a citation stands beside the key itself. */
function besideNarrative({ text, isMyst, citations }: MarkdownReading, offset: number): number {
  const last =
    isMyst && /\s$/u.test(text.slice(0, offset).slice(-1)) ? lastBefore(citations(), offset) : undefined;
  return last !== undefined &&
    last.end < offset &&
    text.charAt(last.start) === '@' &&
    isBlank(text, last.end, offset)
    ? last.end
    : offset;
}

function isBlank(text: string, start: number, end: number): boolean {
  return end - start < 200 && text.slice(start, end).trim() === '';
}

/** In a paragraph's later lines there may be the marks of quotations first. */
function afterLead(text: string, { start }: TextBlock, offset: number): number {
  const lineStart = startOfLine(text, offset);
  if (lineStart <= start || !/^[ \t>]*$/u.test(text.slice(lineStart, Math.min(offset, lineStart + 500)))) {
    return offset;
  }
  const lead = /^[ \t]*(?:>[ \t]*)*/u.exec(text.slice(lineStart, lineStart + 500))?.[0].length ?? 0;
  return Math.max(offset, Math.min(lineStart + lead, endOfLine(text, offset)));
}

function inClosed(reading: MarkdownReading, block: ClosedBlock, index: number, offset: number): DraftPlace {
  const piece =
    block.kind === 'code'
      ? reading.pieces(block).find(({ start, end }) => start < offset && offset <= end)
      : undefined;
  return piece === undefined ? leave(reading, block, index) : inText(reading, piece, index, offset);
}

/** Out of a block that no citation can be put into. */
function leave(reading: MarkdownReading, block: Block, index: number): DraftPlace {
  const { text, blocks } = reading;
  const [before, after] = [blocks.all[index - 1], blocks.all[index + 1]];
  if (block.kind === 'text') {
    return ownParagraph(text, block);
  }
  if (block.long?.isOpen === true) {
    return beforeOpen(reading, block, index);
  }
  if (block.isEdge === true) {
    return besideEdge(reading, block, index);
  }
  if (block.kind === 'noteMark' && after?.kind === 'text' && isNear(text, block, after)) {
    return inText(reading, after, index + 1, after.start);
  }
  if (block.kind === 'noteMark') {
    return { at: block.end, before: ' ', after: '' };
  }
  if (
    (block.long?.isLead === true || block.kind === 'head') &&
    after?.kind === 'text' &&
    isNear(text, block, after)
  ) {
    const isTitle = after.look === 'heading';
    if (!isTitle || block.kind !== 'head') {
      return inText(reading, after, index + 1, isTitle ? after.end : after.start);
    }
  }
  if (block.long?.isTable === true && after?.kind === 'text' && isCaption(text, block, after)) {
    return inText(reading, after, index + 1, after.end);
  }
  if (block.isInList) {
    const own = before?.kind === 'text' && before.isInList ? before : undefined;
    const next = after?.kind === 'text' && after.isInList ? after : undefined;
    return own !== undefined
      ? inText(reading, own, index - 1, own.end)
      : next !== undefined
        ? inText(reading, next, index + 1, next.start)
        : ownParagraph(text, block, block.kind === 'code' && block.long === undefined);
  }
  return ownParagraph(text, block, block.kind === 'code' && block.long === undefined);
}

/** A block that is left open ends with the draft, so that what is wanted in it stands before it. */
function beforeOpen(reading: MarkdownReading, block: ClosedBlock, index: number): DraftPlace {
  const before = reading.blocks.all[index - 1];
  return before?.kind === 'text'
    ? inText(reading, before, index - 1, before.end)
    : { at: block.start, before: '', after: reading.text.includes('\r\n') ? '\r\n\r\n' : '\n\n' };
}

/** Into the cell, or the heading, beside what parts cells or underlines headings. */
function besideEdge(reading: MarkdownReading, block: ClosedBlock, index: number): DraftPlace {
  const { text, blocks } = reading;
  const [before, after] = [blocks.all[index - 1], blocks.all[index + 1]];
  const isSameLine = (one: Block): boolean => startOfLine(text, one.start) === startOfLine(text, block.start);
  if (before?.kind === 'text' && (before.look === 'heading' || isSameLine(before))) {
    return inText(reading, before, index - 1, before.end);
  }
  if (after?.kind === 'text' && isSameLine(after)) {
    return inText(reading, after, index + 1, after.start);
  }
  for (let back = index - 1; back >= Math.max(0, index - 99); back -= 1) {
    const one = blocks.all[back];
    if (one?.kind === 'text') {
      return inText(reading, one, back, one.end);
    }
  }
  return ownParagraph(text, block, block.kind === 'code' && block.long === undefined);
}

/** Nothing but one empty line is between. */
function isNear(text: string, before: Block, after: Block): boolean {
  return (
    after.start - before.end < 500 &&
    /^[ \t>]*(?:\r?\n[ \t>]*){0,2}\W{0,12}$/u.test(text.slice(before.end, after.start))
  );
}

function isCaption(text: string, before: Block, after: Block): boolean {
  const lead = text.slice(startOfLine(text, after.start), after.start + 8);
  return isNear(text, before, after) && /^[ \t>]*(?::[ \t]|[Tt]able:)/u.test(lead);
}

/** Where no block is: in an empty line, or beside a mark. */
function between(reading: MarkdownReading, index: number, offset: number): DraftPlace {
  const { text, blocks } = reading;
  const [own, next] = [blocks.all[index], blocks.all[index + 1]];
  const [lineStart, lineEnd] = [startOfLine(text, offset), endOfLine(text, offset)];
  if (next !== undefined && next.start <= lineEnd) {
    return next.kind === 'text'
      ? inText(reading, next, index + 1, next.start)
      : inClosed(reading, next, index + 1, next.start);
  }
  if (own !== undefined && own.end >= lineStart) {
    return own.kind === 'text' ? inText(reading, own, index, own.end) : leave(reading, own, index);
  }
  const lead = text.slice(lineStart, lineEnd);
  if (/[^\s>\ufeff]/u.test(lead)) {
    // The mark of an item, or of a heading, that has no text yet.
    const end = lineStart + lead.trimEnd().length;
    return lineEnd > end ? at(lineEnd) : { at: end, before: ' ', after: '' };
  }
  // A note, too, goes on after an empty line.
  const isInList = [blocks.lists, blocks.notes].some((all) => (lastBefore(all, offset)?.end ?? -1) > offset);
  if (
    next?.kind === 'text' &&
    own?.kind !== 'text' &&
    own?.long?.isTable === true &&
    isCaption(text, own, next)
  ) {
    return inText(reading, next, index + 1, next.end);
  }
  if (own !== undefined && (isInList || splitsList(text, own, blocks.all.slice(index + 1, index + 3)))) {
    return own.kind === 'text' ? inText(reading, own, index, own.end) : leave(reading, own, index);
  }
  return emptyLine(reading, own, next, [lineStart, lineEnd]);
}

/** An empty line becomes a paragraph, or goes on with the one before. */
function emptyLine(
  reading: MarkdownReading,
  own: Block | undefined,
  next: Block | undefined,
  [lineStart, lineEnd]: readonly [number, number],
): DraftPlace {
  const { text } = reading;
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const lead = text.slice(lineStart, lineEnd).replace('\ufeff', '');
  const isAfter = own !== undefined && breaksIn(text, own.end, lineStart) === 1;
  const isBefore = next !== undefined && breaksIn(text, lineEnd, startOfLine(text, next.start)) === 1;
  const isQuoted = lead.includes('>');
  const goesOn = isAfter && !isBefore && lead === '' && own.kind === 'text' && canGoOn(reading, own);
  const parts = isQuoted ? `${newLine}${lead.trim()}` : newLine;
  const blank = isQuoted && (isAfter || !/\s$/u.test(lead)) ? ' ' : '';
  return {
    at: isQuoted ? lineEnd : lineStart + (text.startsWith('\ufeff') && lineStart === 0 ? 1 : 0),
    before: `${isAfter && !goesOn ? parts : ''}${blank}`,
    after: isBefore ? parts : '',
  };
}

/** How many lines end between two offsets that nothing but blanks stands between; two where more does. */
function breaksIn(text: string, start: number, end: number): number {
  const between = end - start < 500 ? text.slice(start, end) : '\n\n';
  return /^[ \t\r\n>]*$/u.test(between) ? between.split('\n').length - 1 : 2;
}

/** Whether a paragraph's next line is the paragraph's, and no argument of the TeX that it ends with. */
function canGoOn(reading: MarkdownReading, block: TextBlock): boolean {
  const { isWhole, spans } = reading.inline(block);
  const last = spans.at(-1);
  const endsInTeX =
    last?.isEndClosed === true && last.kind === 'markup' && block.start + last.end >= block.end;
  const note = lastBefore(reading.blocks.notes, block.start);
  const isInNote = note !== undefined && block.start < note.end;
  return block.look === 'paragraph' && !isWhole && !endsInTeX && !isInNote;
}
