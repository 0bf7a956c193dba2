import { maskAsciidoc } from '../syntax/maskAsciidoc.ts';
import { maskLatex } from '../syntax/maskLatex.ts';
import { maskTypst } from '../syntax/maskTypst.ts';
import { matchingBrackets } from '../syntax/matchingBrackets.ts';
import type { FootnoteSyntax, Note } from './footnoteSyntax.ts';

/** Languages whose notes stand at the word, with no label. */
function inline(
  notes: (text: string) => Note[],
  own: Pick<FootnoteSyntax, 'indicator' | 'within'>,
): FootnoteSyntax {
  return {
    ...own,
    read: (text) => ({
      notes: notes(text),
      marks: [],
      labels: new Set(),
      definitionPlace: { offset: text.length, before: '', between: '', after: '' },
    }),
    label: () => '',
    definition: undefined,
  };
}

function latexNotesIn(text: string): Note[] {
  const code = maskLatex(text).replace(/\\[\\{}]/gu, '  ');
  return bracketed(code, /\\footnote(?:text)?\s?(?:\[\d*\])?\{/gu, matchingBrackets(code, '{}'));
}

export const latexNotes = inline(latexNotesIn, {
  within: (body) => body,
  indicator: (_label, body) => `\\footnote{${body}}`,
});

function typstNotesIn(text: string): Note[] {
  const code = maskTypst(text);
  return bracketed(code, /#footnote\[/gu, matchingBrackets(code));
}

export const typstNotes = inline(typstNotesIn, {
  within: (body) => body,
  // What follows a call directly could be more of it.
  indicator: (_label, body, _before, behind) =>
    `#footnote[${body}]${/^(?:[([;]|\.\p{L})/u.test(behind) ? ';' : ''}`,
});

/** The first bracket without a backslash ends a note, whatever is opened in it. */
function asciidocNotesIn(text: string): Note[] {
  const notes: Note[] = [];
  let open: Omit<Note, 'end'> | undefined;
  for (const { 0: token, index } of maskAsciidoc(text).matchAll(/footnote:[\w-]*\[|\\\]|\]/gu)) {
    if (token === ']') {
      notes.push(...(open === undefined ? [] : [{ ...open, end: index }]));
      open = undefined;
    } else if (token !== '\\]') {
      open ??= { start: index, bodyStart: index + token.length };
    }
  }
  return notes;
}

export const asciidocNotes = inline(asciidocNotesIn, {
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
