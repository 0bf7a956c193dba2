import type { SpanKind } from '../draftLanguage.ts';
import { argumentsAt, type Argument, type Arguments, type TokenText } from './latexArguments.ts';
import { beforeBlanks, skipBlanks } from './latexBlanks.ts';
import { lineRest } from './latexExits.ts';
import { accent, headings } from './latexNames.ts';
import type { LatexToken } from './latexTokens.ts';
import type { Stretches } from './stretches.ts';

/** A stretch from a command's name to its first argument that is text, and one after each. */
export function putArguments(
  source: TokenText,
  stretches: Stretches,
  { token, kind }: { readonly token: LatexToken; readonly kind: SpanKind },
  { all, end, next }: Arguments,
): void {
  const { start } = token;
  const last = all.findLast((argument) => argument.kind === 'text');
  if (last === undefined) {
    stretches.put(kind, start, accentEnd(source.text, token, end));
    return;
  }
  const isHeading = headings.has(plainName(token));
  const exit = { at: isHeading ? last.end : end, before: '', after: '' };
  let before: Argument | undefined;
  for (const argument of all) {
    if (argument.kind === 'text') {
      stretches.addAfter(before, { kind, start: before?.end ?? start, end: argument.start, exit });
      before = argument;
    }
  }
  const tail = isHeading ? headingEnd(source, { end, next }) : undefined;
  stretches.addAfter(last, {
    kind,
    start: last.end,
    end: tail ?? end,
    exit,
    isEndClosed: tail !== undefined,
  });
}

/** After the labels of a heading and a comment, if nothing else stands in its line. */
function headingEnd(source: TokenText, from: Pick<Arguments, 'end' | 'next'>): number | undefined {
  const { text, tokens } = source;
  let { end, next } = from;
  for (;;) {
    const at = skipBlanks(text, end);
    while ((tokens[next]?.start ?? at) < at) {
      next += 1;
    }
    const token = tokens[next];
    if (
      token?.start !== at ||
      token.kind !== 'command' ||
      (token.name !== 'label' && token.name !== 'index')
    ) {
      return lineRest(text, end);
    }
    ({ end, next } = argumentsAt(source, next, 'x'));
  }
}

/** A cell that spans several begins with its command, so what is wanted before that goes into it. */
export function putSpanningCell(
  { text, tokens }: TokenText,
  stretches: Stretches,
  index: number,
  { all, end }: Arguments,
): boolean {
  const start = tokens[index]?.start ?? 0;
  const cell = all.at(-1);
  if (all.length < 3 || cell?.kind !== 'text') {
    return false;
  }
  const from = Math.max(beforeBlanks(text, start), tokens[index - 1]?.end ?? 0, stretches.until);
  const exit = { at: cell.end, before: '', after: '' };
  stretches.put('markup', Math.min(from, start), cell.start, { exit, isStartClosed: true });
  stretches.addAfter(cell, { kind: 'markup', start: cell.end, end });
  return true;
}

/** A name without its star. */
export function plainName({ name }: LatexToken): string {
  return name.length > 1 ? name.replace('*', '') : name;
}

/** An accent goes on to its letter. */
function accentEnd(text: string, { name }: LatexToken, end: number): number {
  return accent.test(name) && /^[A-Za-z]/u.test(text.charAt(end)) ? end + 1 : end;
}
