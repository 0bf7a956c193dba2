import type { FoundCite, FoundCluster } from './citekeySyntax.ts';
import { masked } from './mask.ts';
import { maskMarkdown } from './maskMarkdown.ts';
import { findMyst } from './mystRole.ts';
import { given, splitNote } from './note.ts';
import { oneLine } from './oneLine.ts';

/** A key with its `@`, and the `-` that keeps the author out. */
interface Key {
  readonly start: number;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly end: number;
}

/** What stands between brackets and semicolons. */
interface Part {
  readonly start: number;
  end: number;
  key?: Key;
}

interface Bracket {
  readonly start: number;
  readonly parts: Part[];
  readonly keys: Key[];
  end?: number;
}

/**
 * Citations of pandoc, and MyST's roles: `[see @a, p. 3; @b]`, `@a`, `@a [p. 3]`.
 * https://pandoc.org/MANUAL.html#citation-syntax, but a link's text is taken for no citation: there, `@name` is a
 * person far more often.
 */
export function findPandoc(text: string): FoundCluster[] {
  const code = maskMarkdown(text);
  const { brackets, bare } = readBrackets(code);
  const byStart = new Map(brackets.map((bracket) => [bracket.start, bracket]));
  const clusters = [
    ...brackets.filter((bracket) => isCluster(code, bracket)).map((bracket) => bracketed(text, bracket)),
    ...bare.map((key) => narrative(text, code, key, byStart)),
    ...findMyst(text, code),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return clusters.filter((cluster) => {
    const apart = cluster.start >= end;
    end = apart ? cluster.end : end;
    return apart;
  });
}

const mark =
  /@(?:\{([^{}\s]+)\}|((?:[\p{L}\p{N}_]|(?<=[\p{L}\p{N}_])[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))+))|[[\];]|\n[ \t>]*\r?\n/gu;
/** What makes an `@` behind it a part of an address, a path or a word. */
const inWord = /[\p{L}\p{N}/.@=&?#%+]$/u;

function readBrackets(code: string): { brackets: Bracket[]; bare: Key[] } {
  const brackets: Bracket[] = [];
  const bare: Key[] = [];
  const open: Bracket[] = [];
  const giveUp = ({ keys }: Bracket): void => void bare.push(...keys);
  for (const { 0: found, 1: braced, index } of code.matchAll(mark)) {
    const inner = open.at(-1);
    const part = inner?.parts.at(-1);
    if (found === '[') {
      open.push({ start: index, parts: [{ start: index + 1, end: index + 1 }], keys: [] });
    } else if (found === ';') {
      if (inner && part) {
        part.end = index;
        inner.parts.push({ start: index + 1, end: index + 1 });
      }
    } else if (found === ']') {
      if (inner && part) {
        open.pop();
        part.end = index;
        inner.end = index + 1;
        brackets.push(inner);
        if (!isCluster(code, inner) && !isLink(code, inner)) {
          giveUp(inner);
        }
      }
    } else if (found.startsWith('@')) {
      const isSuppressed = code.charAt(index - 1) === '-';
      const start = index - (isSuppressed ? 1 : 0);
      if (inWord.test(code.slice(Math.max(0, start - 2), start)) && !(isSuppressed && inner)) {
        continue;
      }
      const keyStart = index + (braced === undefined ? 1 : 2);
      const end = index + found.length;
      const key: Key = { start, keyStart, keyEnd: braced === undefined ? end : end - 1, end };
      if (inner === undefined) {
        bare.push(key);
      } else {
        inner.keys.push(key);
        if (part && part.key === undefined) {
          part.key = key;
        }
      }
    } else {
      open.splice(0).forEach(giveUp);
    }
  }
  open.forEach(giveUp);
  return { brackets, bare };
}

function isCluster(code: string, bracket: Bracket): boolean {
  return (
    bracket.parts.every(({ key }) => key !== undefined) && !isNote(code, bracket) && !isLink(code, bracket)
  );
}

/** What stands in a note at the word is text, and a key in it is bare. */
function isNote(code: string, { start }: Bracket): boolean {
  return code.charAt(start - 1) === '^';
}

/** Also an image, a footnote, and the definition of a link. */
function isLink(code: string, { start, end = start }: Bracket): boolean {
  return (
    code.charAt(end) === '(' ||
    code.charAt(start - 1) === '!' ||
    code.charAt(start + 1) === '^' ||
    (code.charAt(end) === ':' && /(?:^|\n) {0,3}$/u.test(code.slice(Math.max(0, start - 4), start)))
  );
}

function bracketed(text: string, { start, end = start, parts }: Bracket): FoundCluster {
  return { start, end, cites: citesOf(text, parts) };
}

function citesOf(text: string, parts: readonly Part[]): FoundCite[] {
  return parts.flatMap(({ start, end, key }) =>
    key === undefined ? [] : cite(text, key, text.slice(start, key.start), text.slice(key.end, end)),
  );
}

function cite(text: string, { keyStart, keyEnd }: Key, before: string, behind: string): FoundCite {
  const prefix = given(oneLine(unescaped(before)));
  return { key: text.slice(keyStart, keyEnd), keyStart, keyEnd, prefix, ...note(behind) };
}

/** Braces say what is the locator: `{para. 16} (c)`; with nothing in them there is none. */
function note(behind: string): { locator: string | undefined; suffix: string | undefined } {
  const [, inBraces, rest = ''] = /^,?\s*\{([^{}]*)\}([^]*)$/u.exec(behind) ?? [];
  if (inBraces?.trim() === '') {
    return { locator: undefined, suffix: given(oneLine(unescaped(rest))) };
  }
  return splitNote(unescaped(inBraces === undefined ? behind : `${inBraces}${rest}`));
}

/** `@a`, with the bracket behind it that holds its locator and further cites. */
function narrative(
  text: string,
  code: string,
  key: Key,
  byStart: ReadonlyMap<number, Bracket>,
): FoundCluster {
  const [gap = ''] = /^(?: |\r?\n)?/u.exec(code.slice(key.end, key.end + 2)) ?? [];
  const bracket = byStart.get(key.end + gap.length);
  const [first, ...others] = bracket?.parts ?? [];
  const hasNote =
    bracket?.end !== undefined &&
    first?.key === undefined &&
    others.every((part) => part.key !== undefined) &&
    code.charAt(bracket.end) !== '[' &&
    !isLink(code, bracket);
  const behind = hasNote && first ? text.slice(first.start, first.end) : '';
  return {
    start: key.start,
    end: (hasNote ? bracket.end : undefined) ?? key.end,
    cites: [cite(text, key, '', behind), ...(hasNote ? citesOf(text, others) : [])],
  };
}

function unescaped(markdown: string): string {
  return markdown.replaceAll(masked, ' ').replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}
