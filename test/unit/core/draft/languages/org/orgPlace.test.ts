import assert from 'node:assert/strict';
import { placedIn } from '../../place/placedIn.ts';

/** `▮` is the cursor. */
const cases: readonly (readonly [before: string, after: string])[] = [
  // head
  ['▮#+title: X\n\nText', '#+title: X\n\n[cite:@k]\n\nText'],
  ['#+title: X▮\n#+author: Y\n\nText', '#+title: X\n#+author: Y\n\n[cite:@k]\n\nText'],
  ['#+title: X\n# no▮te\n* H', '#+title: X\n# note\n\n[cite:@k]\n\n* H'],
  [':PROPERTIES:\n▮:ID: x\n:END:\n\nText', ':PROPERTIES:\n:ID: x\n:END:\n\n[cite:@k]\n\nText'],
  // heading
  ['▮* Title :tag:', '* [cite:@k] Title :tag:'],
  ['* Title :t▮ag:', '* Title [cite:@k] :tag:'],
  ['* ▮TODO [#A] Title', '* TODO [#A] [cite:@k] Title'],
  ['*▮ :tag:', '* [cite:@k] :tag:'],
  [
    '* A\nSCHEDULED: <2024-01-01 Mon>▮\n:PROPERTIES:\n:ID: x\n:END:\nText',
    '* A\nSCHEDULED: <2024-01-01 Mon>\n:PROPERTIES:\n:ID: x\n:END:\n\n[cite:@k]\n\nText',
  ],
  // A state without a blank after it is the title, and tags after one are.
  ['* TODO▮\ntext', '* TODO\n\n[cite:@k]\n\ntext'],
  ['* ▮TODO\n:PROPERTIES:\n:X: y\n:END:', '* TODO\n:PROPERTIES:\n:X: y\n:END:\n\n[cite:@k]'],
  ['* TODO ▮', '* TODO [cite:@k]'],
  ['* TODO ▮:tag:', '* TODO :tag: [cite:@k]'],
  ['* TODO COMMENT ▮:tag:', '* TODO COMMENT [cite:@k] :tag:'],
  ['#+todo: WAIT | OK\n* ▮WAIT it', '#+todo: WAIT | OK\n* WAIT [cite:@k] it'],
  // blocks
  ['#+begin_src c\nx▮\n#+end_src\nText', '#+begin_src c\nx\n#+end_src\n\n[cite:@k]\n\nText'],
  ['#+begin_example\nx▮\n#+end_example', '#+begin_example\nx\n#+end_example\n\n[cite:@k]'],
  ['#+begin_export html\nx▮\n#+end_export', '#+begin_export html\nx\n#+end_export\n\n[cite:@k]'],
  ['#+begin_comment\nx▮\n#+end_comment', '#+begin_comment\nx\n#+end_comment\n\n[cite:@k]'],
  [': fix▮ed\n: width', ': fixed\n: width\n\n[cite:@k]'],
  ['# com▮ment', '# comment\n\n[cite:@k]'],
  ['▮#+begin_quote\nA\n#+end_quote', '#+begin_quote\n[cite:@k] A\n#+end_quote'],
  ['#+begin_quote\nA▮\n#+end_quote', '#+begin_quote\nA [cite:@k]\n#+end_quote'],
  ['#+begin_quote\nA\n#+end▮_quote\nB', '#+begin_quote\nA\n#+end_quote\n\n[cite:@k]\n\nB'],
  ['#+begin_verse\nA▮\n#+end_verse', '#+begin_verse\nA [cite:@k]\n#+end_verse'],
  ['#+begin: x\nA▮\n#+end:', '#+begin: x\nA [cite:@k]\n#+end:'],
  [':note:\nA▮\n:END:', ':note:\nA [cite:@k]\n:END:'],
  ['\\begin{align}\na▮\n\\end{align}\nB', '\\begin{align}\na\n\\end{align}\n\n[cite:@k]\n\nB'],
  ['---▮--', '-----\n\n[cite:@k]'],
  [
    '- a\n  #+begin_src c\n  x▮\n  #+end_src\n- b',
    '- a\n  #+begin_src c\n  x\n  #+end_src\n\n  [cite:@k]\n\n- b',
  ],
  ['#+begin_src c\nx▮', '#+begin_src c\nx [cite:@k]'],
  ['+-+-+\n|▮ |\n+-+-+', '+-+-+\n| |\n+-+-+\n\n[cite:@k]'],
  ['CLOCK: [2024-01-01 Mon]▮', 'CLOCK: [2024-01-01 Mon]\n\n[cite:@k]'],
  ['%%(a▮)', '%%(a)\n\n[cite:@k]'],
  // tables and captions
  ['| a | b |▮\n| c |   |', '| a | b [cite:@k] |\n| c |   |'],
  ['▮| a | b |', '| [cite:@k] a | b |'],
  ['| a |▮ b |', '| a | [cite:@k] b |'],
  ['| a ▮| b |', '| a [cite:@k] | b |'],
  ['| a |\n|-▮--|\n| b |', '| a |\n|---|\n| [cite:@k] b |'],
  ['| a |\n|---▮|', '| a [cite:@k] |\n|---|'],
  ['| a |  ▮ |', '| a | [cite:@k]  |'],
  ['| a |\n#+TBLFM: ▮$1=2', '| a [cite:@k] |\n#+TBLFM: $1=2'],
  ['#+caption: A ta▮ble\n| a |', '#+caption: A ta [cite:@k] ble\n| a |'],
  ['▮#+caption: A\n#+name: b\n| a |', '#+caption: [cite:@k] A\n#+name: b\n| a |'],
  ['#+caption: A\n#+name: b▮\n| a |', '#+caption: A\n#+name: b\n| [cite:@k] a |'],
  ['#+caption: A▮\n\nText', '#+caption: A\n\n[cite:@k]\n\nText'],
  // lists
  ['▮- a', '- [cite:@k] a'],
  ['-▮', '- [cite:@k]'],
  ['- [▮ ] a', '- [ ] [cite:@k] a'],
  ['- a ▮:: b', '- a :: [cite:@k] b'],
  ['- a ::▮', '- a :: [cite:@k]'],
  ['- a\n▮\n- b', '- a\n  [cite:@k]\n- b'],
  ['- a\n▮\n  b', '- a\n\n  [cite:@k]\n\n  b'],
  ['1. a▮\n   b', '1. a [cite:@k]\n   b'],
  ['- a\n▮  b', '- a\n  [cite:@k] b'],
  // empty lines
  ['a\n▮\nb', 'a\n\n[cite:@k]\n\nb'],
  ['a\n▮', 'a\n[cite:@k]'],
  ['a\n\n▮\n\nb', 'a\n\n[cite:@k]\n\nb'],
  ['[fn:1] a\n▮\n\nb', '[fn:1] a\n\n\n[cite:@k]\n\nb'],
  ['[fn:1] a\n▮', '[fn:1] a\n\n\n[cite:@k]'],
  ['[fn:1] a\n\n▮', '[fn:1] a\n\n\n[cite:@k]'],
  ['#+name: x\n▮\nb', '#+name: x\n\n[cite:@k]\nb'],
  // in the line
  ['[[https://x.org][the ▮site]] b', '[[https://x.org][the site]] [cite:@k] b'],
  ['[[x▮]] b', '[[x]] [cite:@k] b'],
  ['<<tar▮get>> b', '<<target>> [cite:@k] b'],
  ['<<<ra▮dio>>> b', '<<<radio>>> [cite:@k] b'],
  ['https://x.org/a▮_b b', 'https://x.org/a_b [cite:@k] b'],
  ['<https://x▮.org> b', '<https://x.org> [cite:@k] b'],
  ['a[fn:▮1] b', 'a[fn:1][cite:@k] b'],
  ['a[▮fn:x: b] c', 'a[fn:x: [cite:@k] b] c'],
  ['a[fn:x: b▮] c', 'a[fn:x: b [cite:@k]] c'],
  ['=co▮de= b', '=code= [cite:@k] b'],
  ['~co▮de~ b', '~code~ [cite:@k] b'],
  ['*bo▮ld* b', '*bo [cite:@k] ld* b'],
  ['▮*bold*', '[cite:@k] *bold*'],
  ['*bold*▮', '*bold* [cite:@k]'],
  ['a ▮/b/', 'a [cite:@k] /b/'],
  ['\\(a▮\\) b', '\\(a\\) [cite:@k] b'],
  ['$a▮b$ c', '$ab$ [cite:@k] c'],
  ['\\alp▮ha b', '\\alpha [cite:@k] b'],
  ['\\alpha[x▮] b', '\\alpha[x [cite:@k]] b'],
  ['$a▮$=b c', '$a [cite:@k]$=b c'],
  ['правоsrc_c{a▮} b', 'правоsrc_c{a} [cite:@k] b'],
  ['правоhttps://x▮.org b', 'правоhttps://x.org [cite:@k] b'],
  // What is left open a citation would close.
  ['a /b c/▮。 d', 'a /b c/。 [cite:@k] d'],
  ['a /b c/▮d e', 'a /b c/d [cite:@k] e'],
  ['a /b c/▮{{{m}}} e', 'a /b c [cite:@k]/{{{m}}} e'],
  ['\\foo▮[x] b', '\\foo[x] [cite:@k] b'],
  ['\\foo{x}▮', '\\foo{x} [cite:@k]'],
  ['{{{m(▮a)}}} b', '{{{m(a)}}} [cite:@k] b'],
  ['@@html:<▮b>@@ c', '@@html:<b>@@ [cite:@k] c'],
  ['<2024▮-01-01 Mon>--<2024-01-02 Tue> b', '<2024-01-01 Mon>--<2024-01-02 Tue> [cite:@k] b'],
  ['[1/▮2] b', '[1/2] [cite:@k] b'],
  ['src_c[x]{a▮} b', 'src_c[x]{a} [cite:@k] b'],
  ['call_f(a▮) b', 'call_f(a) [cite:@k] b'],
  ['a▮_b c', 'a_b [cite:@k] c'],
  ['a^{b▮} c', 'a^{b [cite:@k]} c'],
  ['a ▮\\\\\nb', 'a [cite:@k] \\\\\nb'],
  ['a \\\\▮\nb', 'a [cite:@k] \\\\\nb'],
  ['a |▮$ b', 'a |[cite:@k]$ b'],
  ['规定▮各国', '规定[cite:@k]各国'],
  ['*▮ a* b', '* [cite:@k] a* b'],
  ['a ▮^{b}', 'a [cite:@k] ^{b}'],
  // begun
  ['[cite:@a▮', '[cite:@a;@k]'],
  ['[cite:@a▮ and', '[cite:@a;@k] and'],
  ['[cite:@a p. 3▮', '[cite:@a p. 3;@k]'],
  ['[cite/t:@a;▮]', '[cite/t:@a;@k]'],
  ['[cite:see ▮]', '[cite:see @k]'],
  ['[cite:@a▮ p. 3 [sic]]', '[cite:@a p. 3 [sic];@k]'],
  ['# [cite:▮]', '# [cite:]\n\n[cite:@k]'],
  ['[cite:x▮]', '[cite:x @k]'],
  ['[cite:@a\nb▮', '[cite:@a\nb [cite:@k]'],
  ['[cite:see; @a; and▮]', '[cite:see; @a;@k; and]'],
  ['[cite:see▮; @a]', '[cite:see; @a;@k]'],
  ['[cite:@a; see ▮]', '[cite:@a; see @k]'],
];

