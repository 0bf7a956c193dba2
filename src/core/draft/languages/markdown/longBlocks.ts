import type { SpanKind } from '../draftLanguage.ts';
import type { Span } from '../shared/mask.ts';
import { endOfLine } from './endOfLine.ts';
import { directiveBody, isListAlone } from './mystDirective.ts';
import { tableBlocks } from './tableBlocks.ts';
import { texPairs } from './texPairs.ts';

/** Lines that are no prose: from their first mark to the end of the last line, without its break. */
export interface LongBlock extends Span {
  readonly kind: Exclude<SpanKind, 'link' | 'noteMark' | 'lineEnd'>;
  /** YAML of the metadata, or the lines of a chunk of code with the first one. */
  readonly content?: Span | undefined;
  /** Whether what follows belongs to it: a heading to the target before it, text to the line that opens a div. */
  readonly isLead?: boolean | undefined;
  /** Nothing ends it but the draft. */
  readonly isOpen?: boolean | undefined;
  /** The last line of what holds one list and nothing else. */
  readonly endsList?: boolean | undefined;
  /** A table, which a caption can follow. */
  readonly isTable?: boolean | undefined;
}

/** A line that may begin or end such a block. */
interface Mark {
  readonly lineStart: number;
  readonly at: number;
  readonly lineEnd: number;
  readonly text: string;
}

/** What such lines begin with, in quotations and lists too. */
const marks = new RegExp(
  [
    // Quotation marks, list markers.
    String.raw`^\ufeff?[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*`,
    // Fences, comments, TeX's environments, metadata, MyST's targets and breaks.
    String.raw`(?=\x60{3}|~{3}|:{3}|<!--|\\begin\{|---|\.\.\.|%|\([^()\n]*\)=|\+\+\+)`,
  ].join(''),
  'gmu',
);

/**
 * The blocks that are found by what ends them further down, or that one line alone makes, by where they begin. Nothing
 * that begins one without an end is one, but for MyST's fences.
 */
export function longBlocks(text: string, isMyst: boolean): ReadonlyMap<number, LongBlock> {
  const found = new LongBlockFinder(text, isMyst).find();
  return isMyst ? found : withTables(text, found);
}

function withTables(text: string, found: Map<number, LongBlock>): ReadonlyMap<number, LongBlock> {
  const closed = [...found.values()];
  let next = 0;
  for (const table of tableBlocks(text, closed)) {
    while ((closed[next]?.end ?? text.length) < table.start) {
      next += 1;
    }
    if ((closed[next]?.start ?? text.length + 1) > table.end) {
      found.set(table.start, { ...table, kind: 'markup', isTable: true });
    }
  }
  return found;
}

class LongBlockFinder {
  readonly #text: string;
  readonly #isMyst: boolean;
  readonly #marks: readonly Mark[];
  readonly #found = new Map<number, LongBlock>();
  /** Lines that close a directive, and whether it holds a list alone. */
  readonly #closers = new Map<number, boolean>();
  readonly #unclosed = new Map<string, number>();
  #divs = 0;
  #lastEnd = Number.NEGATIVE_INFINITY;
  #tex: ReadonlyMap<number, number> | undefined;

