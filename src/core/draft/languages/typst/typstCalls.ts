import type { Span } from '../shared/mask.ts';
import type { CodeToken } from './typstReading.ts';

/** An argument in parentheses. */
export interface TypstArgument {
  readonly name: string | undefined;
  /** Its value. */
  readonly tokens: readonly CodeToken[];
}

/** A call of a function by its name. */
export interface TypstCall extends Span {
  readonly name: string;
  /** Whether it's the rule of a `set`. */
  readonly isRule: boolean;
  /** In how many brackets of code it stands. */
  readonly depth: number;
  readonly arguments: readonly TypstArgument[];
  /** Text blocks after the parentheses, with their brackets. */
  readonly blocks: readonly Span[];
  /** Its place among all tokens. */
  readonly index: number;
}

type OpenCall = Omit<TypstCall, 'arguments' | 'blocks' | 'end'> & {
  end: number;
  readonly arguments: TypstArgument[];
  readonly blocks: Span[];
};

/** A bracket that is open, and the argument in it. */
interface Open {
  readonly token: CodeToken;
  readonly call: OpenCall | undefined;
  first: number;
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** All calls in the code of a draft, in the order of their names. */
export function typstCalls(text: string, code: readonly CodeToken[]): readonly TypstCall[] {
  const calls: OpenCall[] = [];
  const open: Open[] = [];
  /** The call that ended last. */
  let ended: OpenCall | undefined;
  const endArgument = ({ token, call }: Open, first: number, to: number): void => {
    if (token.kind === '(' && call !== undefined && to > first) {
      const [name, colon] = [code[first], code[first + 1]];
      const isNamed = name?.kind === 'name' && colon?.kind === ':';
      call.arguments.push({
        name: isNamed ? text.slice(name.start, name.end) : undefined,
        tokens: code.slice(isNamed ? first + 2 : first, to),
      });
    }
  };
  for (const [index, token] of code.entries()) {
    const last = open.at(-1);
    if (token.kind === '(' || token.kind === '[' || token.kind === '{') {
      const before = code[index - 1];
      const isDirect = before?.end === token.start && token.kind !== '{';
      const goesOn = isDirect && ended?.end === token.start ? ended : undefined;
      const call = isDirect && before.kind === 'name' ? callAt(text, code, index - 1, open.length) : goesOn;
      if (call !== undefined && call !== goesOn) {
        calls.push(call);
      }
      open.push({ token, call, first: index + 1 });
    } else if (last !== undefined && closers[last.token.kind] === token.kind) {
      open.pop();
      endArgument(last, last.first, index);
      ended = last.call;
      if (last.call !== undefined) {
        last.call.end = token.end;
        if (token.kind === ']') {
          last.call.blocks.push({ start: last.token.start, end: token.end });
        }
      }
    } else if (token.kind === ',' && last !== undefined) {
      endArgument(last, last.first, index);
      last.first = index + 1;
    }
  }
  return calls;
}

function callAt(
  text: string,
  code: readonly CodeToken[],
  index: number,
  depth: number,
): OpenCall | undefined {
  const token = code[index];
  const [owner, dot] = [code[index - 2], code[index - 1]];
  const isMember = dot?.end === token?.start && dot !== undefined && text.charAt(dot.start) === '.';
  if (token === undefined || (isMember && text.slice(owner?.start, owner?.end) !== 'std')) {
    return undefined;
  }
  const first = isMember && owner !== undefined ? owner.start : token.start;
  return {
    start: text.charAt(first - 1) === '#' ? first - 1 : first,
    end: token.end,
    name: text.slice(token.start, token.end),
    isRule: dot?.kind === 'name' && text.slice(dot.start, dot.end) === 'set',
    depth,
    arguments: [],
    blocks: [],
    index,
  };
}
