import assert from 'node:assert/strict';
import { placedIn } from '../../place/placedIn.ts';

/** `▮` is the cursor. */
const cases: readonly (readonly [before: string, after: string])[] = [
  // head
  ['▮Title\n=====\n\n:Author: X\n\nText', 'Title\n=====\n\n:Author: X\n\n:cite:p:`k`\n\nText'],
  [':lang: fr▮\n\nText', ':lang: fr\n\n:cite:p:`k`\n\nText'],
  ['.. note▮d\n\nTitle\n=====\n\nText', '.. noted\n\nTitle\n=====\n\n:cite:p:`k`\n\nText'],
  ['====\nHe▮ad\n====\n\nSub\n---\n\nText', '====\nHead\n====\n\nSub\n---\n\n:cite:p:`k`\n\nText'],
  // titles
  ['Text\n\nTi▮tle\n-----\n\nMore', 'Text\n\nTitle\n-----\n\n:cite:p:`k`\n\nMore'],
  ['Text\n\n---▮-\n\nMore', 'Text\n\n----\n\n:cite:p:`k`\n\nMore'],
  ['a\n▮\nTitle\n=====', 'a\n\n:cite:p:`k`\n\nTitle\n====='],
  // explicit
  ['.. com▮ment\n   more\n\nText', '.. comment\n   more\n\n:cite:p:`k`\n\nText'],
  ['..\n\n   quo▮te', '..\n\n   quo :cite:p:`k` te'],
  ['.. code-block:: c\n\n   x▮\n\nText', '.. code-block:: c\n\n   x\n\n:cite:p:`k`\n\nText'],
  ['.. math::\n\n   x▮', '.. math::\n\n   x\n\n:cite:p:`k`'],
  ['.. _lab▮el:\n\nText', '.. _label:\n\n:cite:p:`k` Text'],
  ['.. _lab▮el:\n\nTitle\n=====\n\nText', '.. _label:\n\nTitle\n=====\n\n:cite:p:`k`\n\nText'],
  ['.. _a: https://▮x.org\n\nText', '.. _a: https://x.org\n\n:cite:p:`k`\n\nText'],
  ['.. |a| repl▮ace:: b', '.. |a| replace:: b\n\n:cite:p:`k`'],
  ['▮.. note:: Look', '.. note:: :cite:p:`k` Look'],
  ['.. no▮te::\n\n   Look', '.. note::\n\n   :cite:p:`k` Look'],
  ['.. note::\n▮\n   Look', '.. note::\n\n   :cite:p:`k` Look'],
  ['.. figure:: x.p▮ng\n   :alt: y\n\n   Caption', '.. figure:: x.png\n   :alt: y\n\n   :cite:p:`k` Caption'],
  ['.. list-table:: Cap▮tion\n\n   * - a', '.. list-table:: Cap :cite:p:`k` tion\n\n   * - a'],
  ['.. rubric:: A▮', '.. rubric:: A :cite:p:`k`'],
  ['.. unknown:: x▮\n\n   y', '.. unknown:: x\n\n   y\n\n:cite:p:`k`'],
  ['.. parsed-literal::\n\n   a▮\n\n   b', '.. parsed-literal::\n\n   a :cite:p:`k`\n\n   b'],
  ['▮.. [1] A note', '.. [1] :cite:p:`k` A note'],
  ['.. [1] A note▮', '.. [1] A note :cite:p:`k`'],
  ['.. [Cit] A▮', '.. [Cit] A :cite:p:`k`'],
  ['__ https://▮x.org', '__ https://x.org\n\n:cite:p:`k`'],
  // blocks
  ['So▮::\n\n   lit\n\nText', 'So :cite:p:`k`::\n\n   lit\n\nText'],
  ['So::▮\n\n   lit\n\nText', 'So :cite:p:`k`::\n\n   lit\n\nText'],
  ['So::\n\n   li▮t\n\nText', 'So::\n\n   lit\n\n:cite:p:`k`\n\nText'],
  ['::\n\n   li▮t', '::\n\n   lit\n\n:cite:p:`k`'],
  ['So::\n\n> li▮t', 'So::\n\n> lit\n\n:cite:p:`k`'],
  ['>>> ▮x\n1\n\nText', '>>> x\n1\n\n:cite:p:`k`\n\nText'],
  ['+---+---+\n| a▮ | b |\n+---+---+\n\nText', '+---+---+\n| a | b |\n+---+---+\n\n:cite:p:`k`\n\nText'],
  ['== ==\na  b▮\n== ==\n\nText', '== ==\na  b\n== ==\n\n:cite:p:`k`\n\nText'],
  ['- a▮\n- b', '- a :cite:p:`k`\n- b'],
  ['▮- a', '- :cite:p:`k` a'],
  ['- a\n▮\n- b', '- a\n\n  :cite:p:`k`\n\n- b'],
  ['1. a▮', '1. a :cite:p:`k`'],
  ['1. a\n▮\n#. b', '1. a\n\n   :cite:p:`k`\n\n#. b'],
  ['(i) a\n\n▮iii) b', '(i) a\n\niii) :cite:p:`k` b'],
  ['ci▮vil. a', 'ci :cite:p:`k` vil. a'],
  ['term ▮: class\n   Definition', 'term :cite:p:`k` : class\n   Definition'],
  ['`a : b` :▮ c : d\n   Definition', '`a : b` :cite:p:`k` : c : d\n   Definition'],
  ['`a :▮ b` : c\n   Definition', '`a : b` :cite:p:`k` : c\n   Definition'],
  ['term▮\n   Definition', 'term :cite:p:`k`\n   Definition'],
  ['term\n   Definition▮\nterm2\n   B', 'term\n   Definition :cite:p:`k`\nterm2\n   B'],
  [':field: a▮', ':field: a\n\n:cite:p:`k`'],
  ['-o FILE  a▮', '-o FILE  a :cite:p:`k`'],
  ['| a▮\n| b', '| a :cite:p:`k`\n| b'],
  ['   Quote\n\n   ▮-- Who', '   Quote\n\n   -- :cite:p:`k` Who'],
  ['-▮', '- :cite:p:`k`'],
  // empty lines
  ['a\n▮\nb', 'a\n\n:cite:p:`k`\n\nb'],
  ['a\n▮', 'a\n:cite:p:`k`'],
  ['- a\n▮', '- a\n\n:cite:p:`k`'],
  ['a\n\n▮\n\nb', 'a\n\n:cite:p:`k`\n\nb'],
  ['a\n   ▮\nb', 'a\n   \n:cite:p:`k`\n\nb'],
  // in the line
  ['*em▮ph* a', '*emph* :cite:p:`k` a'],
  ['**st▮rong** a', '**strong** :cite:p:`k` a'],
  ['``li▮t`` a', '``lit`` :cite:p:`k` a'],
  ['`x <https://▮x.org>`_ a', '`x <https://x.org>`_ :cite:p:`k` a'],
  ['na▮me_ a', 'name_ :cite:p:`k` a'],
  ['`phr▮ase`__ a', '`phrase`__ :cite:p:`k` a'],
  ['|su▮b| a', '|sub| :cite:p:`k` a'],
  ['_`tar▮get` a', '_`target` :cite:p:`k` a'],
  [':ref:`x▮` a', ':ref:`x` :cite:p:`k` a'],
  ['`x▮`:ref: a', '`x`:ref: :cite:p:`k` a'],
  [':math:`x▮` a', ':math:`x` :cite:p:`k` a'],
  ['a [#f▮]_ b', 'a [#f]_ :cite:p:`k` b'],
  ['a [Cit▮]_ b', 'a [Cit]_ :cite:p:`k` b'],
  ['https://x.org/▮a b', 'https://x.org/a :cite:p:`k` b'],
  ['a@▮b.org c', 'a@b.org :cite:p:`k` c'],
  ['a\\▮*b', 'a\\* :cite:p:`k` b'],
  ['snake▮_case a', 'snake_case :cite:p:`k` a'],
  ['a*▮b', 'a* :cite:p:`k` b'],
  ['a _`un▮closed`b', 'a :cite:p:`k` _`unclosed`b'],
  ['`un▮closed a', ':cite:p:`k` `unclosed a'],
  ['a\\ ▮*b*', 'a\\  :cite:p:`k` *b*'],
  ['(▮)', '(:cite:p:`k`)'],
  ['"a"▮', '"a" :cite:p:`k`'],
  ['规定▮各国', '规定\\ :cite:p:`k`\\ 各国'],
  ['a▮:b', 'a :cite:p:`k` :b'],
  ['a▮(b)', 'a :cite:p:`k` (b)'],
  ['▮:ref:`x`', ':cite:p:`k` :ref:`x`'],
  // begun
  [':cite:p:`a▮', ':cite:p:`a,k`'],
  ['a :cite:p:``▮, b', 'a :cite:p:`k`, b'],
  ['a:cite:p:`▮ b', 'a :cite:p:`k` b'],
  ['e.g.:cite:p:`▮ b', 'e.g. :cite:p:`k` b'],
  ['*a*:cite:p:`a▮ b', '*a*:cite:p:`a,k` b'],
  [':cite:p:`a▮ and', ':cite:p:`a,k` and'],
  [':cite:p:`a,▮`', ':cite:p:`a,k`'],
  [':cite:p:`▮ and :ref:`x`', ':cite:p:`k` and :ref:`x`'],
  [':cite:p:`a{p. 3}▮', ':cite:p:`a{p. 3},k`'],
  ['.. :cite:p:`▮`', '.. :cite:p:``\n\n:cite:p:`k`'],
  [':ci▮te:p:` a', ':cite:p:`k` a'],
  ['a :cite:p:`▮ `x`:sup:', 'a :cite:p:`k` `x`:sup:'],
  [':cite:p:`a\nb▮', ':cite:p:`k` :cite:p:`a\nb'],
  ['e.▮g. a', 'e.g. :cite:p:`k` a'],
  // not to be joined
  ['Ti :cite:p:`a▮`\n============\n\nText', 'Ti :cite:p:`a`\n============\n\n:cite:p:`k`\n\nText'],
  [
    '+------------+\n| :cite:p:`a▮` |\n+------------+\n\nText',
    '+------------+\n| :cite:p:`a` |\n+------------+\n\n:cite:p:`k`\n\nText',
  ],
];

describe('A citation in reStructuredText', () => {
  for (const [before, after] of cases) {
    it(`makes ${JSON.stringify(after)} of ${JSON.stringify(before)}`, () => {
      assert.equal(placedIn('rst', before, 'citekey'), after);
    });
  }
});

describe('Formatted text in reStructuredText', () => {
  it('stands before emphasis that is left open, which its own would end', () => {
    assert.equal(placedIn('rst', 'a *b▮ c', 'text'), 'a K/1\\ *b c');
    assert.equal(placedIn('rst', 'a *b▮ c* d', 'text'), 'a *b c* K/1 d');
  });
});
