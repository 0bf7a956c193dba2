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

  it('has other queries that nothing is tuned with, and finds nearly as much for them', () => {
    const heldOut = readQueries('heldOut.json');
    assert.ok(heldOut.length >= 150, String(heldOut.length));
    const known = new Set(queries.map(({ query }) => query));
    // What everybody would ask is in both: bare symbols, names and articles.
    assert.ok(heldOut.filter(({ query }) => known.has(query)).length < heldOut.length / 5);
    const { success1, papers3, paragraphs3 } = evaluate(readIndex(), heldOut);
    assert.ok(
      success1 >= 0.88 && papers3 >= 0.96 && paragraphs3 >= 0.9,
      `${success1} ${papers3} ${paragraphs3}`,
    );
  });

  it('finds what is accepted as often as is aimed at', () => {
    const { success1, papers3, paragraphs3 } = evaluate(readIndex(), queries);
    assert.ok(success1 >= 0.9, `success@1 ${success1}`);
    assert.ok(papers3 >= 0.98, `papers@3 ${papers3}`);
    assert.ok(paragraphs3 >= 0.9, `paragraphs@3 ${paragraphs3}`);
  });
});
