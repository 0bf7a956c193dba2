import assert from 'node:assert/strict';
import { readYaml } from '../../../../src/core/bibliography/yaml/yaml.ts';
import { lookUp, pathsOf } from '../../../../src/core/bibliography/yaml/yamlValues.ts';

/** What pandoc 3 makes of each, but for the mapping of names, which is Quarto's. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['b: a.bib', ['a.bib']],
  ['b: a.bib\nb: b.bib', ['b.bib']],
  ['b: a.bib\nb: null', []],
  ['  b: a.bib\n  c: d', ['a.bib']],
  ['{b: a.bib, c: d}', ['a.bib']],
  ['? b\n: a.bib', ['a.bib']],
  ['"b": !x a.bib', ['a.bib']],

  ['x: &x a.bib\nb: *x', ['a.bib']],
  ['x: &x [a.bib, b.bib]\nb: *x', ['a.bib', 'b.bib']],
  ['x: &x a.bib\nb: [*x, b.bib]', ['a.bib', 'b.bib']],
  ['x: &x a.bib\ny: &x b.bib\nb: *x', ['b.bib']],
  ['x: &x b\n*x : a.bib', ['a.bib']],
  ['b: *nope', []],
  ['b: &x [*x, a.bib]', ['a.bib']],
  ['b: &x {c: *x, d: a.bib}', ['a.bib']],

  ['x: &x {b: a.bib}\n<<: *x', ['a.bib']],
  ['x: &x {b: a.bib}\n<<: *x\nb: b.bib', ['b.bib']],
  ['x: &x {b: a.bib}\nb: b.bib\n<<: *x', ['b.bib']],
  ['<<: {b: a.bib}\n<<: {b: b.bib}', ['a.bib']],
  ['<<: [{c: x}, {b: a.bib}, {b: b.bib}]', ['a.bib']],
  ['<<: {<<: {b: a.bib}}', ['a.bib']],
  ['<<: {<<: {b: a.bib}, b: b.bib}', ['b.bib']],
  ['<<: [{<<: {b: a.bib}}, {b: b.bib}]', ['a.bib']],
  ['"<<": {b: a.bib}', ['a.bib']],
  ['<<: a.bib\nb: b.bib', ['b.bib']],
  ['&x\n<<: *x\nb: a.bib', ['a.bib']],

  ['b:', []],
  ['b: ~', []],
  ['b: Null', []],
  ['b: true', []],
  ['b: "null"', ['null']],
  ['b: !!str null', ['null']],
  ['b: 12', ['12']],
  ['b: [~, a.bib, null, "~"]', ['a.bib', '~']],
  ['b:\n- a.bib\n-\n- b.bib', ['a.bib', 'b.bib']],
  ['b: [a.bib, {path: b.bib}, [c.bib]]', ['a.bib']],
  ['b: {main: a.bib, more: [b.bib, {c: c.bib}]}', ['a.bib', 'b.bib']],
  ['b: {main: {path: a.bib}, more: b.bib}', ['b.bib']],
  ['c: {b: a.bib}', []],
  ['- b: a.bib', []],
  ['', []],
];

describe('pathsOf', () => {
  for (const [text, expected] of cases) {
    it(`finds ${expected.join(' and ') || 'nothing'} in ${JSON.stringify(text)}`, () => {
      const root = readYaml(`${text}\n`)?.documents[0];
      assert.deepEqual(pathsOf(lookUp(root, 'b')), expected);
    });
  }

  it('knows the names of its own document only', () => {
    const [, second] = readYaml('x: &x a.bib\n---\nb: *x\n')?.documents ?? [];
    assert.deepEqual(pathsOf(lookUp(second, 'b')), []);
  });

  it('follows long rows of merged mappings and many aliases of a list', () => {
    const count = 20_000;
    const row = Array.from({ length: count }, (_, at) => `- &m${at + 1} {<<: *m${at}}`).join('\n');
    const merging = readYaml(`x:\n- &m0 {b: a.bib}\n${row}\n<<: *m${count}\n`)?.documents[0];
    assert.deepEqual(pathsOf(lookUp(merging, 'b')), ['a.bib']);
    const aliases = Array.from({ length: count }, (_, at) => `k${at}: *x`).join(', ');
    const listing = readYaml(`x: &x [${'a.bib, '.repeat(count)}]\nb: {${aliases}}\n`)?.documents[0];
    assert.equal(pathsOf(lookUp(listing, 'b')).length, count);
  });
});
