import type { Span } from '../shared/mask.ts';
import type { ReadPiece } from '../shared/readPieces.ts';
import type { Token } from '../shared/scanner.ts';
import { beforeBlanks } from '../shared/textLines.ts';
import { TypstCode } from './typstCode.ts';
import { closed } from './typstContainer.ts';
import { isInWord, linkEnd } from './typstLexer.ts';
import type { TypstReading, TypstSpan } from './typstReading.ts';
import { codeScanner, markupScanner, mathScanner, type TypstReader } from './typstRules.ts';

const inWord = /[*_]+[\p{Alphabetic}\p{N}]+(?:[*_]+[\p{Alphabetic}\p{N}]+)*/uy;
const blankLines = /\n(?:[ \t\r]*\n)+/uy;

/** Reads a Typst draft piece by piece. */
export class TypstParser extends TypstCode implements TypstReader {
  /** Reads up to the first blank line that nothing is open at, with all blank lines that follow it. */
  read(from: number): Omit<ReadPiece<TypstReading>, 'state'> {
    this.stack = [
      {
        kind: 'markup',
        open: undefined,
        container: undefined,
        reference: undefined,
        nesting: 0,
        isEmphasised: false,
      },
    ];
    this.spans = [];
    this.references = [];
    this.labels = [];
    this.tokens = [];
    this.pieceEnd = undefined;
    this.isLoose = false;
    const end = this.readFrom(from);
    const inOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
    const reading = {
      spans: apart(this.spans.sort(inOrder)),
      references: this.references.sort(inOrder),
      labels: this.labels,
      code: this.tokens.sort(inOrder),
    };
    return { reading, end, isLoose: this.isLoose };
  }

  protected readFrom(from: number): number {
    let at = from;
    for (;;) {
      const frame = this.stack.at(-1);
      if (frame === undefined || this.pieceEnd !== undefined) {
        return this.pieceEnd ?? at;
      }
      if (at >= this.draft.length && frame.kind !== 'embedded') {
        if (this.stack.length === 1) {
          return at;
        }
        at = this.recover();
        continue;
      }
      if (frame.kind === 'embedded' && frame.phase !== 'statement' && frame.phase !== 'condition') {
        at = this.goOn(frame, at);
        continue;
      }
      this.next = undefined;
      const scanner =
        frame.kind === 'markup' ? markupScanner : frame.kind === 'math' ? mathScanner : codeScanner;
      scanner.scan(this.draft, this, at);
      const next = this.switched();
      at = next ?? this.draft.length;
      if (frame.kind === 'embedded' && next === undefined && this.stack.at(-1) === frame) {
        at = this.endEmbedded(frame, frame.end);
      }
    }
  }

  text({ text, start, end }: Token, role: 'marker' | 'mark' | 'link' | 'lineBreak'): number | undefined {
    const to = role === 'link' ? linkEnd(text, end) : end;
    const from = role === 'lineBreak' ? beforeBlanks(text, start) : start;
    this.spans.push({ ...closed(role, { start: from, end: to }), isStartClosed: role === 'marker' });
    return to;
  }

  reference({ text, start, end, groups: [key = ''] }: Token): number | undefined {
    const keyEnd = end - (/[.:]*$/u.exec(key)?.[0].length ?? 0);
    const reference = { start, end: keyEnd };
    if (text.charAt(keyEnd) === '[' && !this.isUnclosed(keyEnd)) {
      this.checkpoint();
      return this.switchTo(this.openText(keyEnd, undefined, reference));
    }
    this.references.push({ start, end: keyEnd, keyEnd, supplement: undefined });
    return keyEnd;
  }

  label({ start, end }: Token): undefined {
    this.labels.push({ start, end });
    this.spans.push(closed('label', { start, end }));
  }

  bracket({ text, start }: Token): number | undefined {
    const frame = this.stack.at(-1);
    if (frame?.kind !== 'markup') {
      return undefined;
    }
    if (text.charAt(start) === '[') {
      frame.nesting += 1;
      return undefined;
    }
    if (frame.nesting > 0 || frame.open === undefined) {
      frame.nesting = Math.max(0, frame.nesting - 1);
      return undefined;
    }
    return this.switchTo(this.closeText(start));
  }

  emphasis({ text, start }: Token): number | undefined {
    if (isInWord(text, start)) {
      inWord.lastIndex = start;
      const to = start + (inWord.exec(text)?.[0].length ?? 1);
      this.spans.push({ ...closed('mark', { start, end: to }), isStartClosed: true });
      return to;
    }
    const frame = this.stack.at(-1);
    if (frame?.kind === 'markup' && text.charAt(start) === '_') {
      if (frame.isEmphasised) {
        // A key would go on with it.
        this.spans.push({ ...closed('mark', { start, end: start + 1 }), isStartClosed: true });
      }
      frame.isEmphasised = !frame.isEmphasised;
    }
    return undefined;
  }

  paragraphEnd({ text, start }: Token): number | undefined {
    const frame = this.stack.at(-1);
    if (frame?.kind === 'markup') {
      frame.isEmphasised = false;
    }
    if (this.stack.length > 1) {
      return undefined;
    }
    blankLines.lastIndex = start;
    this.pieceEnd = start + (blankLines.exec(text)?.[0].length ?? 1);
    return this.switchTo(this.pieceEnd);
  }
}

/** Without what lies within others. */
function apart(spans: readonly TypstSpan[]): readonly TypstSpan[] {
  let end = 0;
  return spans.filter((span) => {
    const isApart = span.start >= end;
    end = isApart ? span.end : end;
    return isApart;
  });
}