  constructor(text: string, isMyst: boolean) {
    this.#text = text;
    this.#isMyst = isMyst;
    this.#marks = [...text.matchAll(marks)].map(({ 0: lead, index }) => {
      const at = index + lead.length;
      const lineEnd = endOfLine(text, at);
      const lineStart = index + (lead.startsWith('\ufeff') ? 1 : 0);
      return { lineStart, at, lineEnd, text: text.slice(at, lineEnd) };
    });
  }

  find(): Map<number, LongBlock> {
    let past = this.#titleBlock();
    for (const [index, mark] of this.#marks.entries()) {
      if (mark.at >= past) {
        past = this.#read(mark, index) ?? past;
      }
    }
    return this.#found;
  }

  /** @returns where the block ends that begins there */
  #read(mark: Mark, index: number): number | undefined {
    switch (mark.text.charAt(0)) {
      case '`':
      case '~':
        return this.#fence(mark, index);
      case ':':
        return this.#isMyst ? this.#fence(mark, index) : this.#div(mark);
      case '<':
        return this.#comment(mark);
      case '\\':
        return this.#environment(mark);
      case '-':
        return this.#metadata(mark, index);
      case '%':
        return this.#isMyst ? this.#add({ start: mark.at, end: mark.lineEnd, kind: 'comment' }) : undefined;
      case '(':
        return this.#isMyst && /^\([^()]*\)=[ \t]*$/u.test(mark.text) ? this.#line(mark, true) : undefined;
      case '+':
        return this.#isMyst && /^\+{3}(?:\s|$)/u.test(mark.text) ? this.#line(mark) : undefined;
      default:
        return undefined;
    }
  }

  #add(block: LongBlock): number {
    this.#found.set(block.start, block);
    this.#lastEnd = block.end;
    return block.end;
  }

  #line(mark: Mark, isLead = false): number {
    return this.#add({ start: mark.at, end: mark.lineEnd, kind: 'markup', isLead });
  }

  /** https://pandoc.org/MANUAL.html#extension-pandoc_title_block */
  #titleBlock(): number {
    const block = this.#isMyst ? null : /^\ufeff?(?:%.*(?:\r?\n(?=[% \t])[ \t]*(?=\S).*)*)/u.exec(this.#text);
    if (block === null) {
      return 0;
    }
    const [first = ''] = block[0].split(/\r?\n/u);
    const start = first.indexOf('%');
    return this.#add({ start, end: block[0].length, kind: 'head' });
  }

  /** https://spec.commonmark.org/0.31.2/#fenced-code-blocks; to pandoc one that is left open is none. */
  #fence(mark: Mark, index: number): number | undefined {
    const endsList = this.#closers.get(mark.at);
    if (endsList !== undefined) {
      return this.#add({ start: mark.at, end: mark.lineEnd, kind: 'markup', endsList });
    }
    const [, fence = '', info = ''] = /^(`{3,}(?=[^`]*$)|~{3,}|:{3,})(.*)$/u.exec(mark.text) ?? [];
    if (fence === '') {
      return undefined;
    }
    const closer = this.#closerOf(fence, index);
    const end = closer?.lineEnd ?? this.#text.length;
    if (closer === undefined && !this.#isMyst) {
      return undefined;
    }
    const content = { start: mark.at, end: closer?.lineStart ?? end };
    const body = this.#isMyst ? directiveBody(this.#text, info.trim(), mark) : undefined;
    if (body === undefined) {
      return this.#add({ start: mark.at, end, kind: 'code', content, isOpen: closer === undefined });
    }
    if (closer !== undefined) {
      this.#closers.set(closer.at, isListAlone(info.trim()));
    }
    return this.#add({
      start: mark.at,
      end: Math.min(body, end),
      kind: 'markup',
      isLead: true,
      content: { start: mark.at, end: mark.lineEnd },
    });
  }

  #closerOf(fence: string, index: number): Mark | undefined {
    const character = fence.charAt(0);
    if (fence.length >= (this.#unclosed.get(character) ?? Number.POSITIVE_INFINITY)) {
      return undefined;
    }
    for (let next = index + 1; next < this.#marks.length; next += 1) {
      const mark = this.#marks[next];
      if (mark?.text.startsWith(fence) === true && isRun(mark.text.trimEnd(), character)) {
        return mark;
      }
    }
    this.#unclosed.set(character, fence.length);
    return undefined;
  }

  /** https://pandoc.org/MANUAL.html#divs-and-spans */
  #div(mark: Mark): number | undefined {
    if (/^:{3,}[ \t]*$/u.test(mark.text)) {
      if (this.#divs === 0) {
        return undefined;
      }
      this.#divs -= 1;
      return this.#line(mark);
    }
    if (!/^:{3,}[ \t]*(?:\{[^{}]*\}|[^\s{}:]+)[ \t]*:*[ \t]*$/u.test(mark.text) || !this.#mayBegin(mark)) {
      return undefined;
    }
    this.#divs += 1;
    return this.#line(mark, true);
  }

  #comment(mark: Mark): number | undefined {
    if (mark.at < (this.#unclosed.get('<') ?? Number.POSITIVE_INFINITY)) {
      const closed = this.#text.indexOf('-->', mark.at + 4);
      const end = closed === -1 ? -1 : endOfLine(this.#text, closed);
      if (end === -1) {
        this.#unclosed.set('<', mark.at);
      } else if (this.#isMyst || end > mark.lineEnd || this.#text.slice(closed + 3, end).trim() === '') {
        return this.#add({ start: mark.at, end, kind: 'comment' });
      }
    }
    return undefined;
  }

  /** https://pandoc.org/MANUAL.html#extension-raw_tex; MyST knows those of mathematics. */
  #environment(mark: Mark): number | undefined {
    const [, name = ''] = /^\\begin\{([^{}]*)\}/u.exec(mark.text) ?? [];
    if (this.#isMyst && !mathEnvironment.test(name)) {
      return undefined;
    }
    this.#tex ??= texPairs(this.#text);
    const closed = this.#tex.get(mark.at);
    return closed === undefined
      ? undefined
      : this.#add({
          start: mark.at,
          end: endOfLine(this.#text, closed),
          kind: this.#isMyst ? 'math' : 'markup',
        });
  }

  /** https://pandoc.org/MANUAL.html#extension-yaml_metadata_block; to MyST at the document's head alone. */
  #metadata(mark: Mark, index: number): number | undefined {
    const isHead = mark.lineStart <= (this.#text.startsWith('\ufeff') ? 1 : 0);
    const next = this.#text.indexOf('\n', mark.lineEnd) + 1;
    const nextLine = this.#text.slice(next, endOfLine(this.#text, next)).trim();
    const begins =
      mark.at === mark.lineStart &&
      // MyST takes any line for the first that begins so, and at least as many dashes for the last.
      (this.#isMyst ? isHead : /^---[ \t]*$/u.test(mark.text) && next > 0 && nextLine !== '') &&
      (isHead || this.#mayBegin(mark));
    if (!begins || mark.at >= (this.#unclosed.get('-') ?? Number.POSITIVE_INFINITY)) {
      return undefined;
    }
    const dashes = /^-*/u.exec(mark.text)?.[0] ?? '';
    const closes = this.#isMyst ? new RegExp(`^(?:${dashes}-* *|\\.{3})$`, 'u') : /^(?:---|\.{3})[ \t]*$/u;
    for (let later = index + 1; later < this.#marks.length; later += 1) {
      const closer = this.#marks[later];
      if (closer?.at === closer?.lineStart && closes.test(closer?.text ?? '')) {
        const content = { start: next, end: closer?.lineStart ?? 0 };
        return this.#add({ start: mark.at, end: closer?.lineEnd ?? 0, kind: 'head', content });
      }
    }
    this.#unclosed.set('-', mark.at);
    return this.#isMyst
      ? this.#add({ start: mark.at, end: this.#text.length, kind: 'head', isOpen: true })
      : undefined;
  }

  /** Whether nothing that it would be a part of stands in the line before: that's empty, or a block's last one. */
  #mayBegin({ lineStart }: Mark): boolean {
    const before = this.#text.slice(this.#text.lastIndexOf('\n', lineStart - 2) + 1, lineStart);
    return before.replace(/[ \t>\ufeff]/gu, '').trim() === '' || this.#lastEnd + 2 >= lineStart;
  }
}

const mathEnvironment = /^(?:equation|multline|gather|align|alignat|flalign|[pbBvV]?matrix|eqnarray)\*?$/u;

function isRun(text: string, character: string): boolean {
  for (const one of text) {
    if (one !== character) {
      return false;
    }
  }
  return true;
}
