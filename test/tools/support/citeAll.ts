import type { Corpus } from '../../../src/core/corpus/corpus.ts';
import { type CitekeyDialect, writeIn } from '../../support/dialects.ts';
import { locator } from '../../support/locator.ts';

/** Paragraphs that cite every paper, the compendium, paragraphs and a lettered item of it, as the editor does. */
export function citeAll(corpus: Corpus, dialect: CitekeyDialect): string {
  const { citekey } = corpus.compendium;
  const lettered = corpus.paragraphs.find(({ items }) => items.length > 0);
  const citations = [
    ...corpus.papers.map((paper) => [{ key: paper.citekey }]),
    [{ key: citekey }],
    [
      { key: citekey, locator: locator('12'), prefix: 'see' },
      { key: citekey, locator: locator('5–9') },
    ],
    [
      {
        key: citekey,
        locator: locator(`${lettered?.number} (${lettered?.items[0]?.letter})`),
        suffix: 'and passim',
      },
    ],
  ];
  return citations.map((citation) => `As noted ${writeIn(dialect, citation, 'en')}.\n`).join('\n');
}
