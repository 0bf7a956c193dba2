import assert from 'node:assert/strict';
import type { Citation } from '../../../../../src/core/citation/cite.ts';
import type { Locale } from '../../../../../src/core/citation/locale.ts';
import { written } from '../../../../../src/core/draft/languages/citeWriter.ts';
import { type CitekeyDialect, findIn, joinIn, writeIn, writerIn } from '../../../../support/dialects.ts';
import { locator } from '../../../../support/locator.ts';

const citations = {
  paper: [{ key: 'p' }],
  paragraph: [{ key: 'c', locator: locator('12') }],
  item: [{ key: 'c', locator: locator('16 (c)') }],
  range: [{ key: 'c', locator: locator('5–9, 12') }],
  several: [{ key: 'p' }, { key: 'q' }],
  notes: [{ key: 'c', locator: locator('12'), prefix: 'see', suffix: 'and the annex' }],
  suffix: [{ key: 'p', suffix: ', with references' }],
  twoWithNotes: [
    { key: 'p', prefix: 'see' },
    { key: 'c', locator: locator('12') },
  ],
  summarized: [
    { key: 'p' },
    { key: 'c', locator: locator('12'), prefix: 'as summarized in', continues: true },
  ],
} satisfies Record<string, Citation>;

type Row = Readonly<Record<keyof typeof citations, string>>;

const table: Readonly<Record<CitekeyDialect, Row>> = {
  pandoc: {
    paper: '[@p]',
    paragraph: '[@c, para. 12]',
    item: '[@c, {para. 16} (c)]',
    range: '[@c, paras. 5-9, 12]',
    several: '[@p; @q]',
    notes: '[see @c, para. 12 and the annex]',
    suffix: '[@p, with references]',
    twoWithNotes: '[see @p; @c, para. 12]',
    summarized: '[@p; as summarized in @c, para. 12]',
  },
  myst: {
    paper: '[@p]',
    paragraph: '[@c, para. 12]',
    item: '[@c, para. 16 (c)]',
    range: '[@c, paras. 5–9, 12]',
    several: '[@p; @q]',
    notes: '[see @c, para. 12 and the annex]',
    suffix: '[@p, with references]',
    twoWithNotes: '[see @p; @c, para. 12]',
    summarized: '[@p; as summarized in @c, para. 12]',
  },
  biblatex: {
    paper: '\\autocite{p}',
    paragraph: '\\autocite[para.~12]{c}',
    item: '\\autocite[para.~16 (c)]{c}',
    range: '\\autocite[paras.~5--9, 12]{c}',
    several: '\\autocite{p,q}',
    notes: '\\autocite[see][para.~12 and the annex]{c}',
    suffix: '\\autocite[with references]{p}',
    twoWithNotes: '\\autocites[see][]{p}[para.~12]{c}',
    summarized: '\\autocites{p}[as summarized in][para.~12]{c}',
  },
  natbib: {
    paper: '\\citep{p}',
    paragraph: '\\citep[para.~12]{c}',
    item: '\\citep[para.~16 (c)]{c}',
    range: '\\citep[paras.~5--9, 12]{c}',
    several: '\\citep{p,q}',
    notes: '\\citep[see][para.~12 and the annex]{c}',
    suffix: '\\citep[with references]{p}',
    twoWithNotes: '\\citetext{\\citealp[see][]{p}; \\citealp[para.~12]{c}}',
    summarized: '\\citetext{\\citealp{p}, \\citealp[as summarized in][para.~12]{c}}',
  },
  bibtex: {
    paper: '\\cite{p}',
    paragraph: '\\cite[para.~12]{c}',
    item: '\\cite[para.~16 (c)]{c}',
    range: '\\cite[paras.~5--9, 12]{c}',
    several: '\\cite{p,q}',
    notes: 'see \\cite[para.~12 and the annex]{c}',
    suffix: '\\cite[with references]{p}',
    twoWithNotes: 'see \\cite{p}; \\cite[para.~12]{c}',
    summarized: '\\cite{p}, as summarized in \\cite[para.~12]{c}',
  },
  typst: {
    paper: '@p',
    paragraph: '@c[para.~12]',
    item: '@c[para.~16 (c)]',
    range: '@c[paras.~5--9, 12]',
    several: '@p @q',
    notes: 'see @c[para.~12 and the annex]',
    suffix: '@p[with references]',
    twoWithNotes: 'see @p @c[para.~12]',
    summarized: '@p, as summarized in @c[para.~12]',
  },
  asciidoc: {
    paper: 'cite:[p]',
    paragraph: 'cite:[c], para. 12',
    item: 'cite:[c], para. 16 (c)',
    range: 'cite:[c], paras. 5–9, 12',
    several: 'cite:[p,q]',
    notes: 'see cite:[c], para. 12 and the annex',
    suffix: 'cite:[p], with references',
    twoWithNotes: 'see cite:[p]; cite:[c], para. 12',
    summarized: 'cite:[p], as summarized in cite:[c], para. 12',
  },
  rst: {
    paper: ':cite:p:`p`',
    paragraph: ':cite:p:`c{para. 12}`',
    item: ':cite:p:`c{para. 16 (c)}`',
    range: ':cite:p:`c{paras. 5–9, 12}`',
    several: ':cite:p:`p,q`',
    notes: ':cite:p:`{see}c{para. 12 and the annex}`',
    suffix: ':cite:p:`p{with references}`',
    twoWithNotes: ':cite:p:`{see}p,c{para. 12}`',
    summarized: ':cite:p:`p,{as summarized in}c{para. 12}`',
  },
  org: {
    paper: '[cite:@p]',
    paragraph: '[cite:@c para. 12]',
    item: '[cite:@c para. 16 (c)]',
    range: '[cite:@c paras. 5–9, 12]',
    several: '[cite:@p;@q]',
    notes: '[cite:see @c para. 12 and the annex]',
    suffix: '[cite:@p, with references]',
    twoWithNotes: '[cite:see @p;@c para. 12]',
    summarized: '[cite:@p;as summarized in @c para. 12]',
  },
};

