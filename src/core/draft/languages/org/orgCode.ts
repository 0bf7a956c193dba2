import { entities } from './orgEntities.ts';
import type { Rule } from '../shared/scanner.ts';
import { close, endOf, type Prose, readStrayMarker } from './orgObject.ts';

const verbatim: Rule<Prose> = {
  begins: /[=~](?=\S)/u,
  read(token, prose) {
    const closer = prose.emphasis().closer(token.start, prose);
    return closer === undefined ? readStrayMarker(token, prose) : close(prose, token, closer + 1, 'code');
  },
};

const named = /\\([A-Za-z]+)(?:\{\}|(?!\p{L}))/uy;
const command = /\\[A-Za-z]+\*?(?:\[[^\][\n{}]*\]|\{[^{}\n]*\})*/uy;

const latex: Rule<Prose> = {
  begins: /\\(?:([([])|_ +|(?=[A-Za-z]))/u,
  read(token, prose) {
    const [bracket] = token.groups;
    if (bracket !== undefined) {
      return close(prose, token, endOf(token, prose, bracket === '(' ? '\\)' : '\\]'), 'math');
    }
    // Of these, brackets after them are no part.
    named.lastIndex = token.start;
    const [entity = '', name = ''] = named.exec(token.text) ?? [];
    if (entities.has(name)) {
      return close(prose, token, token.start + entity.length, 'markup');
    }
    command.lastIndex = token.start;
    const [whole = ''] = command.exec(token.text) ?? [];
    return close(prose, token, Math.max(token.end, token.start + whole.length), 'markup');
  },
};

/** What Emacs takes for a blank, a bracket or punctuation: not all of that is. */
const afterDollar = /^(?:[\s!"#'(),.:;<>?@[\]^`{}§©]|(?![\0-\x7F；：؟،؛·])\p{P}|$)/u;

const dollars: Rule<Prose> = {
  begins: /\$\$?/u,
  read(token, prose) {
    const { text, start, end } = token;
    if (end - start === 2) {
      return close(prose, token, endOf(token, prose, '$$'), 'math');
    }
    const mathEnd = endOf(token, prose, '$', end + 1);
    const isMath =
      mathEnd !== undefined &&
      text.charAt(start - 1) !== '$' &&
      !/[\s,.;]/u.test(text.charAt(end)) &&
      !/[\s,.]/u.test(text.charAt(mathEnd - 2)) &&
      afterDollar.test(text.slice(mathEnd, mathEnd + 2));
    return isMath ? close(prose, token, mathEnd, 'math') : undefined;
  },
};

const snippet: Rule<Prose> = {
  begins: /@@[A-Za-z\d-]+:/u,
  read: (token, prose) => close(prose, token, endOf(token, prose, '@@'), 'code'),
};

const macro: Rule<Prose> = {
  begins: /\{\{\{[A-Za-z][\w-]*(?:(\()|\}\}\})/u,
  read(token, prose) {
    const end = token.groups[0] === undefined ? token.end : endOf(token, prose, ')}}}');
    return close(prose, token, end, 'markup');
  },
};

const code: Rule<Prose> = {
  begins: /(?<![\p{scx=Latn}\p{N}])(?:src_[^\s[{]{1,60}(?=[[{])|call_[^\s[(]{1,60}(?=[[(]))/u,
  read(token, prose) {
    const { text } = token;
    const pastSquare = (at: number): number =>
      text.startsWith('[', at) ? (prose.squares().get(at) ?? Number.POSITIVE_INFINITY) + 1 : at;
    const isCall = text.startsWith('call', token.start);
    const body = pastSquare(token.end);
    const closer = (isCall ? prose.rounds() : prose.curlies()).get(body);
    const end = closer === undefined ? undefined : isCall ? pastSquare(closer + 1) : closer + 1;
    return close(prose, token, end, 'code');
  },
};

/** What is for a program: verbatim text, LaTeX, macros, calls. */
export const orgCode: readonly Rule<Prose>[] = [verbatim, code, latex, dollars, snippet, macro];
