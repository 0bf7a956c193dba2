import type { FoundCitation, FoundCite } from '../citeWriter.ts';
import { readBraceCites } from '../shared/braceCites.ts';
import { given, splitNote, type Note } from '../shared/note.ts';
import type { Span } from '../shared/mask.ts';
import { oneLine } from '../shared/oneLine.ts';
import type { InlineReading, InlineSpan, Key, Part } from './inlineReading.ts';
import { normalLabel } from './inlineReading.ts';
import { inlineScanner } from './inlineRules.ts';
import { exitAt, InlineState } from './inlineState.ts';
import { mystParts } from './mystParts.ts';

/** What a piece of text is in the draft. */
export interface InlineOptions {
  readonly isMyst: boolean;
  readonly look: 'paragraph' | 'heading' | 'cell';
}

/** Reads a piece of text: all that isn't plain prose in it, and what cites. */
export function readInline(text: string, { isMyst, look }: InlineOptions): InlineReading {
  const state = new InlineState(text, isMyst);
  const defined = look === 'paragraph' ? linkDefinitions(state) : [];
  const lead = look === 'paragraph' ? leadingMark(state, state.spans.at(-1)?.end ?? 0) : 0;
  const tail = trailingAttributes(text, isMyst, look);
  inlineScanner.scan(text, state, lead, tail);
  for (const { keys } of state.open) {
    state.bare.push(...keys);
  }
  const whole = defined.length > 0 && lead >= tail ? state.spans.at(-1) : wholeSpan(state, tail);
  if (whole === undefined && tail < text.length) {
    state.add({ kind: 'lineEnd', start: tail, end: text.length, exit: exitAt(tail), isEndClosed: true });
  }
  return {
    spans: state.spans,
    citations: citationsIn(state),
    notes: state.notes.sort((a, b) => a.start - b.start),
    marks: state.marks,
    labelled: state.labelled,
    defined,
    isWhole: whole !== undefined,
  };
}

const definition = new RegExp(
  [
    // The label, with no note's mark.
    String.raw`[ \t]{0,3}\[(?!\^)((?:[^\][\\]|\\.|\[[^\][]{0,200}\]){1,999})\]:`,
    // The address, which may stand in the next line.
    String.raw`[ \t]*\r?\n?[ \t]*(?:<[^<>\n]*>|[^\s<]\S*)`,
    // A title, attributes, and nothing else in the line.
    String.raw`(?:[ \t]*\r?\n?[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*(?:\{[^{}\n]*\})?[ \t]*(?:\r?\n|$)`,
  ].join(''),
  'uy',
);

/** https://pandoc.org/MANUAL.html#reference-links; what begins with a key is a citation to pandoc. */
function linkDefinitions(state: InlineState): readonly string[] {
  const labels: string[] = [];
  definition.lastIndex = 0;
  for (;;) {
    const start = definition.lastIndex;
    const found = definition.exec(state.text);
    if (found === null || (!state.isMyst && /^\s*-?@/u.test(found[1] ?? ''))) {
      return labels;
    }
    labels.push(normalLabel(found[1] ?? ''));
    const end = start + found[0].length;
    state.add({ kind: 'link', start, end, isStartClosed: true, isEndClosed: end === state.text.length });
  }
}

/** What makes a paragraph something else, at its beginning: a task, a line that keeps its breaks, a table's caption. */
const leading = /[ \t]*(?:\[[ xX]\][ \t]+|\|[ \t]+|[Tt]able:(?:[ \t]+|$))+/uy;

function leadingMark(state: InlineState, from: number): number {
  const mark = state.isMyst ? /\[[ xX]\][ \t]+/uy : leading;
  mark.lastIndex = from;
  const end = from + (mark.exec(state.text)?.[0].length ?? 0);
  if (end > from) {
    state.hasLead = true;
    state.add({ kind: 'markup', start: from, end, isStartClosed: true });
  }
  return end;
}

