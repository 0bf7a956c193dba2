import type { Corpus } from './corpus.ts';
import type { Paper } from './model.ts';
import { symbolKey } from './symbolKey.ts';

/** What can be opened and cited: the compendium, a paper, or a paragraph of the compendium or a lettered item of one. */
export type Target =
  | { readonly kind: 'compendium' }
  | { readonly kind: 'paper'; readonly symbol: string }
  | { readonly kind: 'paragraph'; readonly number: number; readonly item?: string | undefined };

/** What was asked for, and what there is instead. */
export type TargetProblem =
  | { readonly kind: 'paper'; readonly asked: string; readonly symbol: string; readonly citekey: string }
  | { readonly kind: 'paragraph'; readonly asked: string; readonly last: number }
  | { readonly kind: 'locator'; readonly asked: string }
  /** A paragraph of the compendium was asked for together with a paper. */
  | {
      readonly kind: 'locatorOnPaper';
      readonly asked: string;
      readonly symbol: string;
      /** The compendium's citekey. */
      readonly compendium: string;
    }
  /** `letters`: the first and the last item's; undefined where the paragraph has none. */
  | {
      readonly kind: 'item';
      readonly asked: string;
      readonly paragraph: number;
      readonly letters: readonly [string, string] | undefined;
    };

/** The text names nothing in the corpus. The message is English; `problem` is for wording it otherwise. */
export class TargetError extends Error {
  readonly problem: TargetProblem;

  constructor(problem: TargetProblem) {
    super(messageOf(problem));
    this.name = 'TargetError';
    this.problem = problem;
  }
}

function messageOf(problem: TargetProblem): string {
  switch (problem.kind) {
    case 'locator':
      return `"${problem.asked}" is no locator; give paragraphs of the compendium, like 12, 5-9 or 16 (c).`;
    case 'locatorOnPaper':
      return (
        `"${problem.asked}" is a place in the compendium, so it can't be cited as one of ${problem.symbol}; ` +
        `cite ${problem.compendium} with it.`
      );
    case 'paper':
      return (
        `There is no paper "${problem.asked}" in the compendium; ` +
        `give a symbol like ${problem.symbol} or a citekey like ${problem.citekey}.`
      );
    case 'paragraph':
      return (
        `There is no paragraph ${problem.asked} in the compendium; ` +
        `give a number from 1 to ${problem.last}, like para:12.`
      );
    case 'item':
      return problem.letters === undefined
        ? `Paragraph ${problem.paragraph} has no lettered items; give para:${problem.paragraph}.`
        : `Paragraph ${problem.paragraph} has no item "${problem.asked}"; ` +
            `give one from (${problem.letters[0]}) to (${problem.letters[1]}).`;
  }
}

/**
 * Reads a symbol, a citekey, `para:N`, or `para:N (c)` for a lettered item.
 *
 * @throws TargetError when there is no such paper, paragraph or item
 */
export function parseTarget(corpus: Corpus, typed: string): Target {
  // What is longer is no target in any case.
  const text = typed.slice(0, maxTyped);
  const paragraph = /^\s*para:\s*(.*?)\s*$/isu.exec(text)?.[1];
  if (paragraph !== undefined) {
    const [, number, inBrackets, bare] = /^(\d{1,9})\s*(?:\(([a-z])\)|([a-z]))?$/iu.exec(paragraph) ?? [];
    const letter = inBrackets ?? bare;
    if (number === undefined) {
      throw noParagraph(corpus, paragraph);
    }
    return checkTarget(corpus, { kind: 'paragraph', number: Number(number), item: letter?.toLowerCase() });
  }
  if (symbolKey(text) === symbolKey(corpus.compendium.citekey)) {
    return { kind: 'compendium' };
  }
  return checkTarget(corpus, { kind: 'paper', symbol: text });
}

/**
 * The same target, its symbol in the corpus's own spelling.
 *
 * @throws TargetError when there is no such paper, paragraph or item
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
      return checkParagraph(corpus, target.number, target.item);
  }
}

function checkParagraph(corpus: Corpus, number: number, item: string | undefined): Target {
  const paragraph = corpus.paragraph(number);
  if (paragraph === undefined) {
    throw noParagraph(corpus, String(number));
  }
  if (item === undefined) {
    return { kind: 'paragraph', number };
  }
  if (!paragraph.items.some(({ letter }) => letter === item)) {
    const [first, last] = [paragraph.items.at(0), paragraph.items.at(-1)];
    throw new TargetError({
      kind: 'item',
      asked: shown(item),
      paragraph: number,
      letters: first && last && [first.letter, last.letter],
    });
  }
  return { kind: 'paragraph', number, item };
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

/** Longer than anything that somebody types to name a target or a place. */
export const maxTyped = 2000;

/** What somebody typed, fit for a message: one short line. */
export function shown(text: string): string {
  const plain = text.replace(/\p{C}/gu, ' ');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}

/** "16", or "16 (c)" for a lettered item. */
export function paragraphLabel({
  number,
  item,
}: {
  readonly number: number;
  readonly item?: string | null | undefined;
}): string {
  return typeof item === 'string' ? `${number} (${item})` : String(number);
}

/** A key: the symbol, or `para:16 (c)`. Targets that are the same have the same. */
export function targetKey(target: Target): string {
  switch (target.kind) {
    case 'compendium':
      return 'compendium';
    case 'paper':
      return target.symbol;
    case 'paragraph':
      return `para:${paragraphLabel(target)}`;
  }
}
