import assert from 'node:assert/strict';
import { evaluate, readQueries } from '../../../evaluation/evaluate.ts';
import { readCorpus, readIndex } from '../../../support/readCorpus.ts';

describe('the evaluation', () => {
  const corpus = readCorpus();
  const queries = readQueries();

  it('has enough queries, each once, of every kind', () => {
    assert.ok(queries.length >= 150, String(queries.length));
    assert.equal(new Set(queries.map(({ query }) => query)).size, queries.length);
    for (const kind of ['fact', 'paraphrase', 'typo', 'symbol', 'article', 'acronym', 'words', 'question']) {
      assert.ok(queries.filter((query) => query.kind === kind).length >= 10, kind);
    }
  });

  it('accepts papers and paragraphs that exist and belong together', () => {
    for (const { query, papers, paragraphs } of queries) {
      assert.ok(papers.length + paragraphs.length > 0, query);
      assert.ok(
        papers.every((symbol) => corpus.paper(symbol)?.symbol === symbol),
        query,
      );
      for (const number of paragraphs) {
        const paragraph = corpus.paragraph(number);
        assert.ok(paragraph, query);
        const paper = corpus.paperDescribedBy(paragraph);
        assert.ok(paper === undefined || papers.includes(paper.symbol), `${query}: ${number}`);
      }
    }
  });

  it('finds what is accepted as often as is aimed at', () => {
    const { success1, papers3, paragraphs3 } = evaluate(readIndex(), queries);
    assert.ok(success1 >= 0.9, `success@1 ${success1}`);
    assert.ok(papers3 >= 0.98, `papers@3 ${papers3}`);
    assert.ok(paragraphs3 >= 0.9, `paragraphs@3 ${paragraphs3}`);
  });
});
