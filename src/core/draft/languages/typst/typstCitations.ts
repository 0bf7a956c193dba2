import type { FoundCitation, FoundCite } from '../citeWriter.ts';
import type { Span } from '../shared/mask.ts';
import { splitNote } from '../shared/note.ts';
import type { TypstArgument, TypstCall } from './typstCalls.ts';
import type { CodeToken, TypstReading } from './typstReading.ts';
import { typstText } from './typstText.ts';

/** Cites with only this between them are one citation. */
const blanks = /^[ \t]+(?:\r?\n[ \t]*)?$|^\r?\n[ \t]*$/u;

/**
 * What cites: `@key`, where no element of the draft has that label, `#cite(<key>)`, `#ref(<key>)`, and the label that a
 * quotation is attributed to. https://typst.app/docs/reference/model/cite, …/ref, …/quote
 */
export function typstCitations(
  text: string,
  { references, labels }: TypstReading,
  calls: readonly TypstCall[],
): readonly FoundCitation[] {
  const elements = labelsOf(text, labels);
  const single = [
    ...references.flatMap(({ start, end, keyEnd, supplement }) =>
      elements.has(text.slice(start + 1, keyEnd))
        ? []
        : {
            start,
            end,
            cites: [cite(text, { start: start + 1, end: keyEnd }, supplement)],
            isJoinable: true,
          },
    ),
    ...calls.flatMap((call) => citing(text, call, elements) ?? []),
  ].sort((a, b) => a.start - b.start);
  const citations: (Omit<FoundCitation, 'cites'> & { end: number; readonly cites: FoundCite[] })[] = [];
  for (const found of single) {
    const last = citations.at(-1);
    if (last === undefined || last.end <= found.start) {
      const isNext =
        last?.isJoinable === true &&
        found.isJoinable &&
        last.end < found.start &&
        found.start - last.end < 99 &&
        blanks.test(text.slice(last.end, found.start));
      if (isNext) {
        last.cites.push(...found.cites);
        last.end = found.end;
      } else {
        citations.push({ ...found, cites: [...found.cites] });
      }
    }
  }
  return citations;
}

export function labelsOf(text: string, labels: readonly Span[]): ReadonlySet<string> {
  return new Set(labels.map(({ start, end }) => text.slice(start + 1, end - 1)));
}

function citing(text: string, call: TypstCall, elements: ReadonlySet<string>): FoundCitation | undefined {
  if (call.isRule) {
    return undefined;
  }
  if (call.name === 'quote') {
    const key = keyOf(text, named(call, 'attribution'));
    return key === undefined || elements.has(text.slice(key.start, key.end))
      ? undefined
      : { start: key.outer.start, end: key.outer.end, cites: [cite(text, key)], isJoinable: false };
  }
  const key = keyOf(text, call.arguments.find(({ name }) => name === undefined)?.tokens);
  if (
    key === undefined ||
    (call.name !== 'cite' && (call.name !== 'ref' || elements.has(text.slice(key.start, key.end))))
  ) {
    return undefined;
  }
  const block = named(call, 'supplement');
  const [open, close] = [block?.at(0), block?.at(-1)];
  const supplement =
    open?.kind === '[' && close?.kind === ']' ? { start: open.start, end: close.end } : undefined;
  return {
    start: call.start,
    end: call.end,
    cites: [cite(text, key, supplement)],
    isJoinable: call.arguments.length === 1 && text.charAt(call.start) === '#',
  };
}

function named(call: TypstCall, argument: string): TypstArgument['tokens'] | undefined {
  return call.arguments.find(({ name }) => name === argument)?.tokens;
}

/** The key of `<key>` or `label("key")`, and all of that. */
function keyOf(
  text: string,
  tokens: readonly CodeToken[] = [],
): (Span & { readonly outer: Span }) | undefined {
  const [first, , string] = tokens;
  if (first?.kind === 'label' && tokens.length === 1) {
    return { start: first.start + 1, end: first.end - 1, outer: first };
  }
  const isLabel = first?.kind === 'name' && text.slice(first.start, first.end) === 'label';
  const last = tokens.at(-1);
  return isLabel && string?.kind === 'string' && string.end - string.start > 2 && last && tokens.length === 4
    ? { start: string.start + 1, end: string.end - 1, outer: { start: first.start, end: last.end } }
    : undefined;
}

/** @param supplement with its brackets */
function cite(text: string, { start, end }: Span, supplement?: Span): FoundCite {
  const note =
    supplement === undefined ? '' : typstText(text.slice(supplement.start + 1, supplement.end - 1));
  return { key: text.slice(start, end), keyStart: start, keyEnd: end, ...splitNote(note) };
}
