import assert from 'node:assert/strict';
import { exportMarkdown } from '../../../../src/core/export/exportMarkdown.ts';
import type { ExportSelection } from '../../../../src/core/export/selectedItems.ts';
import { escapeMarkdown } from '../../../../src/core/text/escapeMarkdown.ts';
import { readCorpus } from '../../../support/readCorpus.ts';

const corpus = readCorpus();

/** The numbers of its paragraphs, in order. */
function numbers(selection: ExportSelection): readonly number[] {
  return [...exportMarkdown(corpus, selection).matchAll(/^\*\*(\d+)\\\.\*\* /gmu)].map(([, number]) =>
    Number(number),
  );
}

describe('exportMarkdown', () => {
  const whole = exportMarkdown(corpus, { kind: 'all' });

  it('has every theme, paper, paragraph and item of the compendium', () => {
    assert.equal(whole.match(/^# /gmu)?.length, 1);
    assert.equal(whole.match(/^## /gmu)?.length, corpus.themes.length);
    assert.equal(whole.match(/^### /gmu)?.length, corpus.papers.length);
    assert.deepEqual(
      numbers({ kind: 'all' }),
      corpus.paragraphs.map(({ number }) => number),
    );
    for (const { symbol, citekey, title, summary } of corpus.papers) {
      assert.ok(whole.includes(`### ${escapeMarkdown(title)}\n`));
      assert.ok(whole.includes(`[${escapeMarkdown(symbol)}](<https://docs.un.org/en/${symbol}>)`));
      assert.ok(whole.includes(`\`${citekey}\``));
      assert.ok(whole.includes(escapeMarkdown(summary)));
    }
    for (const { letter, digest } of corpus.paragraphs.flatMap(({ items }) => items)) {
      assert.ok(whole.includes(`- (${letter}) ${escapeMarkdown(digest)}`));
    }
    assert.ok(whole.endsWith('\n') && !whole.endsWith('\n\n'));
  });

  it('has no line of data that could mean something', () => {
    for (const line of whole.split('\n')) {
      assert.match(
        line,
        /^(?:#{1,3} |- |\*\*\d+\\\.\*\* |\*Refers to:\* |Key topics: |Citekey: `\w+`$|[A-Z]|$)/u,
      );
    }
  });

  it('of a theme has its papers and their paragraphs', () => {
    const theme = corpus.themes[6]!;
    const expected = corpus.papersOf(theme).flatMap((paper) => corpus.paragraphsOf(paper));
    assert.deepEqual(
      numbers({ kind: 'theme', theme }),
      expected.map(({ number }) => number),
    );
  });

  it('of a selected paragraph has that one, under its paper', () => {
    const selection: ExportSelection = { kind: 'targets', targets: [{ kind: 'paragraph', number: 16 }] };
    assert.deepEqual(numbers(selection), [16]);
    assert.equal(exportMarkdown(corpus, selection).match(/^### /gmu)?.length, 1);
  });

  it('of the compendium has its introduction', () => {
    assert.deepEqual(numbers({ kind: 'targets', targets: [{ kind: 'compendium' }] }), [1, 2, 3]);
  });
});