for (const [dialect, row] of Object.entries(table) as [CitekeyDialect, Row][]) {
  describe(`A citation in ${dialect}`, () => {
    for (const [name, text] of Object.entries(row) as [keyof Row, string][]) {
      it(`of ${name} is ${text}`, () => {
        assert.equal(writeIn(dialect, citations[name], 'en'), text);
      });
    }
  });
}

describe('A citation in another language', () => {
  const range: Citation = [{ key: 'c', locator: locator('5–9') }];
  const item: Citation = [{ key: 'c', locator: locator('16 (c)') }];
  const locales: readonly [Locale, string, string, string][] = [
    ['fr', '[@c, par. 5–9]', '[@c, par. 16 (c)]', '\\autocite[par.~5--9]{c}'],
    ['es', '[@c, párrs. 5–9]', '[@c, párr. 16 (c)]', '\\autocite[párrs.~5--9]{c}'],
    ['ru', '[@c, пп. 5-9]', '[@c, {п. 16} (c)]', '\\autocite[пп.~5--9]{c}'],
    ['ar', '[@c, الفقرات 5–9]', '[@c, الفقرة 16 (c)]', '\\autocite[الفقرات~5--9]{c}'],
    ['zh', '[@c，第5–9段]', '[@c，第16 (c)段]', '\\autocite[第5--9段]{c}'],
  ];
  for (const [locale, markdown, lettered, latex] of locales) {
    it(`has the locator in the words of ${locale}, as pandoc shows it`, () => {
      assert.equal(writeIn('pandoc', range, locale), markdown);
      assert.equal(writeIn('pandoc', item, locale), lettered);
      assert.equal(writeIn('biblatex', range, locale), latex);
    });
  }
});

describe('Several paragraphs in Arabic', () => {
  const cited: Citation = [{ key: 'c', locator: locator('5–9, 12') }, { key: 'p' }];
  const expected: Readonly<Record<CitekeyDialect, string>> = {
    pandoc: '[@c, الفقرات 5–9، 12; @p]',
    myst: '[@c, الفقرات 5–9، 12; @p]',
    biblatex: '\\autocites[الفقرات~5--9، 12]{c}{p}',
    natbib: '\\citetext{\\citealp[الفقرات~5--9، 12]{c}; \\citealp{p}}',
    bibtex: '\\cite[الفقرات~5--9، 12]{c}; \\cite{p}',
    typst: '@c[الفقرات~5--9، 12] @p',
    asciidoc: 'cite:[c]، الفقرات 5–9، 12; cite:[p]',
    rst: ':cite:p:`c{الفقرات 5–9، 12},p`',
    org: '[cite:@c الفقرات 5–9، 12;@p]',
  };
  for (const [dialect, text] of Object.entries(expected) as [CitekeyDialect, string][]) {
    it(`have the language’s comma in the locator, and the dialect’s between keys: ${dialect}`, () => {
      assert.equal(writeIn(dialect, cited, 'ar'), text);
      assert.deepEqual(findIn(dialect, text)[0]?.cites[0]?.locator, locator('5–9, 12'));
    });
  }
});

