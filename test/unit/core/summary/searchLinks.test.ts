import assert from 'node:assert/strict';
import { Corpus } from '../../../../src/core/corpus/corpus.ts';
import { maxQueryLength } from '../../../../src/core/search/queryLanguage.ts';
import { summarize } from '../../../../src/core/summary/summarize.ts';
import { readCorpus, readIndex } from '../../../support/readCorpus.ts';
import { smallData } from '../../../support/smallData.ts';

describe('The links that search', () => {
  const corpus = readCorpus();
  const index = readIndex();
  const pages = [
    summarize(corpus, { kind: 'compendium' }),
    ...corpus.papers.map(({ symbol }) => summarize(corpus, { kind: 'paper', symbol })),
  ];
  const found = (query: string) => index.search(query, 200).hits;

  it('find the paragraph that they stand in, each of them', () => {
    const names = pages.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) =>
        paragraph.names.map((name) => ({ ...name, number: paragraph.number })),
      ),
    );
    assert.ok(names.length > 50);
    for (const { number, query } of names) {
      assert.ok(
        found(query).some(({ paragraph }) => paragraph === number),
        `${query} does not find paragraph ${number}`,
      );
    }
  });

  it('find only what has the article or the body', () => {
    const places = (query: string) => found(query).flatMap(({ paragraph }) => paragraph ?? []);
    const queries = Object.fromEntries(
      pages.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ names }) => names.map(({ label, query }) => [label, query])),
      ),
    );
    assert.deepEqual(places(queries['Organized Crime Convention, art. 20'] ?? ''), [61]);
    assert.deepEqual(places(queries['EUROSUR'] ?? ''), [16]);
    assert.deepEqual(places(queries['Conference of the Parties resolution 6/3'] ?? ''), [31]);
  });

  it('find the theme of a key topic, each of them', () => {
    for (const { theme, topics } of pages) {
      for (const { query } of topics) {
        assert.ok(
          found(query).some((hit) => hit.theme === theme),
          `${query} does not find ${theme}`,
        );
      }
    }
  });

  it('have the whole name where the label is short', () => {
    const names = pages.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.names));
    assert.equal(names.find(({ label }) => label === 'EUROSUR')?.name, 'European Border Surveillance System');
    assert.equal(names.find(({ label }) => label === 'People Smuggling Strike Team')?.name, null);
  });

  it('stay queries, however long and odd the names are', () => {
    const data = smallData();
    const odd = `${'x"y '.repeat(500)}end`;
    data.bodies[0]!.name = odd;
    delete data.bodies[0]!.acronym;
    data.instruments[0]!.shortTitle = odd;
    data.themes.forEach((theme) => (theme.keyTopics = [odd]));
    const page = (symbol: string) => summarize(new Corpus(data), { kind: 'paper', symbol });
    const links = ['A/WG.7/2013/2', 'A/WG.7/2015/3'].flatMap((symbol) => {
      const { paragraphs, topics } = page(symbol);
      return [...topics, ...paragraphs.flatMap(({ names }) => names)];
    });
    assert.equal(links.length, 5);
    for (const { query } of links) {
      assert.ok(query.length <= maxQueryLength, query);
      assert.equal(query.split('"').length % 2, 1, query);
    }
  });
});
