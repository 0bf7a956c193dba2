import assert from 'node:assert/strict';
import { Corpus } from '../../../../src/core/corpus/corpus.ts';
import type { Paper } from '../../../../src/core/corpus/model.ts';
import { relatedPapers } from '../../../../src/core/summary/relatedPapers.ts';
import { readCorpus } from '../../../support/readCorpus.ts';
import { smallData } from '../../../support/smallData.ts';

describe('relatedPapers', () => {
  const corpus = readCorpus();
  const paper = (symbol: string): Paper => corpus.paper(symbol)!;
  const related = (symbol: string) => relatedPapers(corpus, paper(symbol));

  it('puts first what shares most, and says what that is', () => {
    const [first] = related('CTOC/COP/WG.7/2013/4');
    assert.equal(first?.symbol, 'CTOC/COP/WG.7/2019/2');
    assert.deepEqual(
      first.reasons.map(({ kind, label }) => [kind, label]),
      [
        ['body', 'Voluntary Reporting System on Migrant Smuggling and Related Conduct'],
        ['body', 'INTERPOL'],
        ['body', 'UNODC'],
      ],
    );
  });

  it('finds papers that name the same place, and never by what all papers name', () => {
    const kinds = (symbol: string, other: string) =>
      related(symbol)
        .find((one) => one.symbol === other)
        ?.reasons.map(({ kind, label }) => [kind, label]);
    assert.deepEqual(kinds('CTOC/COP/WG.7/2015/2', 'CTOC/COP/WG.7/2019/2')?.[0], [
      'place',
      'Mediterranean region',
    ]);
    for (const one of corpus.papers) {
      const labels = relatedPapers(corpus, one).flatMap(({ reasons }) => reasons.map(({ label }) => label));
      assert.ok(!labels.includes('Secretariat') && !labels.includes('Working Group'), one.symbol);
    }
  });

  it('takes articles by their number', () => {
    const convention = related('CTOC/COP/WG.7/2017/3')[0];
    assert.equal(convention?.symbol, 'CTOC/COP/WG.7/2019/2');
    assert.equal(convention.reasons[0]?.label, 'Organized Crime Convention, art. 27');
  });

  it('names the theme, not its topics, for papers of one theme', () => {
    for (const one of corpus.papers) {
      for (const { symbol, reasons } of relatedPapers(corpus, one)) {
        assert.equal(new Set(reasons.map(({ label }) => label.toLowerCase())).size, reasons.length);
        const kinds = reasons.map(({ kind }) => kind);
        assert.ok(kinds.length > 0 && kinds.length <= 3);
        assert.ok(!kinds.includes(paper(symbol).theme === one.theme ? 'topic' : 'theme'));
      }
    }
  });

  it('gives at most five, never the paper itself, each once', () => {
    for (const one of corpus.papers) {
      const symbols = relatedPapers(corpus, one).map(({ symbol }) => symbol);
      assert.ok(symbols.length <= 5);
      assert.ok(!symbols.includes(one.symbol));
      assert.equal(new Set(symbols).size, symbols.length);
    }
  });

  it('gives none where nothing is shared', () => {
    const small = new Corpus({
      ...smallData(),
      paragraphs: smallData().paragraphs.map((one) => ({ ...one, provisions: [], bodies: [] })),
    });
    assert.deepEqual(relatedPapers(small, small.papers[0]!), []);
  });

  it('counts a thing less, the more papers have it', () => {
    const data = smallData();
    const one = data.papers[0]!;
    data.themes = ['sea', 'air', 'land'].map((id) => ({ id, title: id, keyTopics: [id] }));
    data.themes[0]!.keyTopics = ['common', 'rare'];
    data.themes[1]!.keyTopics = ['common'];
    data.themes[2]!.keyTopics = ['rare'];
    data.papers = ['sea', 'air', 'air', 'land'].map((theme, at) => ({
      ...one,
      theme,
      symbol: `A/${at}`,
      citekey: `a_${at}`,
      firstParagraph: at + 2,
      lastParagraph: at + 2,
    }));
    data.paragraphs.forEach((each) => Object.assign(each, { provisions: [], bodies: [] }));
    const small = new Corpus(data);
    assert.deepEqual(
      relatedPapers(small, small.papers[0]!).map(({ symbol }) => symbol),
      ['A/3', 'A/1', 'A/2'],
    );
  });
});
