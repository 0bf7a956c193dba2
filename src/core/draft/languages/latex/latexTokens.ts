import { Scanner, type Rule, type Token } from '../shared/scanner.ts';
import { citeCommands, verbatimEnvironments } from './latexNames.ts';
import { asLeftOpen, readCite, type CiteCommand } from './readCite.ts';
import { commentedOutEnd } from './commentedOut.ts';
import { bracedEnd, delimitedEnd, inlineCodeEnd } from './rawArguments.ts';
import { shortVerbAt, shortVerbCommands, shortVerbsIn } from './shortVerbs.ts';

/** A token of LaTeX; plain text is none. */
export interface LatexToken {
  readonly kind:
    | 'comment'
    /** What is skipped over lines. */
    | 'skipped'
    /** Verbatim text over lines. */
    | 'code'
    | 'inlineCode'
    /** An address, with its command. */
    | 'link'
    | 'cite'
    | 'command'
    | 'begin'
    | 'end'
    /** The end of a paragraph. */
    | 'break'
    /** Characters that print as one. */
    | 'ligature'
    | '{'
    | '}'
    | '['
    | ']'
    | '$'
    | '&';
  readonly start: number;
  readonly end: number;
  /** Of a command, without its backslash; of an environment. */
  readonly name: string;
  readonly cite: CiteCommand | undefined;
}

interface State {
  readonly tokens: LatexToken[];
  /** Characters that begin and end verbatim text at present. */
  readonly shortVerbs: Set<string>;
}

/** Puts a token that begins where one was found, and says where to read on. */
function put(
  { tokens }: State,
  kind: LatexToken['kind'],
  { start }: Token,
  { end, name = '' }: { readonly end: number; readonly name?: string },
): number {
  tokens.push({ kind, start, end, name, cite: undefined });
  return end;
}

const simple = (kind: LatexToken['kind'], begins: RegExp): Rule<State> => ({
  begins,
  read: (token, state) => put(state, kind, token, token),
});

const rules: readonly Rule<State>[] = [
  {
    begins: /\\([A-Za-z@]+\*?|[^A-Za-z])/u,
    read(token, state) {
      const name = token.groups[0] ?? '';
      return (
        readers.get(name)?.(token, state, name) ?? put(state, 'command', token, { end: token.end, name })
      );
    },
  },
  {
    begins: /[{}[\]$&]/u,
    read: (token, state) => put(state, signOf(token.text.charAt(token.start)), token, token),
  },
  simple('comment', /%[^\r\n]*/u),
  simple('break', /\n[ \t\r]*\n\s*/u),
  simple('ligature', /-{2,}|''|``/u),
  // Sweave's chunks: https://rdrr.io/r/utils/RweaveLatex.html
  {
    begins: /^<<[^\n]*>>=[ \t\r]*$/u,
    read(token, state) {
      const close = /^@(?!\S)[^\n]*/gmu;
      close.lastIndex = token.end;
      const isClosed = close.test(token.text);
      return put(
        state,
        'code',
        token,
        isClosed ? { end: close.lastIndex } : { end: token.text.length, name: 'open' },
      );
    },
  },
];

/** Reads a command on after its name; undefined where it is one like others. */
type CommandReader = (token: Token, state: State, name: string) => number | undefined;

const readCitation: CommandReader = ({ text, start, end: from }, { tokens }, full) => {
  if (text.charAt(from) === '<') {
    return undefined;
  }
  const name = full.replace('*', '');
  const cite = readCite(text, { start, nameEnd: from, name, isStarred: name !== full });
  tokens.push({ kind: 'cite', start, end: cite.end, name, cite });
  return cite.end;
};

const environmentName = /[ \t]*\{([^{}\\\s]{1,60})\}/uy;

