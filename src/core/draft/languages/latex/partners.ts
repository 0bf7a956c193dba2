import type { LatexToken } from './latexTokens.ts';

/** What is open within one pair of braces. */
interface Frame {
  readonly brace: number;
  /** The environments that are open, and how many of each name; most pairs of braces hold none. */
  environments: number[] | undefined;
  counts: Map<string, number> | undefined;
  /** Where mathematics begins. */
  math: number;
  mathSign: string;
}

/**
 * For each token that opens something, the token that closes it, and the other way round; -1 for what has no partner.
 * A brace that is left open takes no other's, and mathematics end with their paragraph.
 */
export function partnersOf(tokens: readonly LatexToken[]): Int32Array {
  const partners = new Int32Array(tokens.length).fill(-1);
  const join = (open: number, close: number): void => {
    partners[open] = close;
    partners[close] = open;
  };
  const frames: Frame[] = [frameAt(-1)];
  for (let index = 0; index < tokens.length; index += 1) {
    const frame = frames[frames.length - 1];
    const token = tokens[index];
    if (frame === undefined || token === undefined) {
      break;
    }
    switch (token.kind) {
      case '{':
        frames.push(frameAt(index));
        break;
      case '}':
        if (frames.length > 1) {
          join(frame.brace, index);
          frames.pop();
        }
        break;
      case 'begin':
        (frame.environments ??= []).push(index);
        (frame.counts ??= new Map()).set(token.name, 1 + (frame.counts.get(token.name) ?? 0));
        break;
      case 'end':
        endEnvironment(frame, tokens, index, join);
        break;
      case 'break':
        frame.math = -1;
        break;
      case '$':
      case 'command':
        readMath(frame, tokens, index, join);
        break;
      default:
    }
  }
  joinBrackets(tokens, partners, join);
  return partners;
}

function frameAt(brace: number): Frame {
  return { brace, environments: undefined, counts: undefined, math: -1, mathSign: '' };
}

type Join = (open: number, close: number) => void;

function endEnvironment(
  { environments = [], counts = new Map() }: Frame,
  tokens: readonly LatexToken[],
  index: number,
  join: Join,
): void {
  const name = tokens[index]?.name ?? '';
  if ((counts.get(name) ?? 0) === 0) {
    return;
  }
  // What was left open within ends with it.
  for (let open = environments.pop(); open !== undefined; open = environments.pop()) {
    const opened = tokens[open]?.name ?? '';
    counts.set(opened, (counts.get(opened) ?? 0) - 1);
    if (opened === name) {
      join(open, index);
      return;
    }
  }
}

const mathEnds: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
]);

function readMath(frame: Frame, tokens: readonly LatexToken[], index: number, join: Join): void {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token?.kind === '$') {
    const isSecond = before?.kind === '$' && before.end === token.start;
    if (frame.math === index - 1 && isSecond && frame.mathSign === '$') {
      // Two of them open a display.
      frame.mathSign = '$$';
    } else if (frame.math >= 0 && frame.mathSign === '$') {
      join(frame.math, index);
      frame.math = -1;
    } else if (frame.math >= 0 && frame.mathSign === '$$') {
      if (isSecond && frame.math < index - 2) {
        join(frame.math, index);
        frame.math = -1;
      }
    } else if (frame.math < 0) {
      [frame.math, frame.mathSign] = [index, '$'];
    }
  } else if (frame.math >= 0 && token?.name === frame.mathSign && frame.mathSign !== '') {
    join(frame.math, index);
    frame.math = -1;
  } else if (frame.math < 0 && token !== undefined && mathEnds.has(token.name)) {
    [frame.math, frame.mathSign] = [index, mathEnds.get(token.name) ?? ''];
  }
}

/** An optional argument ends with the first bracket within its braces, and its paragraph. */
function joinBrackets(tokens: readonly LatexToken[], partners: Int32Array, join: Join): void {
  const nextClose: number[] = [-1];
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const top = nextClose.length - 1;
    const hasPartner = (partners[index] ?? -1) >= 0;
    switch (tokens[index]?.kind) {
      case '}':
        if (hasPartner) {
          nextClose.push(-1);
        }
        break;
      case '{':
        if (hasPartner) {
          nextClose.pop();
        }
        break;
      case ']':
        nextClose[top] = index;
        break;
      case 'break':
        nextClose[top] = -1;
        break;
      case '[': {
        const close = nextClose[top] ?? -1;
        if (close >= 0) {
          join(index, close);
        }
        break;
      }
      default:
    }
  }
}