describe('Several cites of one key in reStructuredText', () => {
  it('are one, or stand in roles of their own, for of those in a role Sphinx prints the last alone', () => {
    const twelve = { key: 'k', locator: locator('12') };
    const twenty = { key: 'k', locator: locator('20') };
    assert.equal(writeIn('rst', [twelve, twenty]), ':cite:p:`k{paras. 12, 20}`');
    assert.equal(
      writeIn('rst', [twelve, { key: 'a' }, twenty]),
      ':cite:p:`k{para. 12},a` :cite:p:`k{para. 20}`',
    );
    assert.equal(
      writeIn('rst', [twelve, { ...twenty, prefix: 'cf.' }]),
      ':cite:p:`k{para. 12}` :cite:p:`{cf.}k{para. 20}`',
    );
  });

  it('are not joined to the role that has one', () => {
    const text = ':cite:p:`k{para. 12}`';
    const [found] = findIn('rst', text);
    assert.equal(joinIn('rst', text, found!, [{ key: 'k', locator: locator('20') }]), undefined);
    assert.equal(joinIn('rst', text, found!, [{ key: 'a' }])?.newText, ',a');
  });
});

describe('A locator in an Org draft', () => {
  const cited: Citation = [{ key: 'k', locator: locator('5–9, 12') }];
  const inFrench = (head: string): string => written(writerIn('org', head, 'fr').write(cited));

  it('has the English label where the draft names the processor that knows no other', () => {
    assert.equal(inFrench('#+cite_export: csl chicago.csl\n\n'), '[cite:@k paras. 5–9, 12]');
    assert.equal(inFrench('#+CITE_EXPORT: csl\n\n'), '[cite:@k paras. 5–9, 12]');
  });

  it('has the label of the draft’s language where that is printed as it is typed', () => {
    assert.equal(inFrench('#+cite_export: basic\n\n'), '[cite:@k par. 5–9, 12]');
    assert.equal(inFrench(''), '[cite:@k par. 5–9, 12]');
  });
});

describe('What stands before and behind a cite', () => {
  const hostile: Citation = [{ key: 'p', prefix: '] @x\n\u0000', suffix: '50% {of} \\input{x}; `y`' }];
  const expected: Readonly<Record<CitekeyDialect, string>> = {
    pandoc: '[\\] \\@x @p{} 50% \\{of\\} \\\\input\\{x\\}\\; \\`y\\`]',
    myst: '[＠x @p 50% {of} input{x}, `y`]',
    biblatex: '\\autocite[{]} @x][50\\% \\{of\\} \\textbackslash{}input\\{x\\}{;} `y`]{p}',
    natbib: '\\citep[{]} @x][50\\% \\{of\\} \\textbackslash{}input\\{x\\}{;} `y`]{p}',
    bibtex: '{]} @x \\cite[50\\% \\{of\\} \\textbackslash{}input\\{x\\}{;} `y`]{p}',
    typst: '\\] \\@x @p[50% {of} \\\\input{x}; \\`y\\`]',
    asciidoc: '&#93; @x cite:[p], 50% &#123;of&#125; &#92;input&#123;x&#125;&#59; &#96;y&#96;',
    rst: ':cite:p:`{] @x}p{50% of inputx; y}`',
    org: '[cite:x @p 50% {of} input{x}, `y`]',
  };
  for (const [dialect, text] of Object.entries(expected) as [CitekeyDialect, string][]) {
    it(`can't break out of ${dialect}`, () => {
      assert.equal(writeIn(dialect, hostile, 'en'), text);
    });
  }

  it('makes no several paragraphs of one in pandoc', () => {
    assert.equal(
      writeIn('pandoc', [{ key: 'c', locator: locator('12'), suffix: ', quoted' }], 'en'),
      '[@c, {para. 12}, quoted]',
    );
  });

  it('is kept from being read as a part of the locator by pandoc', () => {
    assert.equal(
      writeIn('pandoc', [{ key: 'c', locator: locator('12'), suffix: 'vi' }], 'en'),
      '[@c, {para. 12} vi]',
    );
    assert.equal(
      writeIn('pandoc', [{ key: 'c', locator: locator('12'), suffix: ', 3 annexes' }], 'en'),
      '[@c, {para. 12}, 3 annexes]',
    );
    assert.equal(writeIn('pandoc', [{ key: 'c', suffix: '12 and more' }], 'en'), '[@c{} 12 and more]');
    assert.equal(writeIn('pandoc', [{ key: 'c', suffix: ', p. x' }], 'en'), '[@c{}, p. x]');
  });
});
