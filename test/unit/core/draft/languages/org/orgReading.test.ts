import assert from 'node:assert/strict';
import { readAs } from '../../../../../support/dialects.ts';

const keys = (text: string): string =>
  readAs('org', text)
    .citations.flatMap(({ cites }) => cites)
    .map(({ key }) => key)
    .join(' ');

describe('What Org reads as a citation', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['[cite:@a p. 3 [sic]]', 'a'],
    ['*[cite:@a]* and /[cite:@b]/', 'a b'],
    ['a[fn:x: [cite:@a]]', 'a'],
    ['* Title [cite:@a] :tag:', 'a'],
    ['- term [cite:@a] :: b', 'a'],
    ['| [cite:@a] | [cite:@b] |', 'a b'],
    ['#+caption: A [cite:@a]\n| b |', 'a'],
    ['#+caption: A [cite:@a]\n\nText', ''],
    ['#+begin_quote\n[cite:@a]\n#+end_quote', 'a'],
    ['#+begin_verse\n[cite:@a]\n#+end_verse', 'a'],
    ['#+begin_src c\n[cite:@a]', 'a'],
    ['x_{[cite:@a]}', 'a'],
    ['[cite:@a;b;@c]', 'a c'],
    ['\\Zeta[cite:@a] \\alpha{}[cite:@b] \\Zetas[cite:@c]', 'a b'],
    ['[cite:@a.]', 'a.'],
    ['#+begin_src c\n[cite:@a]\n#+end_src', ''],
    ['#+begin_example\n[cite:@a]\n#+end_example', ''],
    ['#+begin_export html\n[cite:@a]\n#+end_export', ''],
    ['#+begin_comment\n[cite:@a]\n#+end_comment', ''],
    ['# [cite:@a]\n: [cite:@b]\n#+title: [cite:@c]', ''],
    ['=[cite:@a]= ~[cite:@b]~ $[cite:@c]$ \\x[cite:@d]', ''],
    ['[[x][see [cite:@a]]] {{{m([cite:@b])}}} @@html:[cite:@c]@@', ''],
    ['\\begin{align}\n[cite:@a]\n\\end{align}', ''],
    ['* A\n:PROPERTIES:\n:x: [cite:@a]\n:END:', ''],
    ['[cite:]', ''],
  ];
  for (const [text, expected] of cases) {
    it(`is ${expected || 'nothing'} in ${JSON.stringify(text)}`, () => {
      assert.equal(keys(text), expected);
    });
  }
});

describe('What else Org reads', () => {
  it('is a note that ends at two empty lines, at a heading, and at the next one', () => {
    const notes = (text: string): readonly string[] =>
      readAs('org', text).notes.notes.map(({ bodyStart, end }) => text.slice(bodyStart, end));
    assert.deepEqual(notes('[fn:1] a\n\nb\n\n\nc'), ['a\n\nb']);
    assert.deepEqual(notes('[fn:1] a\n* H'), ['a']);
    assert.deepEqual(notes('[fn:1] a\n[fn:2] b'), ['a', 'b']);
    assert.deepEqual(notes('a[fn::b [c] d] [fn:x:e]'), ['b [c] d', 'e']);
    assert.deepEqual(notes('#+begin_src c\n[fn:1] a\n#+end_src'), []);
  });

  it('are labels of marks and of notes', () => {
    assert.deepEqual([...readAs('org', 'a[fn:1] b[fn:x:c]\n\n[fn:2] d').notes.labels], ['1', 'x', '2']);
  });

  it('is a locale only where it is no text in a block', () => {
    const locale = (text: string): unknown => readAs('org', text).locale;
    assert.equal(locale('#+title: a\n#+language: fr'), 'fr');
    assert.equal(locale('#+begin_src org\n#+language: fr\n#+end_src'), undefined);
    assert.equal(locale('#+begin_comment\n#+language: fr\n#+end_comment\n#+LANGUAGE: es'), 'es');
    assert.equal(locale('# #+language: fr'), undefined);
  });

  it('are bibliographies, but for those in blocks', () => {
    const files = (text: string): readonly string[] => readAs('org', text).bibliographies;
    assert.deepEqual(files('#+bibliography: "a b.bib"\n#+bibliography: c.bib'), ['a b.bib', 'c.bib']);
    assert.deepEqual(files('#+begin_example\n#+bibliography: a.bib\n#+end_example'), []);
  });
});