/** Formatted text has italics, which end those around them. */
const texts: typeof cases = [
  ['a /b▮ c/ d', 'a /b c/ K/1 d'],
  ['a /b c/▮; d', 'a /b c/ K/1; d'],
  ['a /b c▮ d', 'a K/1 /b c d'],
  ['a\u200B/b▮ c/ d', 'a\u200B/b c/ K/1 d'],
  ['a *b▮ c* d', 'a *b K/1 c* d'],
  ['▮/b/', 'K/1 /b/'],
  ['$b$▮, c', '$b$ K/1, c'],
  ['https://x.org/。▮', 'https://x.org/。 K/1'],
  ['▮#+begin_quote\na\n#+end_quote', '#+begin_quote\nK/1 a\n#+end_quote'],
];

const definition = '\n\n[fn:1] K/1.\n';
const notes: typeof cases = [
  ['#+caption: A▮\n[[file:a.png]]', `#+caption: A\n[[file:a.png]][fn:1]${definition}`],
  ['▮#+caption: A\n| a |', `#+caption: A\n| a[fn:1] |${definition}`],
  ['a /b▮ c/ d', `a /b[fn:1] c/ d${definition}`],
  ['a ▮*b* c', `a [fn:1] *b* c${definition}`],
  ['- a\n\n▮b', `- a\n\n\u200B[fn:1]b${definition}`],
  ['- [ ] [cite:▮ .', `- [ ] [fn:1] .${definition}`],
  ['[fn:x] a /b▮ c/', '[fn:x] a /b c/; K/1'],
];

for (const [form, table] of [
  ['citekey', cases],
  ['text', texts],
  ['footnote', notes],
] as const) {
  describe(`A citation in Org as ${form}`, () => {
    for (const [before, after] of table) {
      it(`makes ${JSON.stringify(after)} of ${JSON.stringify(before)}`, () => {
        assert.equal(placedIn('org', before, form), after);
      });
    }
  });
}