/** Where attributes begin that a heading ends with, or a caption, a formula. */
function trailingAttributes(text: string, isMyst: boolean, look: InlineOptions['look']): number {
  if (isMyst) {
    return text.length;
  }
  const [all = ''] = /(?:^|(?<=[^\s\])`])|[ \t]+)\{[ \t]*[#.][^{}\n]*\}\s*$/u.exec(text.slice(-500)) ?? [];
  return all === '' || (look !== 'heading' && /^\{/u.test(all)) ? text.length : text.length - all.length;
}

/** TeX that pandoc takes for a block where it's alone. */
const blockCommand = /^\\(?!(?:[A-Za-z]*[Cc]ite|text|emph|[A-Za-z]*ref|url|footnote|(?:La)?TeX))[A-Za-z]/u;

/** An image or a formula that is all of its paragraph is more than that: a figure, an equation with a number. */
function wholeSpan(state: InlineState, tail: number): InlineSpan | undefined {
  const { text, spans, isMyst } = state;
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined) {
    return undefined;
  }
  // MyST has a label in parentheses after a formula.
  const label = isMyst ? (/^[ \t]*\([^()\n]*\)/u.exec(text.slice(last.end))?.[0].length ?? 0) : 0;
  const end = last.kind === 'math' ? last.end + label : last.end;
  if (text.slice(0, first.start).trim() !== '' || text.slice(end, tail).trim() !== '') {
    return undefined;
  }
  const image = state.images[0];
  if (image?.start === first.start && image.end === last.end) {
    return first;
  }
  if (!isMyst && spans.every((span) => blockCommand.test(text.slice(span.start, span.start + 20)))) {
    const between = spans.map(({ start }, index) => text.slice(spans[index - 1]?.end ?? 0, start));
    return between.join('').trim() === '' ? first : undefined;
  }
  if (first === last && first.kind === 'math' && text.startsWith('$$', first.start)) {
    spans[0] = {
      ...first,
      end: tail < text.length ? text.length : end,
      isStartClosed: true,
      isEndClosed: true,
    };
    return spans[0];
  }
  return undefined;
}

function citationsIn(state: InlineState): readonly FoundCitation[] {
  const { text, isMyst } = state;
  const found = [
    ...[...state.closed.values()]
      .filter(({ isCitation }) => isCitation)
      .map(({ bracket }) => ({
        start: bracket.start,
        end: bracket.end ?? bracket.start,
        cites: citesOf(text, (isMyst ? mystParts(text, bracket) : bracket.parts) ?? []),
        isJoinable: true,
      })),
    ...state.bare.map((key) => (isMyst ? mystNarrative(text, key) : narrative(state, key))),
    ...state.roles.flatMap((role) => roleCitation(text, role)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: FoundCitation[] = [];
  for (const citation of found) {
    const last = apart.at(-1);
    if (last === undefined || citation.start >= last.end) {
      apart.push(citation);
    } else if (!isMyst) {
      // What is cited within a citation is cited, too.
      const cites = [...last.cites];
      for (const cite of citation.cites) {
        if (!cites.some(({ keyStart }) => keyStart === cite.keyStart)) {
          cites.push(cite);
        }
      }
      apart[apart.length - 1] = { ...last, cites: cites.sort((a, b) => a.keyStart - b.keyStart) };
    }
  }
  return apart;
}

function citesOf(text: string, parts: readonly Part[]): FoundCite[] {
  return parts.flatMap(({ start, end, key }) =>
    key === undefined ? [] : cite(text, key, text.slice(start, key.start), text.slice(key.end, end)),
  );
}

function cite(text: string, { keyStart, keyEnd }: Key, before: string, after: string): FoundCite {
  const prefix = given(oneLine(unescaped(before)));
  return { key: text.slice(keyStart, keyEnd), keyStart, keyEnd, prefix, ...note(after) };
}

/** Braces say what is the locator: `{para. 16} (c)`; with nothing in them there is none. */
function note(after: string): Note {
  const [, inBraces, rest = ''] = /^,?\s*\{([^{}]*)\}([^]*)$/u.exec(after) ?? [];
  if (inBraces?.trim() === '') {
    return { locator: undefined, suffix: given(oneLine(unescaped(rest))) };
  }
  return splitNote(unescaped(inBraces === undefined ? after : `${inBraces}${rest}`));
}

function unescaped(markdown: string): string {
  return markdown.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

const spaces = /[ \t]*(?:\r?\n[ \t]*)?/uy;

/** `@a`, with the bracket after it that holds its locator and further cites. */
function narrative({ text, closed }: InlineState, key: Key): FoundCitation {
  spaces.lastIndex = key.end;
  const own = closed.get(key.end + (spaces.exec(text)?.[0].length ?? 0));
  const bracket = own?.bracket;
  const [first, ...others] = bracket?.parts ?? [];
  const isOwn =
    bracket?.opening === '[' &&
    own?.isLinked === false &&
    first !== undefined &&
    others.every((part) => part.key !== undefined);
  if (!isOwn) {
    return { start: key.start, end: key.end, cites: [cite(text, key, '', '')], isJoinable: false };
  }
  const parts = first.key === undefined ? others : [first, ...others];
  const after = first.key === undefined ? text.slice(first.start, first.end) : '';
  return {
    start: key.start,
    end: bracket.end ?? key.end,
    cites: [cite(text, key, '', after), ...citesOf(text, parts)],
    isJoinable: false,
  };
}

const mystSuffix = /\s*\[([^\]]{1,50})\]/uy;

/** All that stands in the bracket is said of the one key. */
function mystNarrative(text: string, key: Key): FoundCitation {
  mystSuffix.lastIndex = key.end;
  const found = mystSuffix.exec(text);
  return {
    start: key.start,
    end: key.end + (found?.[0].length ?? 0),
    cites: [cite(text, key, '', found?.[1] ?? '')],
    // What follows it is its suffix, so a citation beside it is put there by the one who knows.
    isJoinable: true,
  };
}

/** `` {cite:p}`{see}a{para. 12},b` ``. https://mystmd.org/guide/citations */
function roleCitation(text: string, { start, end }: Span): FoundCitation[] {
  const role = text.slice(start, end);
  const contentStart = role.indexOf('`') + 1;
  const cites = readBraceCites(role.slice(contentStart, -1), start + contentStart);
  return cites.length === 0 ? [] : [{ start, end, cites, isJoinable: /^\{cite(?::p)?\}/u.test(role) }];
}
