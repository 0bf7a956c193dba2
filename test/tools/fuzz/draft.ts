import type { Construct, Constructs } from './construct.ts';
import { Random } from './random.ts';

/** A piece of a draft, for it to be named and to be taken out. */
export interface DraftPiece {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly isBlock: boolean;
  readonly half?: string | undefined;
}

export interface Draft {
  readonly text: string;
  readonly pieces: readonly DraftPiece[];
  /** Whether there is running text, so that a citation has a place. */
  readonly hasProse: boolean;
}

const words =
  'guardian border State smuggling law Zürich cooperation e.g. don’t migrant-related 规定 走私移民 مهاجرين право'.split(
    ' ',
  );
const endings = ['.', '.', '', '?', '...', '?!', ':', ',', ';', '。', '”.', '.)'];
/** How two pieces of running text are joined; a line may break there. */
const joints = [' ', ' ', ' ', ' ', ' ', '', '\n', ', '];

/** A draft of the constructs in random order; the same for the same seed. */
export function makeDraft(constructs: Constructs, seed: number): Draft {
  const random = new Random(seed);
  const maker = new DraftMaker(constructs, random);
  const { heads, blocks, ends } = constructs;
  if (heads.length > 0 && random.chance(0.25)) {
    maker.block(random.of(heads));
  }
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    maker.block(random.chance(0.35) ? { kind: 'paragraph', text: '□' } : random.of(blocks));
  }
  maker.tails();
  const fitting = ends.filter(({ needs = '' }) => maker.has(needs));
  if (fitting.length > 0 && random.chance(0.15)) {
    maker.block(random.of(fitting));
  }
  return maker.draft(random.chance(0.1), random.chance(0.7));
}

class DraftMaker {
  readonly #constructs: Constructs;
  readonly #random: Random;
  #text = '';
  readonly #pieces: DraftPiece[] = [];
  readonly #tails: string[] = [];
  #number = 0;
  #hasProse = false;
  #hasHalf = false;

  constructor(constructs: Constructs, random: Random) {
    this.#constructs = constructs;
    this.#random = random;
  }

  block(construct: Construct): void {
    if (this.#text !== '') {
      this.#text += '\n\n';
    }
    this.#hasProse ||= construct.isCode !== true;
    this.#write(construct, true);
  }

  has(text: string): boolean {
    return this.#text.includes(text);
  }

  tails(): void {
    this.#tails.splice(0).forEach((text) => this.block({ kind: 'tail', text }));
  }

  draft(hasReturns: boolean, endsLine: boolean): Draft {
    const text = this.#text + (endsLine ? '\n' : '');
    const pieces = this.#pieces.toSorted((a, b) => a.start - b.start || b.end - a.end);
    const hasProse = this.#hasProse;
    return hasReturns ? withReturns({ text, pieces, hasProse }) : { text, pieces, hasProse };
  }

  #write(construct: Construct, isBlock: boolean): void {
    const { kind, text, tail, half } = construct;
    const number = `${(this.#number += 1)}`;
    const start = this.#text.length;
    for (const part of text.replaceAll('№', number).split(/([□■])/u)) {
      if (part === '□' || part === '■') {
        this.#running(isBlock, part === '□');
      } else {
        this.#text += part;
      }
    }
    this.#pieces.push({ kind, start, end: this.#text.length, isBlock, half });
    if (tail !== undefined) {
      this.#tails.push(tail.replaceAll('№', number));
    }
  }

  /** Running text; within an inline construct it is words alone. */
  #running(hasConstructs: boolean, canBreak: boolean): void {
    const random = this.#random;
    const between = hasConstructs ? joints.filter((joint) => canBreak || joint !== '\n') : [' '];
    for (let left = 1 + random.below(hasConstructs ? 3 : 2); left > 0; left -= 1) {
      if (hasConstructs && random.chance(0.5)) {
        this.#write(this.#inline(), false);
      } else {
        this.#text += random.of(words);
      }
      if (left > 1) {
        this.#text += random.of(between);
      }
    }
    this.#text += hasConstructs ? random.of(endings) : '';
  }

  /** One citation alone is only begun in a draft: what another would be is anyone's guess. */
  #inline(): Construct {
    const { inlines } = this.#constructs;
    const chosen = this.#random.of(
      this.#hasHalf ? inlines.filter(({ half }) => half === undefined) : inlines,
    );
    this.#hasHalf ||= chosen.half !== undefined;
    return chosen;
  }
}

function withReturns({ text, pieces, hasProse }: Draft): Draft {
  const shifted = (at: number): number => at + (text.slice(0, at).match(/\n/gu)?.length ?? 0);
  return {
    text: text.replaceAll('\n', '\r\n'),
    pieces: pieces.map(({ start, end, ...piece }) => ({
      ...piece,
      start: shifted(start),
      end: shifted(end),
    })),
    hasProse,
  };
}

/** What the cursor stands in: the innermost piece, and the block around it. */
export function kindAt({ pieces }: Draft, cursor: number): string {
  const around = pieces.filter(({ start, end }) => start <= cursor && cursor <= end);
  const block = around.find(({ isBlock }) => isBlock);
  const inline = around.findLast(({ isBlock }) => !isBlock);
  return [block?.kind ?? 'between blocks', ...(inline === undefined ? [] : [inline.kind])].join(' › ');
}

/** The citation that is only begun at the cursor. */
export function halfAt({ pieces }: Draft, cursor: number): DraftPiece | undefined {
  return pieces.find(({ start, end, half }) => half !== undefined && start < cursor && cursor <= end);
}

/** Whether the cursor stands elsewhere in a block with a citation that is only begun: who knows where that ends? */
export function isBesideHalf({ pieces }: Draft, cursor: number): boolean {
  const half = pieces.find((piece) => piece.half !== undefined);
  const block =
    half && pieces.find(({ start, end, isBlock }) => isBlock && start <= half.start && half.end <= end);
  return block !== undefined && block.start <= cursor && cursor <= block.end;
}

/**
 * The draft with that citation closed, or out of the way: then the blank before punctuation, or after it in a line's
 * beginning, which was its own, is too.
 */
export function referenceTexts({ text }: Draft, { start, end, half = '' }: DraftPiece): string[] {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const hasOwnBlank = half === '' && before.endsWith(' ') && /^\p{Po}/u.test(after);
  const isFirst = half === '' && /(?:^|\n)$/u.test(before) && after.startsWith(' ');
  return [
    before + half + after,
    ...(hasOwnBlank ? [before.trimEnd() + after] : []),
    ...(isFirst ? [before + after.trimStart()] : []),
  ];
}
