import type { FoundCitation } from '../citeWriter.ts';
import type { SpanKind } from '../draftLanguage.ts';
import type { ClosedStretch, NoteMark, ProseReading } from '../shared/proseReading.ts';
import { Scanner, type Rule, type Token } from '../shared/scanner.ts';
import { apartAfter, apartBefore } from './rstApart.ts';
import { rstCitesIn } from './rstCites.ts';
import { RstEnds, type RstEnd } from './rstEnds.ts';

/** What is known of a piece of prose while it is read. */
interface Prose {
  readonly ends: RstEnds;
  readonly closed: ClosedStretch[];
  readonly closedToText: ClosedStretch[];
  readonly citations: FoundCitation[];
  readonly marks: NoteMark[];
}

/**
 * What stands in a paragraph.
 * https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#inline-markup
 */
export function readRstProse(text: string): ProseReading {
  const prose: Prose = { ends: new RstEnds(text), closed: [], closedToText: [], citations: [], marks: [] };
  scanner.scan(text, prose);
  const { closed, closedToText, citations, marks } = prose;
  return { closed, closedToText, citations, notes: [], marks };
}

const indentation: Rule<Prose> = {
  begins: /^[ \t]+/u,
  read({ start, end }, { closed }) {
    closed.push({ start, end, kind: 'markup', isStartClosed: true });
    return end;
  },
};

/** It takes the meaning from the character after it. */
const escape: Rule<Prose> = {
  begins: /\\(?:\r\n|[^])/u,
  read({ start, end }, { closed }) {
    closed.push({ start, end, kind: 'markup' });
    return end;
  },
};

/** A mark that begins something, unless it stands in quotation marks or brackets. */
const start = (mark: string): RegExp => new RegExp(String.raw`${apartBefore}${mark}(?!\s|$)`, 'u');

