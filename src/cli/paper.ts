import type { Corpus } from '../core/corpus/corpus.ts';
import { checkTarget } from '../core/corpus/target.ts';
import { summarize, type Summary } from '../core/summary/summarize.ts';
import { readArgs, toJson } from './run.ts';
import { UsageError } from './usageError.ts';

export function runPaper(corpus: Corpus, args: readonly string[]): string {
  const { values, positionals } = readArgs(args, {});
  const [symbol] = positionals;
  if (symbol === undefined || positionals.length > 1) {
    throw new UsageError('Give one paper: paper <symbol|citekey>.');
  }
  const summary = summarize(corpus, checkTarget(corpus, { kind: 'paper', symbol }));
  return values.json ? toJson(paperJson(summary)) : paperText(summary);
}

function paperJson(summary: Summary) {
  const { symbol, citekey, title, year, meeting, theme, firstParagraph, lastParagraph } = summary;
  return {
    symbol,
    citekey,
    title,
    year,
    meeting,
    theme,
    firstParagraph,
    lastParagraph,
    summary: summary.summary,
    paragraphs: summary.paragraphs.map(({ number, digest, items }) => ({
      number,
      digest,
      items: items.map(({ letter, digest: text }) => ({ letter, digest: text })),
    })),
  };
}

function paperText(summary: Summary): string {
  const { symbol, title, year, meeting, theme } = summary;
  const paragraphs = summary.paragraphs.map(({ number, digest, items }) =>
    [`${number}. ${digest}`, ...items.map((item) => `  (${item.letter}) ${item.digest}`)].join('\n'),
  );
  return [
    `${symbol} (${year}, meeting ${meeting})`,
    title,
    theme,
    '',
    summary.summary,
    '',
    ...paragraphs,
  ].join('\n');
}
