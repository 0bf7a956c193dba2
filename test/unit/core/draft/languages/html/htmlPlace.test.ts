import assert from 'node:assert/strict';
import { placedIn } from '../../place/placedIn.ts';

/** `▮` is the cursor. */
const cases: readonly (readonly [before: string, after: string])[] = [
  [
    '▮<!doctype html>\n<html lang="en">\n<head><title>T</title></head>\n<body>\n<p>a</p>\n</body>\n</html>\n',
    '<!doctype html>\n<html lang="en">\n<head><title>T</title></head>\n<body>\nK/1\n<p>a</p>\n</body>\n</html>\n',
  ],
  ['<!doctype html><title>T▮</title>\n<p>a', '<!doctype html><title>T</title>\nK/1\n<p>a'],
  ['<p>a</p>\n</body>\n</html>▮\n', '<p>a</p> K/1\n</body>\n</html>\n'],
  ['<p cl▮ass="a">b</p>', '<p class="a"> K/1 b</p>'],
  ['<p title="a > ▮b">c</p>', '<p title="a > b"> K/1 c</p>'],
  ['<p title = "a > ▮b">c</p>', '<p title = "a > b"> K/1 c</p>'],
  ['▮a <link href="x"> b', 'K/1 a <link href="x"> b'],
  ['a &am▮p; b', 'a &amp; K/1 b'],
  ['<!-- a▮ --> b', '<!-- a --> K/1 b'],
  ['<script>a▮</script> b', '<script>a</script>\nK/1\n b'],
  ['<STYLE>a▮</style> b', '<STYLE>a</style>\nK/1\n b'],
  ['<p>a<code>b▮</code> c', '<p>a<code>b</code> K/1 c'],
  ['<table>▮<tr><td>a</td></tr></table>', '<table><tr><td> K/1 a</td></tr></table>'],
  ['<ul>\n▮<li>a</ul>', '<ul>\n<li> K/1 a</ul>'],
  ['<table><tr><td>a</td>▮</tr></table>b', '<table><tr><td>a</td></tr></table> K/1 b'],
  ['<textarea>a▮</textarea>', '<textarea>a</textarea> K/1'],
  ['https://x.org/▮a b', 'https://x.org/a K/1 b'],
  ['<a href="x">te▮xt</a>', '<a href="x">te K/1 xt</a>'],
  ['a < ▮b', 'a < K/1 b'],
  ['<p>a▮', '<p>a K/1'],
  ['<p>a</p>\n<script>b▮\n', '<p>a</p> K/1\n<script>b\n'],
  ['<script>\na▮\n', 'K/1\n<script>\na\n'],
  ['<title>a</title>\n<style>b▮', '<title>a</title>\nK/1\n<style>b'],
  ['<p>a</p> <!-- b▮', '<p>a</p> K/1 <!-- b'],
  ['<p>a <b class="c▮', '<p>a K/1 <b class="c'],
  ['<math>a▮</math>b', '<math>a</math> K/1 b'],
  ['<svg><text>a▮</text></svg>b', '<svg><text>a</text></svg> K/1 b'],
];

describe('A formatted citation in HTML', () => {
  for (const [before, after] of cases) {
    it(`makes ${JSON.stringify(after)} of ${JSON.stringify(before)}`, () => {
      assert.equal(placedIn('html', before, 'text'), after);
    });
  }
});