const marked = (mark: string, closing: RstEnd, kind: SpanKind): Rule<Prose> => ({
  begins: start(mark),
  read(token, { ends, closed, closedToText }) {
    const end = isQuoted(token) ? undefined : ends.after(closing, token.end)?.end;
    if (end !== undefined) {
      closed.push({ start: token.start, end, kind });
      return end;
    }
    if (closing === '`') {
      return leftOpen(token, closed);
    }
    if (closing.startsWith('*') && closedToText.length === 0) {
      // The end of emphasis after it would be its own.
      const { length } = token.text;
      closedToText.push({ start: token.start, end: length, kind, exit: token.start, isEndClosed: true });
    }
    if (mark === '``') {
      // A backtick beside it would make something else of it.
      const run =
        token.start + (/^`+/u.exec(token.text.slice(token.start, token.start + 99))?.[0].length ?? 0);
      closed.push({ start: token.start, end: run, kind: 'markup', exit: token.start, isEndClosed: true });
      return run;
    }
    return undefined;
  },
});

/** A citation after it would bring the backtick that it lacks. */
function leftOpen({ text, start: from }: Token, closed: ClosedStretch[]): number {
  const word = from - (/\S*$/u.exec(text.slice(Math.max(0, from - 200), from))?.[0].length ?? 0);
  closed.push({ start: from, end: text.length, kind: 'markup', exit: word, isEndClosed: true });
  return text.length;
}

const roleName = String.raw`[\p{L}\p{N}]{1,60}(?:[-._+:][\p{L}\p{N}]{1,60}){0,8}`;

const interpreted: Rule<Prose> = {
  begins: new RegExp(
    [
      // Apart, or as a role directly after other mark-up
      String.raw`(?:${apartBefore}|(?<=[*\x60|_])(?=:))`,
      String.raw`(?::(${roleName}):)?\x60(?![\s\x60]|$)`,
    ].join(''),
    'u',
  ),
  read(token, prose) {
    const { text, start: from, end: contentStart, groups } = token;
    const [before] = groups;
    if (/[*`|_]/u.test(text.charAt(from - 1)) && !endsMarkup(text, from, prose)) {
      return from + 1;
    }
    if (before === undefined && isQuoted(token)) {
      return undefined;
    }
    const end = prose.ends.after('`', contentStart);
    if (end === undefined) {
      return leftOpen(token, prose.closed);
    }
    const suffix = text.slice(end.start + 1, end.end);
    const role = before ?? (suffix.startsWith(':') ? suffix.slice(1, -1) : '');
    const isOne = before === undefined || suffix === '';
    const cites = isOne ? rstCitesIn(role, text.slice(contentStart, end.start), contentStart) : [];
    if (cites.length > 0) {
      prose.citations.push({
        start: from,
        end: end.end,
        cites,
        isJoinable: joinable.test(role) && suffix === '',
      });
    } else {
      prose.closed.push({ start: from, end: end.end, kind: kindOf(role) });
    }
    return end.end;
  },
};

/** Whether mark-up that is read ends at an offset: what follows is read as if nothing stood before it. */
function endsMarkup(text: string, at: number, { closed, citations }: Prose): boolean {
  const last = [closed.at(-1), citations.at(-1)].find((span) => span?.end === at);
  return last !== undefined && !/^(?:[*`|_]+$|\\)/u.test(text.slice(last.start, at));
}

/** Roles as we write them. */
const joinable = /^(?:foot)?cite(?::p)?$/u;

function kindOf(role: string): SpanKind {
  return role === 'math' ? 'math' : /^(?:code|literal|raw|file|samp)$/u.test(role) ? 'code' : 'link';
}

/** `[1]_`, `[#]_`, `[#name]_`, `[*]_` are notes; any other name in brackets is an item's. */
const note: Rule<Prose> = {
  begins: new RegExp(String.raw`${apartBefore}\[(\d+|#(?:${roleName})?|\*|${roleName})\]_${apartAfter}`, 'u'),
  read({ start: from, end, groups: [label = ''] }, { closed, marks }) {
    const isNote = /^(?:\d+|#.*|\*)$/u.test(label);
    closed.push({ start: from, end, kind: isNote ? 'noteMark' : 'link' });
    if (isNote) {
      marks.push({ start: from, end, label });
    }
    return end;
  },
};

const nameCharacter = /[\p{L}\p{N}\-._+:]/u;
const canBegin = new RegExp(String.raw`${apartBefore}(?=[\p{L}\p{N}])`, 'uy');

/** `name_`: what stands before the mark is looked at from there, so that each name is looked at once. */
const reference: Rule<Prose> = {
  begins: new RegExp(String.raw`(?<=[\p{L}\p{N}])__?${apartAfter}`, 'u'),
  read({ text, start: from, end }, { closed }) {
    const limit = Math.max(0, from - 200);
    let first: number | undefined;
    for (let at = from - 1; at >= limit && nameCharacter.test(text.charAt(at)); at -= 1) {
      canBegin.lastIndex = at;
      first = canBegin.test(text) ? at : first;
    }
    // Marks within the name have been passed already.
    while (first !== undefined && (closed.at(-1)?.start ?? -1) >= first) {
      closed.pop();
    }
    closed.push({ start: first ?? from, end, kind: 'link', isStartClosed: first === undefined });
    return end;
  },
};

const schemes = 'https?|ftp|mailto|news|file|doi|urn|tel|irc|git|ssh|svn|ldap|nfs|sftp|telnet|gopher|data';
const address: Rule<Prose> = {
  begins: new RegExp(
    [
      apartBefore,
      `(?:${schemes}):`,
      // What an address holds, and what it ends with.
      String.raw`[\p{L}\p{N}\-_.!~*'()[\];/:@&=+$,%?#]*[\p{L}\p{N}_~*/=+]`,
    ].join(''),
    'u',
  ),
  read({ start: from, end }, { closed }) {
    closed.push({ start: from, end, kind: 'link' });
    return end;
  },
};

const mailbox: Rule<Prose> = {
  begins: /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*/u,
  read({ start: from, end }, { closed }) {
    closed.push({ start: from, end, kind: 'link' });
    return end;
  },
};

/** Marks within words mean nothing, and would if something stood beside them. */
const stray: Rule<Prose> = {
  begins: /(?<=[^\s\\])(?:[*`|]+|_+([\p{L}\p{N}]*))/u,
  read({ text, start: from, end, groups: [rest] }, { closed }) {
    const isLast = rest === '';
    const exit = isLast && text.charAt(from) === '_' ? from : undefined;
    closed.push({
      start: from,
      end,
      kind: 'markup',
      exit,
      isStartClosed: exit === undefined,
      isEndClosed: exit !== undefined,
    });
    return end;
  },
};

const pairs = new Map(Array.from('"\'([{<“‘«‹', (opener, at) => [opener, '"\')]}>”’»›'.charAt(at)]));

/** `(*)`, `"*"`: a mark that is spoken of. */
function isQuoted({ text, start: from, end }: Token): boolean {
  const closer = pairs.get(text.charAt(from - 1));
  return from > 0 && closer !== undefined && text.startsWith(closer, end);
}

const scanner = new Scanner<Prose>([
  indentation,
  escape,
  marked(String.raw`\*\*`, '**', 'markup'),
  marked(String.raw`\*(?!\*)`, '*', 'markup'),
  marked('``', '``', 'code'),
  marked('_`', '`', 'link'),
  marked(String.raw`\|(?!\|)`, '|', 'link'),
  note,
  interpreted,
  reference,
  address,
  mailbox,
  stray,
]);