const readEnvironment: CommandReader = (token, state, kind) => {
  environmentName.lastIndex = token.end;
  const [all = '', name = ''] = environmentName.exec(token.text) ?? [];
  const from = token.end + all.length;
  if (name === '') {
    return undefined;
  }
  if (kind === 'end' || !verbatimEnvironments.has(name)) {
    return put(state, kind === 'end' ? 'end' : 'begin', token, { end: from, name });
  }
  const closing = `\\end{${name}}`;
  const at = token.text.indexOf(closing, from);
  const to = at < 0 ? token.text.length : at + closing.length;
  return put(state, name === 'comment' ? 'skipped' : 'code', token, {
    end: to,
    name: at < 0 ? 'open' : name,
  });
};

const readCode: CommandReader = (token, state, name) => {
  const to = inlineCodeEnd(token.text, token.end, name);
  return to === undefined ? undefined : put(state, 'inlineCode', token, { end: to });
};

const readAddress: CommandReader = (token, state, name) => {
  const to = bracedEnd(token.text, token.end);
  return to === undefined ? undefined : put(state, 'link', token, { end: to, name });
};

const readShortVerb: CommandReader = (token, state, name) => {
  const verb = shortVerbAt(token.text, token.end);
  if (verb === undefined) {
    return undefined;
  }
  if (shortVerbCommands.get(name) === true) {
    state.shortVerbs.add(verb.character);
  } else {
    state.shortVerbs.delete(verb.character);
  }
  return put(state, 'command', token, { end: verb.end, name });
};

const readers: ReadonlyMap<string, CommandReader> = new Map([
  ...[...citeCommands].flatMap((name): [string, CommandReader][] => [
    [name, readCitation],
    [`${name}*`, readCitation],
  ]),
  ...[...shortVerbCommands.keys()].map((name): [string, CommandReader] => [name, readShortVerb]),
  ['begin', readEnvironment],
  ['end', readEnvironment],
  ...['verb', 'verb*', 'Verb', 'Verb*', 'lstinline', 'lstinline*', 'mintinline'].map(
    (name): [string, CommandReader] => [name, readCode],
  ),
  ...['url', 'nolinkurl', 'path', 'href'].map((name): [string, CommandReader] => [name, readAddress]),
  [
    'iffalse',
    (token, state): number => {
      const to = commentedOutEnd(token.text, token.end);
      return put(state, 'skipped', token, { end: to, name: to === token.text.length ? 'open' : '' });
    },
  ],
]);

function signOf(character: string): LatexToken['kind'] {
  switch (character) {
    case '{':
    case '}':
    case '[':
    case ']':
    case '$':
      return character;
    default:
      return '&';
  }
}

const scanner = new Scanner(rules);

/** Reads what stands between two of the characters that a draft makes short for `\verb`. */
function withShortVerbs(characters: ReadonlySet<string>): Scanner<State> {
  const shortVerb: Rule<State> = {
    begins: new RegExp(
      `[${[...characters].map((one) => `\\u{${one.codePointAt(0)?.toString(16)}}`).join('')}]`,
      'u',
    ),
    read(token, state) {
      const isShort = state.shortVerbs.has(token.text.charAt(token.start));
      const end = isShort ? delimitedEnd(token.text, token.start) : undefined;
      return end === undefined ? token.end : put(state, 'inlineCode', token, { end });
    },
  };
  return new Scanner([shortVerb, ...rules]);
}

/** The tokens of a text, in order and apart. */
export function latexTokens(text: string): readonly LatexToken[] {
  const state: State = { tokens: [], shortVerbs: new Set() };
  const characters = shortVerbsIn(text);
  (characters.size === 0 ? scanner : withShortVerbs(characters)).scan(text, state);
  return state.tokens;
}

/** The same where the list of some citation commands isn't ended by the brace that seems to. */
export function withLeftOpen(
  text: string,
  tokens: readonly LatexToken[],
  leftOpen: ReadonlySet<LatexToken>,
): readonly LatexToken[] {
  const state: State = { tokens: [], shortVerbs: new Set() };
  for (const token of tokens) {
    if (token.cite === undefined || !leftOpen.has(token)) {
      state.tokens.push(token);
    } else {
      const cite = asLeftOpen(token.cite);
      state.tokens.push({ ...token, end: cite.end, cite });
      scanner.scan(text.slice(0, token.end), state, cite.end);
    }
  }
  return state.tokens;
}
