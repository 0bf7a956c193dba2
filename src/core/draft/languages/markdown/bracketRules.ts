import type { Rule } from '../shared/scanner.ts';
import { attributes } from './attributes.ts';
import { normalLabel, type Bracket, type Key } from './inlineReading.ts';
import type { InlineState } from './inlineState.ts';
import { mystParts } from './mystParts.ts';

/** Pandoc's keys. https://pandoc.org/MANUAL.html#citation-syntax */
const key = new RegExp(
  [
    // In braces, anything but blanks.
    String.raw`@(?:\{([^{}\s]+)\}|`,
    // Else letters, digits and underscores, with single marks between.
    String.raw`((?:[\p{L}\p{N}_]|(?<=[\p{L}\p{N}_])[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])|`,
    // And marks before a slash, as an address has them.
    String.raw`(?<=[\p{L}\p{N}_:/])[:/](?=\/))+))`,
  ].join(''),
  'u',
);
/** MyST's. https://mystmd.org/guide/citations */
const mystKey = /@(?:\{([\w:.#$%&+?~/-]+)\}|(?:\w[\w:.#$%&+?~/-]*)?\w)/uy;
/** To pandoc a key begins after no word: letters, digits, and a full stop, of which three are one mark. */
function isInWord(before: string): boolean {
  const dots = /\.*$/u.exec(before)?.[0].length ?? 0;
  return dots % 3 !== 0 || (dots === 0 && /[\p{L}\p{N}]$/u.test(before));
}
/** To MyST after no Latin one, and not in an address. https://mystmd.org/guide/citations */
const inMystWord = /[A-Za-z\d]$/u;
const inAddress = /(?:^|\s)(?!<[^>]*>)(?:\S*:\/\/|www\.|(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/|$))\S*$/iu;

const citekey: Rule<InlineState> = {
  begins: key,
  read({ text, start, end: pandocEnd, groups }, state) {
    mystKey.lastIndex = start;
    const own = state.isMyst ? mystKey.exec(text) : null;
    const end = own === null ? pandocEnd : start + own[0].length;
    const braced = own === null ? groups[0] : own[1];
    const before = text.slice(Math.max(0, start - 100), start);
    if (state.isMyst ? inMystWord.test(before) : isInWord(before)) {
      return mailbox(state, start, end);
    }
    if (state.isMyst && (own === null || inAddress.test(before))) {
      return end;
    }
    const isSuppressed = !state.isMyst && /(?<!-)-$/u.test(before) && !isInWord(before.slice(0, -1));
    const found: Key = {
      start: start - (isSuppressed ? 1 : 0),
      keyStart: start + (braced === undefined ? 1 : 2),
      keyEnd: braced === undefined ? end : end - 1,
      end,
    };
    const inner = state.open.at(-1);
    const part = inner?.parts.at(-1);
    if (inner === undefined || part === undefined) {
      state.bare.push(found);
    } else {
      inner.keys.push(found);
      part.key ??= found;
    }
    return end;
  },
};

/** A mailbox isn't torn. */
function mailbox(state: InlineState, at: number, end: number): number {
  const from = at - (/[\w.+-]{1,64}$/u.exec(state.text.slice(Math.max(0, at - 64), at))?.[0].length ?? 0);
  return state.add({ kind: 'link', start: from, end });
}

const noteMark: Rule<InlineState> = {
  begins: /\[\^([^\][\s]+)\]/u,
  read({ start, end, groups: [label = ''] }, state) {
    if (state.text.charAt(start - 1) === '^' && state.text.charAt(start - 2) !== '\\' && !state.isMyst) {
      open(state, start - 1, '^[');
      return state.add({ kind: 'noteMark', start: start - 1, end: start + 1 });
    }
    state.marks.push({ start, end, label });
    return state.add({ kind: 'noteMark', start, end });
  },
};

const opening: Rule<InlineState> = {
  begins: /!\[|\^\[|\[/u,
  read({ start, end, text }, state) {
    const sign = text.slice(start, end);
    if (sign === '![') {
      open(state, start, '![');
      return state.add({ kind: 'link', start, end });
    }
    if (sign === '^[' && !state.isMyst) {
      open(state, start, '^[');
      return state.add({ kind: 'noteMark', start, end });
    }
    return open(state, end - 1, '[');
  },
};

function open(state: InlineState, start: number, opening: Bracket['opening']): number {
  const from = start + opening.length;
  state.open.push({
    start,
    opening,
    parts: [{ start: from, end: from }],
    keys: [],
    spansBefore: state.spans.length,
  });
  return from;
}

const semicolon: Rule<InlineState> = {
  begins: /;/u,
  read({ start, end }, state) {
    const inner = state.open.at(-1);
    const part = inner?.parts.at(-1);
    if (inner !== undefined && part !== undefined) {
      part.end = start;
      inner.parts.push({ start: end, end });
    }
    return end;
  },
};

const closing: Rule<InlineState> = {
  begins: /\]/u,
  read({ start, end }, state) {
    const bracket = state.open.pop();
    const last = bracket?.parts.at(-1);
    if (bracket === undefined || last === undefined) {
      return end;
    }
    last.end = start;
    bracket.end = end;
    return close(state, bracket, start, end);
  },
};

/** Tells what a bracket is by what follows it. */
function close(state: InlineState, bracket: Bracket, start: number, end: number): number {
  const { text, isMyst } = state;
  if (bracket.opening === '^[') {
    state.notes.push({ start: bracket.start, bodyStart: bracket.start + 2, end: start });
    state.bare.push(...bracket.keys);
    return end;
  }
  const target = linkTarget(text, end);
  const mayLink = !isMyst || bracket.opening === '![' || !hasCitation(state, bracket);
  if (target > end && mayLink) {
    return link(state, bracket, start, isMyst ? target : attributes(text, target));
  }
  const span = isMyst || bracket.opening === '![' ? end : attributes(text, end);
  const reference = span > end ? end : linkReference(text, end, isMyst);
  const isCitation =
    bracket.opening === '[' &&
    (isMyst
      ? text.charAt(end) !== '(' && text.charAt(end) !== '[' && mystParts(text, bracket) !== undefined
      : span === end && reference === end && bracket.parts.every((part) => part.key !== undefined));
  state.closed.set(bracket.start, { bracket, isCitation, isLinked: reference > end || span > end });
  if (isCitation) {
    state.lastCitation = bracket.start;
    // What else is cited in it is a part of what is said of a cite.
    const own = new Set(bracket.parts.map((part) => part.key));
    state.bare.push(...bracket.keys.filter((one) => !own.has(one)));
  } else {
    state.bare.push(...bracket.keys);
  }
  if (span > end) {
    return state.add({ kind: 'link', start, end: span });
  }
  if (!isCitation) {
    const inner = text.slice(bracket.start + bracket.opening.length, start);
    const label = reference > end + 2 ? text.slice(end + 1, reference - 1) : inner;
    if (label.length < 1000) {
      state.labelled.push({
        start: bracket.start,
        end: reference,
        textEnd: start,
        label: normalLabel(label),
      });
    }
  }
  return reference > end ? state.add({ kind: 'link', start, end: reference }) : end;
}

/** Whether a citation stands in a bracket; the last one that was closed tells. */
function hasCitation({ lastCitation }: InlineState, { start }: Bracket): boolean {
  return lastCitation > start;
}

function link(
  state: InlineState,
  { start, opening, keys, spansBefore }: Bracket,
  bracket: number,
  end: number,
): number {
  if (opening === '![') {
    state.images.push({ start, end });
  }
  if (state.isMyst) {
    // Its text holds no citation, and neither does what an image has instead.
    state.spans.length = spansBefore;
    return state.add({ kind: 'link', start, end });
  }
  state.bare.push(...keys);
  return state.add({ kind: 'link', start: bracket, end });
}

const target = new RegExp(
  [
    // An address in angle brackets.
    String.raw`\([ \t]*\n?[ \t]*(?:<[^<>\n]{0,2000}>|`,
    // Or anything with its parentheses in pairs.
    String.raw`(?:[^()\\\n]|\\[^\n]|\((?:[^()\\\n]|\\[^\n]){0,500}\)){0,2000}?)`,
    // A title may stand in the next line.
    String.raw`(?:\s+(?:"[^"]{0,1000}"|'[^']{0,1000}'))?\s*\)`,
  ].join(''),
  'uy',
);

/** Where the address of a link ends that begins at an offset; the offset where there is none. */
function linkTarget(text: string, at: number): number {
  target.lastIndex = at;
  return at + (text.charAt(at) === '(' ? (target.exec(text)?.[0].length ?? 0) : 0);
}

/** The same for its label. Neither a note's mark nor a citation is one to pandoc. */
function linkReference(text: string, at: number, isMyst: boolean): number {
  reference.lastIndex = at;
  const found = reference.exec(text)?.[0] ?? '';
  const end = at + found.length;
  // What an address follows is a link of its own.
  return (!isMyst && /[^\p{L}\p{N}\\]@[\p{L}\p{N}_{]/u.test(found)) || text.charAt(end) === '(' ? at : end;
}
const reference = /\[(?!\^)(?:[^\][\\]|\\[^]){0,999}\]/uy;

export const bracketRules = [citekey, noteMark, opening, semicolon, closing];
