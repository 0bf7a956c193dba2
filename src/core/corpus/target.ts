import type { Corpus } from './corpus.ts';
import type { Paper } from './model.ts';
import { symbolKey } from './symbolKey.ts';

/** What can be opened and cited: the compendium, a paper, or a paragraph of the compendium. */
export type Target =
  | { readonly kind: 'compendium' }
  | { readonly kind: 'paper'; readonly symbol: string }
  | { readonly kind: 'paragraph'; readonly number: number };

/** What was asked for, and what there is instead. */
export type TargetProblem =
  | { readonly kind: 'paper'; readonly asked: string; readonly symbol: string; readonly citekey: string }
  | { readonly kind: 'paragraph'; readonly asked: string; readonly last: number };

/** The text names nothing in the corpus. The message is English; `problem` is for wording it otherwise. */
export class TargetError extends Error {
  readonly problem: TargetProblem;

  constructor(problem: TargetProblem) {
    super(
      problem.kind === 'paper'
        ? `There is no paper "${problem.asked}" in the compendium; ` +
            `give a symbol like ${problem.symbol} or a citekey like ${problem.citekey}.`
        : `There is no paragraph ${problem.asked} in the compendium; ` +
            `give a number from 1 to ${problem.last}, like para:12.`,
    );
    this.name = 'TargetError';
    this.problem = problem;
  }
}

/**
 * Reads a symbol, a citekey or `para:N`.
 *
 * @throws TargetError when there is no such paper or paragraph
 */
export function parseTarget(corpus: Corpus, text: string): Target {
  const paragraph = /^\s*para:\s*(.*?)\s*$/isu.exec(text)?.[1];
  if (paragraph !== undefined) {
    const number = /^\d{1,9}$/u.test(paragraph) ? Number(paragraph) : undefined;
    if (number === undefined) {
      throw noParagraph(corpus, paragraph);
    }
    return checkTarget(corpus, { kind: 'paragraph', number });
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
        const { symbol = '', citekey = '' } = corpus.papers[0] ?? {};
        throw new TargetError({ kind: 'paper', asked: shown(target.symbol), symbol, citekey });
      }
      return { kind: 'paper', symbol: paper.symbol };
    }
    case 'paragraph':
      if (corpus.paragraph(target.number) === undefined) {
        throw noParagraph(corpus, String(target.number));
      }
      return target;
  }
}

function noParagraph(corpus: Corpus, asked: string): TargetError {
  return new TargetError({ kind: 'paragraph', asked: `"${shown(asked)}"`, last: corpus.paragraphs.length });
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

/** What somebody typed, fit for a message: one short line. */
function shown(text: string): string {
  const plain = text.replace(/\p{C}/gu, ' ');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
