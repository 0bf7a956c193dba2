import assert from 'node:assert/strict';
import { Corpus } from '../../../../src/core/corpus/corpus.ts';
import { maxQueryLength } from '../../../../src/core/search/queryLanguage.ts';
import { bodyLink, type SearchLink } from '../../../../src/core/summary/searchLinks.ts';
import { type ParagraphSummary, summarize } from '../../../../src/core/summary/summarize.ts';
import { readCorpus, readIndex } from '../../../support/readCorpus.ts';
import { smallData } from '../../../support/smallData.ts';
import { flatHit } from '../../../support/flatHit.ts';

describe('The links that search', () => {
  const corpus = readCorpus();
  const index = readIndex();
  const pages = [
    summarize(corpus, { kind: 'compendium' }),
    ...corpus.papers.map(({ symbol }) => summarize(corpus, { kind: 'paper', symbol })),
  ];
  const found = (query: string) => index.search(query, 200).hits.map(flatHit);

  it('find the paragraph that they stand in, each of them', () => {
    const names = pages.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) =>
        linksIn(paragraph).map(({ query }) => ({ query, number: paragraph.number })),
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
        paragraphs.flatMap((paragraph) =>
          linksIn(paragraph).map(({ query }) => [`${paragraph.number} ${query}`, query]),
        ),
      ),
    );
    assert.deepEqual(places(queries['61 art:"Organized Crime Convention 20"'] ?? ''), [61]);
    assert.deepEqual(places(queries['16 body:EUROSUR'] ?? ''), [16]);
    assert.deepEqual(places(queries['31 "Conference of the Parties resolution 6/3"'] ?? ''), [31]);
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
    assert.equal(bodyLink(corpus, 'eurosur')?.name, 'European Border Surveillance System');
    assert.equal(bodyLink(corpus, 'people-smuggling-strike-team')?.name, null);
  });

  it('stay queries, however long and odd the names are', () => {
    const data = smallData();
    const odd = `${'x"y '.repeat(500)}end`;
    data.bodies[0]!.name = odd;
    delete data.bodies[0]!.acronym;
    data.instruments[0]!.shortTitle = odd;
    data.places[0] = { id: 'atlantis', name: odd };
    data.themes.forEach((theme) => (theme.keyTopics = [odd]));
    const page = (symbol: string) => summarize(new Corpus(data), { kind: 'paper', symbol });
    const links = ['A/WG.7/2013/2', 'A/WG.7/2015/3'].flatMap((symbol) => {
      const { paragraphs, topics } = page(symbol);
      return [...topics, ...paragraphs.flatMap(linksIn)];
    });
    assert.equal(links.length, 6);
    for (const { query } of links) {
      assert.ok(query.length <= maxQueryLength, query);
      assert.equal(query.split('"').length % 2, 1, query);
    }
  });
});

/** All that searches in a paragraph, be it in its texts or below them. */
function linksIn({ mentions, items, unnamed }: ParagraphSummary): readonly Pick<SearchLink, 'query'>[] {
  return [...mentions, ...items.flatMap((item) => item.mentions), ...unnamed];
}
