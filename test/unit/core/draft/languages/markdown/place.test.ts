import assert from 'node:assert/strict';
import { placeCitekeys } from '../../../../../../src/core/draft/place/placeCitekeys.ts';
import { readAs } from '../../../../../support/dialects.ts';
import { applied } from '../../place/placed.ts';

type Row = readonly [dialect: 'pandoc' | 'myst', before: string, after: string];

/** What a citation of `k` makes of a text at the cursor `▮`, for a bar is mark-up here; each as its reader reads it. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  'the head of the document (2)': [
    ['pandoc', '▮---\ntitle: "X"\n---\n\nText', '---\ntitle: "X"\n---\n\n[@k] Text'],
    ['pandoc', '---\ntitle: "X"▮\n---\n\nText', '---\ntitle: "X"\n---\n\n[@k] Text'],
    ['pandoc', '---\ntitle: X\n---▮\n\nText', '---\ntitle: X\n---\n\n[@k] Text'],
    ['pandoc', '---\ntitle: X\n---▮\n', '---\ntitle: X\n---\n\n[@k]\n'],
    ['pandoc', '---\ntitle: X\n---\n\n# H▮\n', '---\ntitle: X\n---\n\n# H [@k]\n'],
    ['pandoc', '---\ntitle: ▮X\n---\n# H\n', '---\ntitle: X\n---\n\n[@k]\n\n# H\n'],
    ['pandoc', '% Ti▮tle\n\nText', '% Title\n\n[@k] Text'],
    ['myst', '% com▮ment\na', '% comment\n\n[@k]\n\na'],
    ['myst', '---\ntitle: x▮\n---\n\na', '---\ntitle: x\n---\n\n[@k] a'],
  ],
  'tables (3)': [
    ['pandoc', '| a | b ▮|\n|---|---|\n| c | d |', '| a | b [@k] |\n|---|---|\n| c | d |'],
    ['pandoc', '| a | b |\n|---|-▮--|\n| c | d |', '| a | b [@k] |\n|---|---|\n| c | d |'],
    ['pandoc', '| a | b |\n|---|---|\n| c | d |▮', '| a | b |\n|---|---|\n| c | d [@k] |'],
    ['pandoc', 'a | b\n--|--\nc | d▮', 'a | b\n--|--\nc | d [@k]'],
    ['pandoc', '▮| a | b |\n|---|---|\n| c | d |', '| [@k] a | b |\n|---|---|\n| c | d |'],
    ['pandoc', 'Head  A\n---- ----\n a   b▮\n\nb', 'Head  A\n---- ----\n a   b\n\n[@k]\n\nb'],
    [
      'pandoc',
      'Head  A\n---- ----\n a   b▮\n\n: Cap {#tbl-x}\n',
      'Head  A\n---- ----\n a   b\n\n: Cap [@k] {#tbl-x}\n',
    ],
    ['pandoc', '+---+\n| a▮ |\n+---+\n\nb', '+---+\n| a |\n+---+\n\n[@k]\n\nb'],
    ['pandoc', '| a `▮p|q` |\n|---|\n| c |', '| a `p|q`[@k] |\n|---|\n| c |'],
    ['pandoc', '| a |\n|---|\n| $|x▮|$ b |', '| a |\n|---|\n| $|x|$[@k] b |'],
    ['pandoc', '| a |\n|---|\n| <i t="|▮">b |', '| a |\n|---|\n| <i t="|">[@k] b |'],
    ['pandoc', '| a |\n|---|\n| \\emph{b|▮c} |', '| a |\n|---|\n| \\emph{b|c}[@k] |'],
    ['pandoc', ': cap {#tbl-x}▮', ': cap [@k] {#tbl-x}'],
  ],
  'code and its captions (7)': [
    ['pandoc', '```\na▮\n```\n\nb', '```\na\n```\n\n[@k]\n\nb'],
    ['pandoc', '- a\n\n  ```\n  x▮\n  ```\n- b', '- a [@k]\n\n  ```\n  x\n  ```\n- b'],
    ['pandoc', '> ```\n> x▮\n> ```\n\nb', '> ```\n> x\n> ```\n>\n> [@k]\n\nb'],
    ['pandoc', '    x▮\n\nb', '    x\n\n[@k]\n\nb'],
    ['pandoc', '```{r}\n#| fig-cap: "A map▮"\nx\n```', '```{r}\n#| fig-cap: "A map [@k]"\nx\n```'],
    ['pandoc', "```{r, fig.cap='A▮ map'}\nx\n```", "```{r, fig.cap='A [@k] map'}\nx\n```"],
    ['pandoc', '```{r}\nx▮\n```\n', '```{r}\nx\n```\n\n[@k]\n'],
    ['myst', '```{note}▮\na\n```', '```{note}\n[@k] a\n```'],
    ['myst', '```{note} T▮itle\n:class: x\na\n```\n', '```{note} Title\n:class: x\n[@k] a\n```\n'],
    ['myst', '```{note}\na▮\n```', '```{note}\na [@k]\n```'],
    ['myst', '```{math}\nx▮\n```\n\nb', '```{math}\nx\n```\n\n[@k]\n\nb'],
    ['myst', '```{code-block} py\nx▮\n```\n\nb', '```{code-block} py\nx\n```\n\n[@k]\n\nb'],
    ['myst', '```{figure} i.png\n:name: x▮\n\nCap\n```', '```{figure} i.png\n:name: x\n\n[@k] Cap\n```'],
  ],
  'headings, lines with mark-up and formulas (3)': [
    ['pandoc', '# Head {#x}▮', '# Head [@k] {#x}'],
    ['pandoc', '# Head ##▮', '# Head [@k] ##'],
    ['pandoc', '# He▮ad', '# He [@k] ad'],
    ['pandoc', '▮# Head', '# [@k] Head'],
    ['pandoc', 'Head\n==▮=', 'Head [@k]\n==='],
    ['pandoc', '$$ x $$ {#eq-a}▮\n\nb', '$$ x $$ {#eq-a}\n\n[@k]\n\nb'],
    ['pandoc', '$$ x▮ $$\n\nb', '$$ x $$\n\n[@k]\n\nb'],
    ['pandoc', '::: {.x}▮\na\n:::', '::: {.x}\n[@k] a\n:::'],
    ['pandoc', '::: {.x}\na\n:::▮', '::: {.x}\na\n:::\n\n[@k]'],
    ['pandoc', '::: {.x}\na▮\n:::', '::: {.x}\na [@k]\n:::'],
    ['pandoc', 'a\\▮\nb', 'a [@k]\\\nb'],
    ['pandoc', 'a  ▮\nb', 'a [@k]  \nb'],
    ['pandoc', '| one\n▮| two', '| one\n| [@k] two'],
    ['pandoc', '![p](i▮.png){#fig}', '![p](i.png){#fig}\n\n[@k]'],
    ['pandoc', '# T\n\n[T▮] b', '# T\n\n[T] [@k] b'],
    ['pandoc', '# ▮', '# [@k]'],
    ['pandoc', 'a▮\n:::', 'a [@k]\n:::'],
    [
      'pandoc',
      '::: {.callout-note}▮\n## Title\n\ntext\n:::',
      '::: {.callout-note}\n## Title [@k]\n\ntext\n:::',
    ],
    ['myst', '(lab▮el)=\n# Head', '(label)=\n# Head [@k]'],
    ['myst', '$$x$$ (e▮q)\n\nb', '$$x$$ (eq)\n\n[@k]\n\nb'],
  ],
  'TeX (4, 9)': [
    ['pandoc', '\\cite{a}▮ (see below)', '\\cite{a} [@k] (see below)'],
    ['pandoc', '\\ref{a}▮ (b)', '\\ref{a}[@k] (b)'],
    ['pandoc', '\\citeauthor{a} ▮(2020)', '\\citeauthor{a} [@k] (2020)'],
    ['pandoc', '\\url{x}▮ (in French)', '\\url{x}[@k] (in French)'],
    ['pandoc', '\\cite{a}▮ [y]', '\\cite{a} [@k] [y]'],
    ['pandoc', '\\re▮f{a} (b)', '\\ref{a}[@k] (b)'],
    ['pandoc', '\\noindent ▮Text', '\\noindent Text [@k]'],
    ['pandoc', '\\newpage\n▮', '\\newpage\n\n[@k]'],
    ['pandoc', '\\newpage▮', '\\newpage\n\n[@k]'],
    ['pandoc', '\\alpha▮', '\\alpha\n\n[@k]'],
    ['pandoc', 'x \\alpha▮', 'x [@k]\\alpha'],
    ['pandoc', '\\alpha▮ is', '\\alpha is [@k]'],
    ['pandoc', '\\begin{x}\na▮\n\\end{x}\n\nb', '\\begin{x}\na\n\\end{x}\n\n[@k]\n\nb'],
    ['pandoc', '\\textit{a▮} b', '\\textit{a}[@k] b'],
  ],
  'citations that are left open (11)': [
    ['pandoc', '[@a▮', '[@a; @k]'],
    ['pandoc', '[@a▮ and', '[@a; @k] and'],
    ['pandoc', 'See [see @a, p. 3▮.', 'See [see @a, p. 3; @k].'],
  ],
  'links, images, attributes, notes (5, 8)': [
    ['pandoc', '[@a▮]{.x}', '[@a [@k]]{.x}'],
    ['pandoc', '[@a▮][d]\n\n[d]: u', '[@a [@k]][d]\n\n[d]: u'],
    ['pandoc', 'x ![p](i▮.png) y', 'x ![p](i.png) [@k] y'],
    ['pandoc', '[a](u▮){.btn} b', '[a](u){.btn}[@k] b'],
    ['pandoc', '`c`▮{.r} d', '`c`{.r}[@k] d'],
    ['pandoc', '[a](u){.b▮tn} c', '[a](u){.btn}[@k] c'],
    ['pandoc', '![▮p](i.png)', '![[@k] p](i.png)'],
    ['pandoc', '[se▮e][ref]\n\n[ref]: u', '[se [@k] e][ref]\n\n[ref]: u'],
    ['pandoc', '[r▮ef]\n\n[ref]: u', '[ref] [@k]\n\n[ref]: u'],
    ['pandoc', '[ref]: u▮\n\ntext', '[ref]: u\n\n[@k]\n\ntext'],
    ['pandoc', '<!-- a▮ -->\n\nb', '<!-- a -->\n\n[@k]\n\nb'],
    ['pandoc', 'a <!-- x▮ --> b', 'a <!-- x -->[@k] b'],
    ['pandoc', '$[x▮]$ y', '$[x]$[@k] y'],
    ['pandoc', 'a▮b@c.org', 'ab@c.org [@k]'],
    ['pandoc', 'x <b▮>y</b>', 'x <b>[@k] y</b>'],
    ['pandoc', 'a &am▮p; b', 'a &amp; [@k] b'],
    ['pandoc', 'H~2▮~O', 'H~2~[@k] O'],
    ['pandoc', 'x^2▮^ y', 'x^2^ [@k] y'],
    ['pandoc', 'x [a▮] y', 'x [a [@k]] y'],
    ['pandoc', '[^1▮]: note\n\nx[^1]', '[^1]: [@k] note\n\nx[^1]'],
    ['pandoc', '▮[^1]: note', '[^1]: [@k] note'],
    ['pandoc', '[^1]: a\n▮', '[^1]: a\n\n[@k]'],
    ['pandoc', '<div>\n▮\n</div>', '<div>\n\n[@k]\n\n</div>'],
    ['myst', '@a [p. 3▮]', '@a [p. 3] [@k]'],
    ['myst', '[a▮](u) b', '[a](u) [@k] b'],
    ['myst', '![a▮](u) b', '![a](u) [@k] b'],
    ['myst', '{ref}`a▮` b', '{ref}`a`[@k] b'],
    ['myst', '{numref}`a`▮ b', '{numref}`a`[@k] b'],
    ['myst', '<div>\nx▮\n</div>\n\nb', '<div>\nx\n</div>\n\n[@k]\n\nb'],
    ['myst', '[si▮c] b', '[sic] [@k] b'],
    ['myst', '{cite:p}`▮`', '{cite:p}`k`'],
    ['myst', '{cite}`a▮` b', '{cite}`a,k` b'],
    ['myst', '{cite:year}`a▮`', '{cite:year}`a`[@k]'],
    ['myst', '[@a▮]', '[@a; @k]'],
    ['myst', 'https://x▮.org b', 'https://x.org [@k] b'],
  ],
  'lines, lists, quotations': [
    ['pandoc', 'a\n▮\nb', 'a\n\n[@k]\n\nb'],
    ['pandoc', 'a\n▮', 'a\n[@k]'],
    ['pandoc', 'a\n\n▮\n\nb', 'a\n\n[@k]\n\nb'],
    ['pandoc', '- a\n▮\n- b', '- a [@k]\n\n- b'],
    ['pandoc', '- a\n\n▮', '- a\n\n[@k]'],
    ['pandoc', '> a\n>▮\n> b', '> a\n>\n> [@k]\n>\n> b'],
    ['pandoc', '- ▮', '- [@k]'],
    ['pandoc', '1. a\n▮   a) b', '1. a\n   a) [@k] b'],
    ['pandoc', '1. a▮\n   (a) b', '1. a [@k]\n   (a) b'],
    ['pandoc', '- a\n▮  2. b', '- a\n  2. [@k] b'],
    ['pandoc', 'a) b\n▮b) c', 'a) b\nb) [@k] c'],
    ['pandoc', 'A.  b\n▮II. c', 'A.  b\nII. [@k] c'],
    ['pandoc', 'a) b\n▮B. c', 'a) b\n[@k] B. c'],
    ['pandoc', '#. b\n▮\n#. c', '#. b [@k]\n\n#. c'],
    ['pandoc', 'b\n▮a) c', 'b\n[@k] a) c'],
    ['pandoc', 'Term\n▮\n:   def', 'Term [@k]\n\n:   def'],
    ['pandoc', 'Term\n: def\n▮\nTerm\n: def', 'Term\n: def [@k]\n\nTerm\n: def'],
    ['myst', '> Term\n> : def\n>▮\n> Term\n> : def', '> Term\n> : def [@k]\n>\n> Term\n> : def'],
    ['myst', ':::{list-table} T\n▮\n* - a\n:::', ':::{list-table} T\n\n* - [@k] a\n:::'],
    ['myst', ':::{list-table} T\n* - a\n▮\n:::', ':::{list-table} T\n* - a [@k]\n\n:::'],
    ['pandoc', '(▮@) a', '(@) [@k] a'],
    ['pandoc', '@a ▮x', '@a [@k] x'],
    ['pandoc', '**▮*a*', '[@k]***a*'],
    ['myst', '@a▮ says', '@a {cite:p}`k` says'],
    ['myst', '(@a▮)', '(@a {cite:p}`k`)'],
    ['myst', '@a ▮says', '@a {cite:p}`k` says'],
    ['myst', '@a\n▮b', '@a {cite:p}`k`\nb'],
    ['myst', '▮: a', '[@k] : a'],
    ['myst', '+++▮\n', '+++\n\n[@k]\n'],
    ['myst', 'a\n% b▮\nc', 'a\n% b\n\n[@k]\n\nc'],
  ],
  'marks of emphasis': [
    ['pandoc', 'a *▮*b c**', 'a [@k]**b c**'],
    ['pandoc', 'a*▮b c* d', 'a [@k]*b c* d'],
    ['pandoc', 'a ~▮~b~~', 'a [@k]~~b~~'],
    ['pandoc', 'a▮_b c_ d', 'a_b [@k] c_ d'],
    ['myst', 'a*▮b c* d', 'a [@k]*b c* d'],
    ['myst', '*a▮*b', '*a*[@k] b'],
  ],
  'what would be something else with it': [
    ['pandoc', 'e.▮g. this', 'e.g. [@k] this'],
    ['pandoc', '1. e.▮g. this', '1. e.g. [@k] this'],
    ['pandoc', 'a\n\n1.▮5 million', 'a\n\n1.5 [@k] million'],
    ['pandoc', '[sic]:▮', '[sic] [@k]:'],
    ['pandoc', 'a^▮[note]', 'a^[[@k] note]'],
    ['pandoc', '(@▮) a', '(@) [@k] a'],
    ['pandoc', 'x^2^[@▮] b', 'x^2^[@k] b'],
    ['pandoc', '@▮a: b', '@a [@k]: b'],
    ['pandoc', '@a ▮\\b{c}', '@a [@k] \\b{c}'],
    ['pandoc', '---\na: b\n---\n\n▮<!-- c --> d', '---\na: b\n---\n\n<!-- c -->[@k] d'],
    ['pandoc', '<div>\na\n▮</div>', '<div>\na [@k]\n</div>'],
    ['pandoc', '[^1]: a\n▮\n    b\n\nc[^1]', '[^1]: a [@k]\n\n    b\n\nc[^1]'],
    ['pandoc', 'A   B\n--- ---\na   b\n▮\nTable: C', 'A   B\n--- ---\na   b\n\nTable: C [@k]'],
    ['pandoc', 'A   B\n--- ---\na   b\n\nTa▮ble: C', 'A   B\n--- ---\na   b\n\nTable: [@k] C'],
    ['pandoc', '| A |\n|---|\n| a |\n\n▮: C', '| A |\n|---|\n| a |\n\n: [@k] C'],
    ['pandoc', '---\n...\n\nA   B\n--- ---\na ▮ b\n', '---\n...\n\nA   B\n--- ---\na  b\n\n[@k]\n'],
    ['myst', '@a @▮ b', '@a {cite:p}`k` b'],
    ['myst', '@a [@▮] b', '@a [@] [@k] b'],
    ['myst', '[@a]▮[](#b)', '[@a] [@k] [](#b)'],
  ],
};

function placedIn(dialect: Row[0], marked: string): string {
  const at = marked.indexOf('▮');
  const text = marked.replace('▮', '');
  const draft = {
    structure: readAs(dialect, text),
    locale: 'en' as const,
    selections: [{ start: at, end: at }],
    replaceSelection: false,
  };
  return applied(text, placeCitekeys(draft, [{ key: 'k' }]));
}

for (const [name, own] of Object.entries(rows)) {
  describe(`A citation in Markdown, beside ${name}`, () => {
    for (const [dialect, before, after] of own) {
      it(`makes ${JSON.stringify(after)} of ${JSON.stringify(before)} in ${dialect}`, () => {
        assert.equal(placedIn(dialect, before), after);
      });
    }
    it('has the same place where lines end as on Windows', () => {
      for (const [dialect, before, after] of own.filter(([, text]) => text.includes('\n'))) {
        const windows = (text: string): string => text.replaceAll('\n', '\r\n');
        assert.equal(placedIn(dialect, windows(before)), windows(after));
      }
    });
  });
}

describe('A draft that is all metadata', () => {
  it('has no place', () => {
    assert.equal(readAs('myst', '---\ntitle: x\n').place(0), undefined);
    assert.equal(readAs('myst', '---x\n\n@a\n').place(0), undefined);
  });

  it('cites nothing, and takes no citation', () => {
    for (const at of ['---\n\n@a▮', '---\n\n[@▮]', '---\n\n{cite:p}`▮`']) {
      assert.equal(placedIn('myst', at), at.replace('▮', ''));
    }
    assert.deepEqual(readAs('myst', '---\n\n@a').citations, []);
  });

  it('ends with three dots, or with as many dashes as it begins with', () => {
    assert.equal(placedIn('myst', '---\na: b\n...\nc▮'), '---\na: b\n...\nc [@k]');
    assert.equal(placedIn('myst', '----\na: b\n---\n----\nc▮'), '----\na: b\n---\n----\nc [@k]');
  });
});
