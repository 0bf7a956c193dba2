import type { Span } from '../shared/mask.ts';
import { Container, closed } from './typstContainer.ts';
import type { CodeToken, TypstReference, TypstSpan } from './typstReading.ts';
import { marker } from './typstRules.ts';

/** What the parser stands in: text, a formula, brackets of code, or code that goes on as long as it can. */
export type Frame =
  | {
      readonly kind: 'markup';
      /** Where the text block's bracket stands; undefined for the draft itself. */
      readonly open: number | undefined;
      /** What the block is an argument of. */
      readonly container: Container | undefined;
      /** The reference that the block is the supplement of. */
      readonly reference: Span | undefined;
      nesting: number;
      isEmphasised: boolean;
    }
  | { readonly kind: 'math'; readonly open: number; readonly container: Container; readonly isOuter: boolean }
  | {
      readonly kind: 'code';
      readonly open: number;
      readonly closer: ')' | '}';
      readonly container: Container;
    }
  | {
      readonly kind: 'embedded';
      readonly container: Container;
      readonly isOuter: boolean;
      phase: 'context' | 'tail' | 'statement' | 'condition' | 'block';
      hasElse: boolean;
      /** Whether an operand ends where the condition stands. */
      isOperandEnd: boolean;
      /** Where its last token ends. */
      end: number;
    };

export type Embedded = Extract<Frame, { kind: 'embedded' }>;

const markerHere = new RegExp(marker.source, 'uy');

/** What is open where the parser stands, and what it has read: a stack instead of recursion, for brackets may stand in each other. */
export abstract class TypstStack {
  protected readonly draft: string;
  protected stack: Frame[] = [];
  protected next: number | undefined;
  protected pieceEnd: number | undefined;
  protected spans: TypstSpan[] = [];
  protected references: TypstReference[] = [];
  protected labels: Span[] = [];
  protected tokens: CodeToken[] = [];
  /** What there was before the outermost bracket that is open. */
  protected kept: readonly [number, number, number, number] = [0, 0, 0, 0];
  /** Brackets that were left open: they are text. Once they are known all after the first is read anew. */
  protected readonly unclosed = new Set<number>();
  protected recoveries = 2;
  /** Whether something in the piece is left open. */
  protected isLoose = false;
  /** How many text blocks are open. */
  protected depth = 0;

  constructor(text: string) {
    this.draft = text;
  }

  /** An operand of an expression ends there, or an operator. */
  protected operand(end: number, isOperand = true): number {
    const frame = this.stack.at(-1);
    if (frame?.kind === 'embedded') {
      frame.end = end;
      frame.isOperandEnd = isOperand;
    }
    return end;
  }

  protected openBracket(character: string, at: number): number {
    const container = this.around();
    if (character === '[') {
      this.tokens.push({ kind: '[', start: at, end: at + 1 });
      container?.leave(at + 1);
      return this.openText(at, container, undefined);
    }
    if (container !== undefined) {
      const isRound = character === '(';
      this.tokens.push({ kind: isRound ? '(' : '{', start: at, end: at + 1 });
      this.stack.push({ kind: 'code', open: at, closer: isRound ? ')' : '}', container });
    }
    return at + 1;
  }

  protected openText(open: number, container: Container | undefined, reference: Span | undefined): number {
    this.depth += 1;
    this.stack.push({ kind: 'markup', open, container, reference, nesting: 0, isEmphasised: false });
    markerHere.lastIndex = open + 1;
    const end = open + 1 + (markerHere.exec(this.draft)?.[0].length ?? 0);
    if (end > open + 1) {
      this.spans.push({ ...closed('marker', { start: open + 1, end }), isStartClosed: true });
    }
    return end;
  }

  protected openMath(start: number): number {
    const outer = this.around();
    const container = outer ?? this.contain('math', start);
    this.stack.push({ kind: 'math', open: start, container, isOuter: outer === undefined });
    return start + 1;
  }

  /** Ends the innermost text block, with all code that is open in it. */
  protected closeText(at: number): number {
    let frame = this.stack.pop();
    while (frame !== undefined && frame.kind !== 'markup') {
      if (frame.kind !== 'code' && frame.isOuter) {
        this.spans.push(...frame.container.end(at));
      }
      frame = this.stack.pop();
    }
    this.depth -= 1;
    if (frame?.reference !== undefined && frame.open !== undefined) {
      const { start, end: keyEnd } = frame.reference;
      const supplement = { start: frame.open, end: at + 1 };
      this.references.push({ start, end: at + 1, keyEnd, supplement });
    } else {
      this.tokens.push({ kind: ']', start: at, end: at + 1 });
      frame?.container?.enter(at);
      this.operand(at + 1);
    }
    return at + 1;
  }

  /** Ends an expression. */
  protected endEmbedded({ container, isOuter }: Embedded, at: number): number {
    this.stack.pop();
    this.tokens.push({ kind: ';', start: at, end: at });
    if (isOuter) {
      this.spans.push(...container.end(at));
    }
    return at;
  }

  /** The formula or the code that the parser stands in; undefined in text. */
  protected around(): Container | undefined {
    const frame = this.stack.at(-1);
    return frame?.kind === 'markup' ? undefined : frame?.container;
  }

  protected contain(role: 'math' | 'call', start: number): Container {
    this.checkpoint();
    return new Container(role, start);
  }

  protected part(role: 'comment' | 'raw', start: number, end: number): void {
    const container = this.around();
    if (container === undefined) {
      this.spans.push(closed(role, { start, end }));
    } else {
      container.part(role, start, end);
    }
  }

  protected isUnclosed(at: number): boolean {
    const isUnclosed = this.unclosed.has(at);
    this.isLoose ||= isUnclosed;
    return isUnclosed;
  }

  /** Where a rule has left the scanner for. */
  protected switched(): number | undefined {
    return this.next;
  }

  protected switchTo(at: number): number {
    this.next = at;
    return Number.POSITIVE_INFINITY;
  }

  protected checkpoint(): void {
    if (this.stack.length === 1) {
      const { length: code } = this.tokens;
      this.kept = [this.spans.length, this.references.length, this.labels.length, code];
    }
  }

  /** What is left open at the text's end is text from its bracket on. */
  protected recover(): number {
    const [draft, outer] = this.stack;
    const open = this.stack.slice(1).find((frame) => frame.kind !== 'embedded')?.open ?? this.draft.length;
    const [spans, references, labels, code] = this.kept;
    this.spans.length = spans;
    this.references.length = references;
    this.labels.length = labels;
    this.tokens.length = code;
    for (const frame of this.stack) {
      if (frame.kind !== 'embedded' && frame.open !== undefined) {
        this.unclosed.add(frame.open);
      }
    }
    this.stack = draft === undefined ? [] : [draft];
    this.depth = 0;
    this.recoveries -= 1;
    this.isLoose = true;
    const end = this.recoveries < 0 ? this.draft.length : open + 1;
    if (outer?.kind === 'embedded' || this.recoveries < 0) {
      this.spans.push(
        closed('call', { start: outer?.kind === 'embedded' ? outer.container.start : open, end }),
      );
    } else if (outer?.kind === 'markup' && outer.reference !== undefined) {
      const { start, end: keyEnd } = outer.reference;
      this.references.push({ start, end: keyEnd, keyEnd, supplement: undefined });
    }
    return end;
  }
}
