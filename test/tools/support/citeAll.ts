import type { CitekeyLanguage } from '../../../src/core/citation/syntax.ts';
import { citekeySyntaxOf } from '../../../src/core/citation/syntax/citekeySyntaxOf.ts';
import type { Corpus } from '../../../src/core/corpus/corpus.ts';

/** Paragraphs that cite every paper, the compendium, paragraphs and a lettered item of it, as the editor does. */
export function citeAll(corpus: Corpus, syntax: CitekeyLanguage): string {
  const { citekey } = corpus.compendium;
  const lettered = corpus.paragraphs.find(({ items }) => items.length > 0);
  const citations = [
    ...corpus.papers.map((paper) => [{ key: paper.citekey }]),
    [{ key: citekey }],
    [
      { key: citekey, locator: '12', prefix: 'see' },
      { key: citekey, locator: '5–9' },
    ],
    [{ key: citekey, locator: `${lettered?.number} (${lettered?.items[0]?.letter})`, suffix: 'and passim' }],
  ];
  const language = citekeySyntaxOf(syntax);
  return citations.map((citation) => `As noted ${language.write(citation, 'en')}.\n`).join('\n');
}
