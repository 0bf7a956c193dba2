import { lastBefore } from '../../spanAt.ts';
import type { FoundCitation } from '../citeWriter.ts';
import type { StructureSpan } from '../draftLanguage.ts';
import { once } from '../shared/once.ts';
import { PieceMemo } from '../shared/pieceMemo.ts';
import { mask, mergedSpans, type Span } from '../shared/mask.ts';
import { parseBlocks, type BlockTree } from './blockParser.ts';
import { blocksOf, type Block, type Blocks, type ClosedBlock, type TextBlock } from './blocks.ts';
import { captionsIn } from './chunkCaptions.ts';
import { endOfLine } from './endOfLine.ts';
import type { InlineReading, InlineSpan } from './inlineReading.ts';
import { longBlocks } from './longBlocks.ts';
import { Metadata } from './metadata.ts';
import { directiveTitle } from './mystDirective.ts';
import { readInline, type InlineOptions } from './readInline.ts';

/** One reading of a draft in Markdown, which all that is asked of it goes back to. */
export class MarkdownReading {
  readonly text: string;
  readonly isMyst: boolean;
  readonly #tree: BlockTree;
  readonly blocks: Blocks;
  readonly #memos: Readonly<Record<TextBlock['look'], PieceMemo<InlineReading>>>;
  readonly #readings = new Map<Block, InlineReading>();
  readonly #labelled = new Map<Block, readonly Span[]>();

