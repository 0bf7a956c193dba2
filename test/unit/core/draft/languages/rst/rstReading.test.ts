import assert from 'node:assert/strict';
import { readAs } from '../../../../../support/dialects.ts';

const keys = (text: string): string =>
  readAs('rst', text)
    .citations.flatMap(({ cites }) => cites)
    .map(({ key }) => key)
    .join(' ');

describe('What docutils reads as a citation', () => {
  const cases: readonly (readonly [string, string])[] = [
    [':cite:p:`{see}a{p. 3},b` `c`:cite:t:', 'a b c'],
    ['- :cite:`a`\n\n  1. :cite:`b`', 'a b'],
    [':field: :cite:`a`\n\n   :cite:`b`', 'a b'],
    ['term :cite:`a`\n   :cite:`b`', 'a b'],
    ['   :cite:`a`', 'a'],
    ['| :cite:`a`', 'a'],
    ['Title :cite:`a`\n===============', 'a'],
    ['+-----------+\n| :cite:`a` |\n+-----------+', 'a'],
    ['=== =========\na   :cite:`a`\n=== =========', 'a'],
    ['.. note:: :cite:`a`\n   :class: x\n\n   :cite:`b`', 'a b'],
    ['.. figure:: x.png\n\n   :cite:`a`', 'a'],
    ['.. parsed-literal::\n\n   :cite:`a`', 'a'],
    ['.. list-table:: :cite:`a`\n\n   * - :cite:`b`', 'a b'],
    ['.. [1] :cite:`a`', 'a'],
    ['..\n\n   :cite:`a`', 'a'],
    ['.. |x| replace:: :cite:`a`', 'a'],
    ['.. :cite:`a`\n   :cite:`b`', ''],
    ['.. code-block:: c\n\n   :cite:`a`', ''],
    ['.. math::\n\n   :cite:`a`', ''],
    ['.. raw:: html\n\n   :cite:`a`', ''],
    ['So::\n\n   :cite:`a`', ''],
    ['So::\n\n> :cite:`a`', ''],
    ['>>> :cite:`a`', ''],
    ['``:cite:`a` ``', ''],
    ['x [#]_:cite:`a` *b*:cite:`c`', 'a c'],
    [':cite:`a`b', ''],
    ['x:cite:`a`', ''],
    ['\\:cite:`a`', ''],
    [':cite:`{}a` :cite:`a,` :cite:`a b`', ''],
    [':ref:`a`', ''],
  ];
  for (const [text, expected] of cases) {
    it(`is ${expected || 'nothing'} in ${JSON.stringify(text)}`, () => {
      assert.equal(keys(text), expected);
    });
  }
});

describe('What else docutils reads', () => {
  it('is a note with all that is indented under it', () => {
    const text = '.. [#f] a\n\n   b\n\nc\n\n.. [1] d\n.. [Cit] e';
    const { notes, labels } = readAs('rst', text).notes;
    assert.deepEqual(
      notes.map(({ bodyStart, end }) => text.slice(bodyStart, end)),
      ['a\n\n   b', 'd'],
    );
    assert.deepEqual([...labels], ['#f', '1']);
  });

  it('is a locale only where the draft begins with its field', () => {
    const locale = (text: string): unknown => readAs('rst', text).locale;
    assert.equal(locale('Title\n=====\n\n:lang: fr'), 'fr');
    assert.equal(locale('..\n   :lang: fr'), undefined);
    assert.equal(locale('So::\n\n   :lang: fr'), undefined);
    assert.equal(locale('Text\n\n:lang: fr'), undefined);
  });

  it('are the places of code, comments and metadata', () => {
    const text = 'T\n=\n\n:a: b\n\nx ``c``\n\n.. d\n\n.. math::\n\n   e';
    assert.deepEqual(
      readAs('rst', text).spans.map(({ kind, start, end }) => [kind, text.slice(start, end)]),
      [
        ['head', 'T\n=\n\n:a: b'],
        ['code', '``c``'],
        ['comment', '.. d'],
        ['math', '.. math::\n\n   e'],
      ],
    );
  });
});
