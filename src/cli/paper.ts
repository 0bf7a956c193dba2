import type { Corpus } from '../core/corpus/corpus.ts';
import { checkTarget } from '../core/corpus/target.ts';
import { symbolKey } from '../core/corpus/symbolKey.ts';
import { summarize, type Summary } from '../core/summary/summarize.ts';
import { readArgs, toJson } from './run.ts';
import { UsageError } from './usageError.ts';

export function runPaper(corpus: Corpus, args: readonly string[]): string {
  const { values, positionals } = readArgs(args, {});
  const [symbol] = positionals;
  if (symbol === undefined || positionals.length > 1) {
    throw new UsageError('Give one paper: paper <symbol|citekey>.');
  }
  const isCompendium = symbolKey(symbol) === symbolKey(corpus.compendium.citekey);
  const target = checkTarget(corpus, isCompendium ? { kind: 'compendium' } : { kind: 'paper', symbol });
  const summary = summarize(corpus, target);
  return values.json ? toJson(paperJson(summary)) : paperText(summary);
}

function paperJson(summary: Summary) {
  const { symbol, citekey, title, year, date, meeting, theme } = summary;
  const { distribution, purpose, section, firstParagraph, lastParagraph } = summary;
  return {
    symbol,
    citekey,
    title,
    year,
    date,
    meeting,
    theme,
    distribution,
    purpose,
    section: section && { number: section.number, title: section.title },
    firstParagraph,
    lastParagraph,
    summary: summary.summary,
    paragraphs: summary.paragraphs.map(({ number, digest, items, provisions, bodies, places }) => ({
      number,
      digest,
      items: items.map(({ letter, digest: text }) => ({ letter, digest: text })),
      provisions,
      bodies,
      places,
    })),
  };
}

function paperText(summary: Summary): string {
  const { symbol, title, year, date, meeting, theme, distribution, purpose, section } = summary;
  const paragraphs = summary.paragraphs.map(({ number, digest, items }) =>
    [`${number}. ${digest}`, ...items.map((item) => `  (${item.letter}) ${item.digest}`)].join('\n'),
  );
  const head = [
    symbol === null ? date : `${symbol} (${year}, meeting ${meeting})`,
    title,
    theme,
    section && `Section ${section.number}: ${section.title}`,
    distribution && `Distribution: ${distribution}`,
    purpose && `Purpose: ${purpose}`,
  ];
  return [...head.filter((line) => line !== null), '', summary.summary, '', ...paragraphs].join('\n');
}
