import { Scanner, type Rule, type Token } from '../shared/scanner.ts';
import { bracketRules } from './bracketRules.ts';
import { attributes } from './attributes.ts';
import { emphasis } from './emphasisRule.ts';
import { exitAt, type InlineState } from './inlineState.ts';
import { texCommand } from './texCommand.ts';

/** What tells an address, after its scheme, and what it goes on with. */
const address = new RegExp(
  [
    // The slashes after a scheme, or `www.` without one.
    String.raw`(?:(?<=\b(?:[Hh]ttps?|HTTPS?|ftp)):\/\/|\bwww\.)(?=[\p{L}\p{N}])`,
    // To the last character that is no punctuation.
    String.raw`(?:[^\s<>"{}[\]()]*[^\s<>"{}[\]().,;:!?'*_])?`,
  ].join(''),
  'u',
);

const tag = new RegExp(
  [
    // An address or a mailbox in angle brackets.
    String.raw`<(?:[A-Za-z][\w+.-]{1,31}:[^\s<>]*|[^\s<>@]{1,64}@[^\s<>]+)>`,
    // A tag of HTML: its name, attributes, the end.
    String.raw`|<\/?[A-Za-z][\w:-]*(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'=<>\x60]+))?)*\s*\/?>`,
  ].join(''),
  'uy',
);

type InlineRule = Rule<InlineState>;

const escape: InlineRule = {
  begins: /\\(?:[^\p{L}\p{N}\n\r]|(?=\r?\n))/u,
  read({ text, start, end }, state) {
    if (end === start + 1) {
      return state.add({ kind: 'lineEnd', start, end, exit: exitAt(start), isEndClosed: true });
    }
    // To MyST only punctuation can be escaped.
    const isOne = !state.isMyst || /[!-/:-@[-`{-~]/u.test(text.charAt(end - 1));
    return isOne ? state.add({ kind: 'markup', start, end }) : start + 1;
  },
};

const tex: InlineRule = {
  begins: /\\[A-Za-z]+\*?/u,
  read: (token, state) => (state.isMyst ? token.end : state.add(texCommand(token, state))),
};

const code: InlineRule = {
  begins: /`+/u,
  read({ text, start, end }, state) {
    const closed = state.afterCode(start);
    if (closed === undefined) {
      return end;
    }
    return state.add({ kind: 'code', start, end: state.isMyst ? closed : attributes(text, closed) });
  },
};

/** https://mystmd.org/guide/quickstart-myst-markdown#roles */
const role: InlineRule = {
  begins: /\{[A-Za-z][\w:.+-]*\}(?=`)/u,
  read({ text, start, end }, state) {
    const closed = state.isMyst ? state.afterCode(end) : undefined;
    if (closed === undefined) {
      return end;
    }
    if (/^\{cite[a-z:]*\}$/u.test(text.slice(start, end))) {
      state.roles.push({ start, end: closed });
      return closed;
    }
    return state.add({ kind: 'markup', start, end: closed });
  },
};

/** https://pandoc.org/MANUAL.html#math */
const math: InlineRule = {
  begins: /\$\$?/u,
  read({ text, start, end }, state) {
    if (end === start + 2) {
      const closed = state.indexOf('$$', end);
      return closed === -1 ? end : state.add({ kind: 'math', start, end: closed + 2 });
    }
    formula.lastIndex = start;
    const found = formula.exec(text)?.[0];
    return found === undefined || /\s\$$/u.test(found)
      ? end
      : state.add({ kind: 'math', start, end: start + found.length });
  },
};
const formula = /\$(?!\s)(?:[^$\\]|\\[^])+\$(?!\d)/uy;

const angle: InlineRule = {
  begins: /<(?:!--)?/u,
  read({ text, start, end }, state) {
    if (end > start + 1) {
      const closed = state.indexOf('-->', end);
      // At a paragraph's beginning it is a block of its own to pandoc.
      const isStartClosed = !state.isMyst && text.slice(Math.max(0, start - 100), start).trim() === '';
      return closed === -1 ? end : state.add({ kind: 'comment', start, end: closed + 3, isStartClosed });
    }
    tag.lastIndex = start;
    const found = tag.exec(text)?.[0];
    if (found === undefined) {
      return end;
    }
    const name = state.isMyst
      ? undefined
      : /^<(pre|script|style|textarea)\b/iu.exec(found)?.[1]?.toLowerCase();
    const closed = name === undefined ? -1 : state.indexOf(`</${name}>`, start);
    return closed === -1
      ? state.add({
          kind: /[:@]/u.test(found) && !found.includes(' ') ? 'link' : 'markup',
          start,
          end: start + found.length,
        })
      : state.add({ kind: 'code', start, end: closed + `</${name}>`.length });
  },
};

const url: InlineRule = {
  begins: address,
  read({ text, start, end }, state) {
    // Pandoc reads a key in it.
    const at = state.isMyst ? -1 : text.slice(start, end).indexOf('@');
    const scheme = /[A-Za-z]*$/u.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0;
    return state.add({ kind: 'link', start: start - scheme, end: at === -1 ? end : start + at });
  },
};

/** https://pandoc.org/MANUAL.html#superscripts-and-subscripts */
const raised: InlineRule = {
  begins: /\^(?!\[)(?:[^\s^\\[\]]|\\[^\n])+\^|(?<!~)~(?!~)(?:[^\s~\\[\]]|\\[^\n])+~(?!~)/u,
  read: ({ start, end }, state) => (state.isMyst ? start + 1 : state.add({ kind: 'markup', start, end })),
};

/** Marks that stand together, entities. */
const run: InlineRule = {
  begins: /-{2,}|\.{2,}|&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/u,
  read: ({ start, end }: Token, state) => state.add({ kind: 'markup', start, end }),
};

/** The later lines of verse. */
const lineMark: InlineRule = {
  begins: /^[ \t]*\|(?:[ \t]+|(?=\r?$))/mu,
  read: ({ start, end }, state) =>
    state.hasLead ? state.add({ kind: 'markup', start, end, isStartClosed: true }) : start + 1,
};

const hardBreak: InlineRule = {
  begins: /(?<![ \t])[ \t]{2,}(?=\r?\n)/u,
  read: ({ start, end }, state) =>
    state.add({ kind: 'lineEnd', start, end, exit: exitAt(start), isEndClosed: true }),
};

/** Reads what stands in a line. */
export const inlineScanner = new Scanner<InlineState>([
  lineMark,
  escape,
  tex,
  code,
  role,
  math,
  angle,
  ...bracketRules,
  url,
  raised,
  emphasis,
  run,
  hardBreak,
]);
