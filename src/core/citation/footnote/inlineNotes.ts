import { maskAsciidoc } from '../syntax/maskAsciidoc.ts';
import { maskLatex } from '../syntax/maskLatex.ts';
import { maskTypst } from '../syntax/maskTypst.ts';
import { matchingBrackets } from '../syntax/matchingBrackets.ts';
import type { FootnoteSyntax, Note } from './footnoteSyntax.ts';

/** Languages whose notes stand at the word, with no label. */
function inline(own: Pick<FootnoteSyntax, 'notes' | 'indicator' | 'within'>): FootnoteSyntax {
  return {
    ...own,
    marks: () => [],
    labels: () => new Set(),
    label: () => '',
    definition: undefined,
    definitionPlace: (text) => ({ offset: text.length, before: '', between: '', after: '' }),
  };
}

export const latexNotes = inline({
  notes(text) {
    const code = maskLatex(text).replace(/\\[\\{}]/gu, '  ');
    return bracketed(code, /\\footnote(?:text)?\s?(?:\[\d*\])?\{/gu, matchingBrackets(code, '{}'));
  },
  within: (body) => body,
  indicator: (_label, body) => `\\footnote{${body}}`,
});

export const typstNotes = inline({
  notes(text) {
    const code = maskTypst(text);
    return bracketed(code, /#footnote\[/gu, matchingBrackets(code));
  },
  within: (body) => body,
  // What follows a call directly could be more of it.
  indicator: (_label, body, _before, behind) =>
    `#footnote[${body}]${/^(?:[([;]|\.\p{L})/u.test(behind) ? ';' : ''}`,
});

export const asciidocNotes = inline({
  notes: (text) =>
    [...maskAsciidoc(text).matchAll(/footnote:[\w-]*\[((?:\\\]|[^\]])*)\]/gu)].map(
      ({ 0: all, 1: body = '', index: start }) => ({
        start,
        bodyStart: start + all.length - 1 - body.length,
        end: start + all.length - 1,
      }),
    ),
  within: bracketsEscaped,
  indicator: (_label, body) => `footnote:[${bracketsEscaped(body)}]`,
});

function bracketsEscaped(body: string): string {
  return body.replaceAll(']', '\\]');
}

/** @param opens the note's beginning with its bracket */
function bracketed(code: string, opens: RegExp, closers: ReadonlyMap<number, number>): Note[] {
  return [...code.matchAll(opens)].flatMap(({ 0: all, index: start }) => {
    const bodyStart = start + all.length;
    const end = closers.get(bodyStart - 1);
    return end === undefined ? [] : [{ start, bodyStart, end }];
  });
}
