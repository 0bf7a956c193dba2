import type { Corpus } from './corpus.ts';
import type { Paper } from './model.ts';
import { symbolKey } from './symbolKey.ts';

/** What can be opened and cited: the compendium, a paper, or a paragraph of the compendium. */
export type Target =
  | { readonly kind: 'compendium' }
  | { readonly kind: 'paper'; readonly symbol: string }
  | { readonly kind: 'paragraph'; readonly number: number };

/** The text names nothing in the corpus. The message says what would. */
export class TargetError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TargetError';
  }
}

/**
 * Reads a symbol, a citekey or `para:N`.
 *
 * @throws TargetError when there is no such paper or paragraph
 */
export function parseTarget(corpus: Corpus, text: string): Target {
  const paragraph = /^\s*para:\s*(\d{1,6})\s*$/iu.exec(text);
  if (paragraph !== null) {
    return checkTarget(corpus, { kind: 'paragraph', number: Number(paragraph[1]) });
  }
  if (symbolKey(text) === symbolKey(corpus.compendium.citekey)) {
    return { kind: 'compendium' };
  }
  return checkTarget(corpus, { kind: 'paper', symbol: text });
}

/**
 * The same target, its symbol in the corpus's own spelling.
 *
 * @throws TargetError when there is no such paper or paragraph
 */
export function checkTarget(corpus: Corpus, target: Target): Target {
  switch (target.kind) {
    case 'compendium':
      return target;
    case 'paper': {
      const paper = corpus.paper(target.symbol);
      if (paper === undefined) {
        const [example] = corpus.papers;
        throw new TargetError(
          `There is no paper ${quote(target.symbol)} in the compendium; ` +
            `give a symbol like ${example?.symbol}, a citekey like ${example?.citekey}, or para:12.`,
        );
      }
      return { kind: 'paper', symbol: paper.symbol };
    }
    case 'paragraph':
      if (corpus.paragraph(target.number) === undefined) {
        throw new TargetError(
          `There is no paragraph ${target.number} in the compendium; ` +
            `its paragraphs are numbered from 1 to ${corpus.paragraphs.length}.`,
        );
      }
      return target;
  }
}

/** The paper, or for a paragraph the paper that it describes; none for the introduction. */
export function paperOf(corpus: Corpus, target: Target): Paper | undefined {
  switch (target.kind) {
    case 'compendium':
      return undefined;
    case 'paper':
      return corpus.paper(target.symbol);
    case 'paragraph': {
      const paragraph = corpus.paragraph(target.number);
      return paragraph && corpus.paperDescribedBy(paragraph);
    }
  }
}

function quote(text: string): string {
  const shown = text.replace(/\p{C}/gu, ' ');
  return `"${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}"`;
}
