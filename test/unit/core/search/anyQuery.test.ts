import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completions } from '../../../../src/core/search/completions.ts';
import { filterNames, parseQuery, plainQuery } from '../../../../src/core/search/queryLanguage.ts';
import { readCorpus, readIndex } from '../../../support/readCorpus.ts';
import { checkTarget, paperOf } from '../../../../src/core/corpus/target.ts';

/** Queries of any kind: any text, and texts made of what the query language and the corpus are made of. */
const pieces = fc.constantFrom(
  ...filterNames.map((name) => `${name}:`),
  ...[
    '"',
    '-',
    '(',
    ')',
    ' ',
    ' ',
    '..',
    '/',
    '_',
    ':',
    'art. ',
    'para ',
    'UNTOC ',
    '\u0000',
    '\u202e',
    '🙂',
    'é',
  ],
  ...[
    '2015',
    '16',
    '(c)',
    'CTOC/COP/WG.7/',
    '2013/4',
    'third meeting',
    'hawala',
    'smuggl',
    'the of',
    'constructor',
    '__proto__',
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 20 }).map((parts) => parts.join('')),
);

describe('any query', () => {
  const corpus = readCorpus();
  const index = readIndex();

  it('finds only what exists, best first, each once', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 60 }), (query, limit) => {
        const { hits, suggestion } = index.search(query, limit);
        assert.ok(hits.length <= limit);
        assert.notEqual(suggestion, query);
        let before = Number.POSITIVE_INFINITY;
        const seen = new Set<string>();
        for (const { target, symbol, score, snippet } of hits) {
          assert.deepEqual(checkTarget(corpus, target), target);
          assert.equal(paperOf(corpus, target)?.symbol ?? null, symbol);
          assert.ok(score >= 0 && score <= 1 && score <= before, `${score} after ${before}`);
          assert.ok(snippet.length > 0 && snippet.length < 160 && !snippet.includes('\n'));
          const key = target.kind === 'paper' ? target.symbol : String(target.number);
          assert.ok(!seen.has(key));
          seen.add(key);
          before = score;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is read in parts that stand in it, in their order', () => {
    fc.assert(
      fc.property(anyText, (query) => {
        let end = 0;
        for (const part of parseQuery(query)) {
          assert.ok(part.start >= end && part.end > part.start && part.end <= query.length);
          ({ end } = part);
        }
      }),
    );
  });

  it('has completions that are filters', () => {
    fc.assert(
      fc.property(anyText, (query) => {
        for (const completion of completions(corpus, query)) {
          const last = parseQuery(completion.query).at(-1);
          const isName = completion.query.endsWith(`${completion.filter}:`);
          assert.ok(isName || (last?.kind === 'filter' && last.name === completion.filter), completion.query);
        }
      }),
    );
  });

  it('becomes plain words that are one text, or nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = plainQuery(text);
        assert.ok(plain.length <= 120);
        assert.ok(
          parseQuery(plain).every(({ kind }) => kind === 'text'),
          plain,
        );
      }),
    );
  });
});
