import { evaluate, readQueries, type Evaluation } from '../evaluation/evaluate.ts';
import { readIndex } from '../support/readCorpus.ts';

/**
 * How often search finds what an expert would accept, over all queries and by their kind; and what it missed. Of the
 * queries that are held out only the figures are told: whoever knows which of them fail would mend just those.
 */
export function benchRelevance(): string {
  const queries = readQueries();
  const index = readIndex();
  const all = evaluate(index, queries);
  const heldOut = evaluate(index, readQueries('heldOut.json'));
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  return [
    `relevance (${all.count} queries)`,
    row('', 'success@1', '…the paragraph', 'papers@3', 'paragraphs@3', '…among paragraphs', 'MRR'),
    row('aim', '0.90', '', '0.98', '0.90', '', ''),
    figures('held out', heldOut),
    figures('all', all),
    ...kinds.map((kind) =>
      figures(
        kind,
        evaluate(
          index,
          queries.filter((query) => query.kind === kind),
        ),
      ),
    ),
    '',
    ...all.failures.map(
      ({ query, missed, found }) =>
        `  ${query.query.padEnd(52)} missed ${missed.join(', ').padEnd(36)} found ${found.join(', ') || 'nothing'}`,
    ),
  ].join('\n');
}

function figures(name: string, evaluation: Evaluation): string {
  const { count, success1, paragraphs1, papers3, paragraphs3, paragraphsOnly3, meanReciprocalRank } =
    evaluation;
  const shares = [success1, paragraphs1, papers3, paragraphs3, paragraphsOnly3, meanReciprocalRank];
  return row(`${name} (${count})`, ...shares.map((share) => (Number.isNaN(share) ? '' : share.toFixed(3))));
}

function row(name: string, ...cells: readonly string[]): string {
  return `  ${name.padEnd(20)}${cells.map((cell) => cell.padStart(19)).join('')}`.trimEnd();
}
