import { Finder } from '../shared/finder.ts';
import { matchingBrackets } from '../shared/matchingBrackets.ts';
import { once } from '../shared/once.ts';
import type { ProseReading } from '../shared/proseReading.ts';
import { Scanner, type Rule } from '../shared/scanner.ts';
import { lastBefore } from '../../spanAt.ts';
import { citesIn, keysIn } from './orgCites.ts';
import { OrgEmphasis } from './orgEmphasis.ts';
import { orgLinks } from './orgLinks.ts';
import { orgCode } from './orgCode.ts';
import { close, closeToText, type Prose, readStrayMarker } from './orgObject.ts';

/** Deeper than this nobody nests. */
const deepest = 60;

/**
 * What stands in a paragraph, a heading or a cell.
 * https://orgmode.org/worg/org-syntax.html#Objects
 */
export function readOrgProse(text: string): ProseReading {
  const prose: Prose = {
    finder: new Finder(text),
    squares: once(() => matchingBrackets(text, '[]')),
    curlies: once(() => matchingBrackets(text, '{}')),
    rounds: once(() => matchingBrackets(text, '()')),
    emphasis: once(() => new OrgEmphasis(text)),
    keys: once(() => keysIn(text)),
    closed: [],
    closedToText: [],
    open: new Map(),
    citations: [],
    notes: [],
    marks: [],
    from: 0,
    to: text.length,
    depth: 0,
  };
  scanner.scan(text, prose);
  return {
    closed: prose.closed,
    closedToText: prose.closedToText,
    citations: prose.citations,
    notes: prose.notes.sort((a, b) => a.start - b.start),
    marks: prose.marks,
  };
}

/** Reads what stands within something else. */
function readWithin(text: string, prose: Prose, from: number, to: number): number {
  if (prose.depth < deepest) {
    scanner.scan(text, { ...prose, from, to, depth: prose.depth + 1 }, from, to);
  }
  return to;
}

const indentation: Rule<Prose> = {
  begins: /^[ \t]+/u,
  read({ start, end }, { closed }) {
    closed.push({ start, end, kind: 'markup', isStartClosed: true });
    return end;
  },
};

const citation: Rule<Prose> = {
  begins: /\[cite(?:\/[\p{L}\p{N}/_-]+)?:/u,
  read({ text, start, end: bodyStart }, { squares, keys, citations, to }) {
    const closer = squares().get(start) ?? to;
    const key = lastBefore(keys(), closer);
    if (closer >= to || key === undefined || key.start < bodyStart) {
      return undefined;
    }
    const cites = citesIn(text.slice(bodyStart, closer), bodyStart);
    const isJoinable = text.startsWith(':', start + '[cite'.length);
    citations.push({ start, end: closer + 1, cites, isJoinable });
    return closer + 1;
  },
};

const note: Rule<Prose> = {
  begins: /\[fn:(?:([\p{L}\p{N}_-]*):|([\p{L}\p{N}_-]+)\])/u,
  read(token, prose) {
    const { text, start, end, groups } = token;
    const [inline, label] = groups;
    if (label !== undefined) {
      prose.marks.push({ start, end, label });
      return close(prose, token, end, 'noteMark');
    }
    const closer = prose.squares().get(start) ?? prose.to;
    if (closer >= prose.to) {
      return undefined;
    }
    prose.closed.push({ start, end, kind: 'noteMark' });
    prose.notes.push({ start, bodyStart: end, end: closer });
    if (inline !== undefined && inline !== '') {
      prose.marks.push({ start, end: start, label: inline });
    }
    return readWithin(text, prose, end, closer) + 1;
  },
};

const script = new RegExp(
  [
    // The sign.
    String.raw`[_^](?:`,
    // Braces, and in them others, three deep.
    String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`,
    // The same with parentheses.
    String.raw`|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`,
    // A star, or a word or number, with its sign.
    String.raw`|\*|[+-]?[\p{L}\p{N}.,\\]*[\p{L}\p{N}])`,
  ].join(''),
  'uy',
);

const raised: Rule<Prose> = {
  begins: /(?<=\S)[_^](?=[-{(*+.,\\\p{L}\p{N}])/u,
  read(token, prose) {
    const { text, start } = token;
    script.lastIndex = start;
    const end = start + (script.exec(text)?.[0].length ?? prose.to);
    if (start === prose.from || end > prose.to) {
      return emphasis.read(token, prose);
    }
    if (!text.startsWith('{', start + 1)) {
      prose.closed.push({ start, end, kind: 'markup', isStartClosed: true });
      return end;
    }
    prose.closed.push({ start, end: start + 2, kind: 'markup', isStartClosed: true });
    return readWithin(text, prose, start + 2, end - 1) + 1;
  },
};

const emphasis: Rule<Prose> = {
  begins: /[*/_+](?=\S)/u,
  read(token, prose) {
    const { text, start } = token;
    const closer = prose.emphasis().closer(start, prose);
    if (closer === undefined) {
      return readStrayMarker(token, prose);
    }
    if (text.charAt(start) === '/') {
      closeToText(prose, { start, end: closer + 1, exit: closer + 1 });
    }
    return readWithin(text, prose, start + 1, closer) + 1;
  },
};

/** It goes up to the end of its line, with the blanks before it. */
const hardBreak: Rule<Prose> = {
  begins: /(?<!\\)\\\\[ \t]*$/u,
  read({ text, start: at, end }, { closed }) {
    const last = closed.at(-1)?.end ?? 0;
    let start = at;
    while (start > last && /[ \t]/u.test(text.charAt(start - 1))) {
      start -= 1;
    }
    closed.push({ start, end, kind: 'lineEnd', exit: start, isEndClosed: true });
    return end;
  },
};

const scanner = new Scanner<Prose>([
  indentation,
  citation,
  note,
  ...orgLinks,
  ...orgCode,
  hardBreak,
  raised,
  emphasis,
]);
