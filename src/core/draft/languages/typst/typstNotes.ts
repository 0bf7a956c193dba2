import type { Footnotes, NoteSyntax } from '../footnoteSyntax.ts';
import { noNotes } from '../shared/noNotes.ts';
import type { TypstCall } from './typstCalls.ts';
import { inTypstLink } from './typstLexer.ts';
import type { CodeToken } from './typstReading.ts';

/** `#footnote[…]`, and `#footnote(…)` with a text block; one that only points to another has nothing to put text into. */
export function typstNotes(text: string, calls: readonly TypstCall[]): Footnotes {
  const footnotes = calls.filter(({ name, isRule }) => name === 'footnote' && !isRule);
  return {
    ...noNotes(text),
    notes: footnotes.flatMap((call) => {
      const body =
        call.blocks.at(-1) ?? blockIn(call.arguments.find(({ name }) => name === undefined)?.tokens);
      return body === undefined ? [] : { start: call.start, bodyStart: body.start + 1, end: body.end - 1 };
    }),
  };
}

function blockIn(tokens: readonly CodeToken[] = []): { start: number; end: number } | undefined {
  const [open, close] = [tokens.at(0), tokens.at(-1)];
  return open?.kind === '[' && close?.kind === ']' ? { start: open.start, end: close.end } : undefined;
}

export const typstNoteSyntax: NoteSyntax = {
  label: () => '',
  within: (body) => body,
  // An address would go on, and what follows a call directly could be more of it.
  indicator: (_label, body, before, after) =>
    `${inTypstLink.test(before) ? ' ' : ''}#footnote[${body}]${/^(?:[([;]|\.\p{L})/u.test(after) ? ';' : ''}`,
  definition: undefined,
};