  constructor(text: string, isMyst: boolean, previous?: MarkdownReading) {
    this.text = text;
    this.isMyst = isMyst;
    this.#tree = parseBlocks(
      text,
      isMyst,
      longBlocks(text, isMyst),
      previous === undefined ? undefined : previous.#tree,
    );
    this.blocks = blocksOf(this.#tree);
    const known = previous?.isMyst === isMyst ? previous.#memos : undefined;
    this.#memos = {
      paragraph: new PieceMemo(known?.paragraph),
      heading: new PieceMemo(known?.heading),
      cell: new PieceMemo(known?.cell),
    };
  }

  /** After the metadata at the beginning, and its line's end. */
  get bodyStart(): number {
    const [first] = this.blocks.all;
    const isHead =
      first?.kind === 'head' && this.text.slice(0, first.start).replace('\ufeff', '').trim() === '';
    return isHead
      ? first.end + (/^[ \t]*\r?\n?/u.exec(this.text.slice(first.end, first.end + 99))?.[0].length ?? 0)
      : 0;
  }

  /** The metadata's blocks, in order. */
  readonly metadata = once(
    () =>
      new Metadata(
        this.text,
        this.blocks.all.flatMap((block) => (block.kind === 'head' ? block : [])),
      ),
  );

  /** What stands in a piece of text. */
  inline(block: TextBlock): InlineReading {
    const known = this.#readings.get(block);
    if (known !== undefined) {
      return known;
    }
    const { start, end, marks, look } = block;
    const raw = this.text.slice(start, end);
    const own =
      marks.length === 0
        ? raw
        : mask(
            raw,
            marks.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
            ' ',
          );
    const reading = this.#read(own, { isMyst: this.isMyst, look });
    this.#readings.set(block, reading);
    return reading;
  }

  #read(text: string, options: InlineOptions): InlineReading {
    return this.#memos[options.look].read(text, () => readInline(text, options));
  }

  /** The piece of text that an offset stands in or at. */
  textAt(offset: number): TextBlock | undefined {
    const last = lastBefore(this.blocks.all, offset + 1);
    const own = last?.start === offset && last.kind !== 'text' ? lastBefore(this.blocks.all, offset) : last;
    return own?.kind === 'text' && offset <= own.end ? own : undefined;
  }

  /** Text in code, metadata and the first lines of directives that is read as prose. */
  pieces({ kind, long, start }: ClosedBlock): readonly TextBlock[] {
    const piece = (span: Span): TextBlock => ({
      ...span,
      kind: 'text',
      look: 'cell',
      marks: [],
      isInList: false,
    });
    if (kind === 'code' && long?.content !== undefined && !this.isMyst) {
      return captionsIn(this.text, long.content).map(piece);
    }
    if (this.isMyst && long?.content !== undefined && kind === 'markup') {
      const lineEnd = endOfLine(this.text, start);
      const title = directiveTitle(this.text.slice(start, lineEnd));
      return title === undefined ? [] : [piece({ start: start + title, end: lineEnd })];
    }
    return [];
  }

  /** The labels that links are defined for, and the titles of headings, which pandoc takes for such. */
  readonly labels = once(() => {
    const labels = new Set<string>();
    for (const block of this.blocks.all) {
      if (block.kind === 'text' && block.look === 'paragraph') {
        this.inline(block).defined.forEach((label) => labels.add(label));
      } else if (block.kind === 'text' && block.look === 'heading' && !this.isMyst) {
        labels.add(
          this.text
            .slice(block.start, block.end)
            .replace(/\s*\{[^{}]*\}$/u, '')
            .toLowerCase(),
        );
      }
    }
    return labels;
  });

  /** Text that is a link to a label: nothing can be put into it. In order and apart; offsets of the piece. */
  linked(block: TextBlock): readonly Span[] {
    const known = this.#labelled.get(block);
    if (known !== undefined) {
      return known;
    }
    const { labelled } = this.inline(block);
    const linked = labelled
      .filter(
        ({ label, end, textEnd }) =>
          // To MyST a bracket with a citation in it would be one itself.
          this.isMyst || (end <= textEnd + 3 && this.labels().has(label)),
      )
      .map(({ start, end }) => ({ start, end }));
    const merged = mergedSpans(linked);
    this.#labelled.set(block, merged);
    return merged;
  }

  readonly citations = once((): readonly FoundCitation[] =>
    this.blocks.all.flatMap((block) =>
      block.kind === 'head'
        ? (block.long?.isOpen === true ? [] : this.metadata().texts(block)).flatMap((text) =>
            this.#citationsIn(text),
          )
        : block.kind === 'text'
          ? this.#citationsIn(block)
          : block.long === undefined
            ? []
            : this.pieces(block).flatMap((piece) => this.#citationsIn(piece)),
    ),
  );

  #citationsIn(block: TextBlock): readonly FoundCitation[] {
    return this.inline(block).citations.map((found) => moved(found, block.start));
  }

  readonly spans = once((): readonly StructureSpan[] =>
    this.blocks.all.flatMap((block): readonly StructureSpan[] => {
      if (block.kind === 'text') {
        return this.inline(block).spans.map((span) => movedSpan(span, block.start));
      }
      const { kind, start, end } = block;
      const inner: readonly StructureSpan[] =
        kind === 'head'
          ? this.metadata()
              .references(block)
              .map((span) => ({ ...span, kind: 'references' }))
          : [];
      const gaps = kind === 'code' ? this.pieces(block) : inner;
      return without({ kind, start, end }, gaps, inner);
    }),
  );
}

/** A span but for what stands in it. */
function without(
  { kind, start, end }: StructureSpan,
  gaps: readonly Span[],
  inner: readonly StructureSpan[],
): readonly StructureSpan[] {
  const rest: StructureSpan[] = [];
  let from = start;
  for (const gap of gaps) {
    if (from < gap.start) {
      rest.push({ kind, start: from, end: gap.start });
    }
    from = gap.end;
  }
  if (from < end) {
    rest.push({ kind, start: from, end });
  }
  return [...rest, ...inner].sort((a, b) => a.start - b.start);
}

function movedSpan({ kind, start, end }: InlineSpan, by: number): StructureSpan {
  return { kind, start: start + by, end: end + by };
}

function moved(found: FoundCitation, by: number): FoundCitation {
  return {
    ...found,
    start: found.start + by,
    end: found.end + by,
    cites: found.cites.map((cite) => ({ ...cite, keyStart: cite.keyStart + by, keyEnd: cite.keyEnd + by })),
  };
}
