import type { Token } from '../shared/scanner.ts';
import { afterBlanks } from '../shared/textLines.ts';
import { commentEnd, stringEnd } from './typstLexer.ts';
import { type Embedded, TypstStack } from './typstStack.ts';

const statements = new Set(['let', 'set', 'show', 'import', 'include', 'return']);
const blocks = new Set(['if', 'for', 'while']);
const operators = new Set(['and', 'or', 'not', 'in']);
const name = /[\p{XIDS}_][\p{XIDC}-]*/uy;
const atom = /"|`+|<[\p{XIDC}\-.:]+>|\d+(?:\.\d+)?[\p{XIDC}%]*/uy;
const field = /\.(?=[\p{XIDS}_])/uy;
const isShownOnce = /^#show\s*:/u;
/** What follows `let` where it defines a function. */
const isFunction = /^[ \t]+[\p{XIDS}_][\p{XIDC}-]*\(/u;
const otherwise = /[ \t]*else(?![\p{XIDC}-])[ \t]*/uy;

/** Reads code and formulas, and what may stand in them as in text: comments and raw text. */
export abstract class TypstCode extends TypstStack {
  comment({ text, start, end }: Token): number {
    const frame = this.stack.at(-1);
    if (frame?.kind === 'embedded' && text.startsWith('//', start)) {
      this.endEmbedded(frame, frame.end);
      return this.switchTo(start);
    }
    const to = text.startsWith('/*', start) ? commentEnd(text, start) : end;
    this.part('comment', start, to);
    return to;
  }

  /** Two backticks are an empty raw text; three or more end with as many. */
  raw({ text, start, end }: Token): number | undefined {
    const length = end - start;
    const closes = length === 2 ? start + 1 : text.indexOf('`'.repeat(length), end);
    if (closes < 0) {
      return undefined;
    }
    const to = length === 2 ? end : closes + length;
    this.part('raw', start, to);
    return this.operand(to);
  }

  math({ start }: Token): number | undefined {
    return this.isUnclosed(start) ? undefined : this.switchTo(this.openMath(start));
  }

  mathEnd({ end }: Token): number {
    const frame = this.stack.pop();
    if (frame?.kind === 'math' && frame.isOuter) {
      this.spans.push(...frame.container.end(end));
    }
    this.operand(end);
    return this.switchTo(end);
  }

  /** `#`, where an expression stands after it. */
  code({ text, start, end }: Token): number | undefined {
    const character = text.charAt(end);
    name.lastIndex = end;
    atom.lastIndex = end;
    const isCode = (character !== '' && '([{$'.includes(character)) || name.test(text) || atom.test(text);
    if (!isCode) {
      return undefined;
    }
    const outer = this.around();
    const container = outer ?? this.contain('call', start);
    const frame: Embedded = {
      kind: 'embedded',
      container,
      isOuter: outer === undefined,
      phase: 'tail',
      hasElse: false,
      isOperandEnd: false,
      end,
    };
    this.stack.push(frame);
    return this.switchTo(this.begin(frame, end));
  }

  /** The first of an expression: what it is tells how it goes on. */
  protected begin(frame: Embedded, at: number): number {
    const text = this.draft;
    name.lastIndex = at;
    const [word] = name.exec(text) ?? [];
    if (word !== undefined) {
      frame.end = at + word.length;
      this.tokens.push({ kind: 'name', start: at, end: frame.end });
      if (word === 'context') {
        frame.phase = 'context';
        return afterBlanks(text, frame.end);
      }
      frame.hasElse = word === 'if';
      frame.phase = statements.has(word) ? 'statement' : blocks.has(word) ? 'condition' : 'tail';
      if (frame.phase === 'statement' && frame.isOuter) {
        frame.container.role = 'statement';
        frame.container.isTemplate = word === 'set' || isFunction.test(text.slice(frame.end, frame.end + 99));
      }
      return frame.end;
    }
    const character = text.charAt(at);
    if (character === '$') {
      return this.openMath(at);
    }
    if ('([{'.includes(character) && character !== '') {
      return this.openBracket(character, at);
    }
    atom.lastIndex = at;
    const [token = ''] = atom.exec(text) ?? [];
    const read = { text, start: at, end: at + token.length, groups: [] };
    frame.end = (character === '`' ? this.raw(read) : this.literal(read)) ?? read.end;
    return frame.end;
  }

  /** After a piece of an expression: arguments and fields stand directly after it, and `else` after a block. */
  protected goOn(frame: Embedded, at: number): number {
    const text = this.draft;
    frame.end = at;
    if (frame.phase === 'context') {
      frame.phase = 'tail';
      return this.begin(frame, at);
    }
    if (frame.phase === 'block') {
      otherwise.lastIndex = at;
      const next = at + (frame.hasElse ? (otherwise.exec(text)?.[0].length ?? 0) : 0);
      if (next > at) {
        name.lastIndex = next;
        const isAnother = name.exec(text)?.[0] === 'if';
        frame.phase = isAnother ? 'condition' : 'tail';
        frame.isOperandEnd = false;
        return isAnother
          ? next + 2
          : '[{'.includes(text.charAt(next) || ' ')
            ? this.openBracket(text.charAt(next), next)
            : at;
      }
      frame.phase = 'tail';
    }
    const character = text.charAt(at);
    if ((character === '(' || character === '[') && !this.isUnclosed(at)) {
      return this.openBracket(character, at);
    }
    field.lastIndex = at;
    if (field.test(text)) {
      name.lastIndex = at + 1;
      const end = at + 1 + (name.exec(text)?.[0].length ?? 0);
      this.tokens.push({ kind: 'other', start: at, end: at + 1 }, { kind: 'name', start: at + 1, end });
      return end;
    }
    return this.endEmbedded(frame, character === ';' ? at + 1 : at);
  }

  /** In code, and strings in formulas. */
  codeToken(token: Token): number | undefined {
    const { text, start, end, groups } = token;
    const [, label, word] = groups;
    const frame = this.stack.at(-1);
    const character = text.charAt(start);
    if (character === '"' || label !== undefined) {
      return this.operand(this.literal(token));
    }
    if (word !== undefined) {
      this.tokens.push({ kind: 'name', start, end });
      this.operand(end, !operators.has(word));
      return undefined;
    }
    if (end - start > 1) {
      this.tokens.push({ kind: 'other', start, end });
      this.operand(end);
      return undefined;
    }
    switch (character) {
      case '(':
      case '[':
      case '{':
        if (this.isUnclosed(start)) {
          break;
        }
        if (
          frame?.kind === 'embedded' &&
          frame.phase === 'condition' &&
          this.isBlock(frame, character, start)
        ) {
          frame.phase = 'block';
        }
        return this.switchTo(this.openBracket(character, start));
      case ')':
      case '}':
        if (frame?.kind === 'code' && frame.closer === character) {
          this.stack.pop();
          this.tokens.push({ kind: character, start, end });
          this.operand(end);
          return this.switchTo(end);
        }
        break;
      case ']':
        if (this.depth > 0) {
          return this.switchTo(this.closeText(start));
        }
        break;
      case '\n':
        if (frame?.kind === 'embedded') {
          this.endEmbedded(frame, frame.end);
          return this.switchTo(start);
        }
        if (frame?.kind === 'code' && frame.closer === '}') {
          this.tokens.push({ kind: ';', start, end: start });
        }
        return undefined;
      case ';':
        if (frame?.kind === 'embedded') {
          return this.switchTo(this.endEmbedded(frame, end));
        }
        break;
    }
    if (
      character === '>' &&
      text.charAt(start - 1) === '=' &&
      frame !== undefined &&
      frame.kind !== 'markup'
    ) {
      // A function's blocks are shown where it's called; but the function that a template takes the draft by is called once.
      frame.container.isTemplate ||= !isShownOnce.test(
        text.slice(frame.container.start, frame.container.start + 9),
      );
    }
    const isMark = character === ',' || character === ':' || character === ';' || character === '+';
    this.tokens.push({ kind: isMark ? character : 'other', start, end });
    this.operand(end, false);
    return undefined;
  }

  /** Whether a bracket begins what a condition is for: it stands after an operand, and is no argument of it. */
  protected isBlock({ isOperandEnd, end }: Embedded, character: string, at: number): boolean {
    return isOperandEnd && (character === '{' || (character === '[' && at > end));
  }

  protected literal({ text, start, end }: Token): number {
    const isString = text.charAt(start) === '"';
    const to = isString ? (stringEnd(text, start) ?? text.length) : end;
    const kind = isString ? 'string' : text.charAt(start) === '<' ? 'label' : 'other';
    this.tokens.push({ kind, start, end: to });
    return to;
  }
}
