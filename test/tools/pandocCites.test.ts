import assert from 'node:assert/strict';
import type { Citation } from '../../src/core/citation/cite.ts';
import { placedAt } from './support/placedAt.ts';
import { convert } from 'pandoc-wasm';
import { openPandoc } from './readers/pandocProgram.ts';
import { locator } from '../support/locator.ts';

const k: Citation = [{ key: 'k', locator: locator('12') }];

const placed = (marked: string, citation = k): string => placedAt('pandoc', marked, citation);

interface Element {
  readonly t: string;
  readonly c?: unknown;
}

/** What pandoc sees around a citation, and the keys of each of its citations. */
function seen(blocks: unknown): { kinds: Set<string>; cites: string[] } {
  const kinds = new Set<string>();
  const cites: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(visit);
    } else if (typeof node === 'object' && node !== null && 't' in node) {
      const { t, c } = node as Element;
      kinds.add(t);
      if (t === 'Cite') {
        const [list] = c as [{ citationId: string; citationMode: Element }[]];
        cites.push(
          list
            .map(
              ({ citationId, citationMode }) => (citationMode.t === 'AuthorInText' ? '@' : '') + citationId,
            )
            .join(' '),
        );
      } else {
        visit(c);
      }
    }
  };
  visit(blocks);
  return { kinds, cites };
}

/** A draft, the citations that pandoc is to see, and what it is not to see. */
const cases: readonly (readonly [string, readonly string[], ...string[]])[] = [
  ['a|', ['k']],
  ['[@a]|', ['a k']],
  ['[@a]|[@b]', ['a', 'k', 'b']],
  ['Look!|', ['k'], 'Image'],
  ['a^|', ['k'], 'Note'],
  ['a \\|', ['k']],
  ['a \\\\|', ['k']],
  ['|(b)', ['k'], 'Link'],
  ['|{.b}', ['k'], 'Span'],
  ['|: b', ['k']],
  ['[a]|\n\n[a]: b', ['k']],
  ['|[a]\n\n[a]: b', ['k']],
  ['([a](b)|)', ['k']],
  ['[a](b|)', ['k']],
  ['a[^1|] b\n\n[^1]: c', ['k']],
  ['@a|', ['@a k']],
  ['As @a|.', ['@a k']],
  // At the beginning of a line that is an item of a list of examples.
  ['@a|.', ['k']],
  ['@a| [p. 3]', ['@a k']],
  ['@a [p. 3|]', ['@a k']],
  ['@a [p. 3]|', ['@a', 'k']],
  ['@a |', ['@a k']],
  ['|@a', ['k', '@a']],
  ['x@|', ['k']],
  ['[@|]', ['k']],
  ['[|]', ['k']],
  ['[@a; |]', ['a k']],
  ['[@a; see @|, p. 3]', ['a k']],
  ['@a [p. 3; |]', ['@a k']],
  ['a^[see @b|]', ['@b k']],
  ['a^[|]', ['k']],
  // Quarto puts a cross-reference into the place of all that is one citation with it.
  ['As @fig-map|.', ['@fig-map', 'k']],
  ['@fig-map |.', ['@fig-map', 'k']],
  ['@fig-map  |.', ['@fig-map', 'k']],
  ['@{fig-map} |.', ['@fig-map', 'k']],
  ['@fig-map\n|', ['@fig-map', 'k']],
  ['- @fig-map\n  |', ['@fig-map', 'k']],
  ['> @fig-map\n> |', ['@fig-map', 'k']],
  ['As @fig-m|ap.', ['@fig-map', 'k']],
  ['@fig:map |', ['@fig:map', 'k']],
  ['@Sec-law |', ['@Sec-law', 'k']],
  ['|@fig-map', ['k', '@fig-map']],
  ['| @fig-map', ['k', '@fig-map']],
  ['[@fig-map|]', ['fig-map', 'k']],
  ['[@fig-map]|', ['fig-map', 'k']],
  ['|[@fig-map]', ['fig-map', 'k']],
  ['[@fig-map] |', ['fig-map', 'k']],
  ['[@a; @fig-map|]', ['a fig-map', 'k']],
  ['[see @fig-map; |]', ['@fig-map', 'k']],
  ['@fig-map [|]', ['@fig-map', 'k']],
  ['@fig-map [@|]', ['@fig-map', 'k']],
  ['@fig-map [@b|]', ['@fig-map b', 'k']],
  ['@fig-map [p. 3]|', ['@fig-map', 'k']],
  ['@fig-map, |.', ['@fig-map', 'k']],
  ['See [@| and', ['k']],
  ['See [@a; | and', ['a k']],
  ['[see |]', ['k']],
  ['\\cite{a|}', ['k']],
];

describe('pandoc, of a citation that is put beside something', function () {
  this.timeout(120_000);
  it('sees that citation, and what was there before', async () => {
    const documents = await openPandoc('markdown').read(cases.map(([marked]) => placed(marked)));
    cases.forEach(([marked, expected, ...none], at) => {
      const document = documents[at];
      const { kinds, cites } = seen(document !== undefined && 'blocks' in document ? document.blocks : []);
      assert.deepEqual(cites, expected, `${marked} -> ${placed(marked)}`);
      assert.ok(
        none.every((kind) => !kinds.has(kind)),
        `${marked} -> ${placed(marked)}: ${[...kinds].join()}`,
      );
    });
  });

  it('shows what stands before and behind a cite as it was typed', async () => {
    const notes = [
      '; see @x ] [z',
      '12 and more',
      ', p. x',
      'vi',
      '{a} 3',
      ', {a}',
      '*a* _b_ `c` $d$',
      '^a^ ~b~ <c>',
    ];
    const library = JSON.stringify([{ id: 'k', type: 'report', title: 'Report' }]);
    const citations = notes.flatMap((note): Citation[] => [
      [{ key: 'k', prefix: note }],
      [{ key: 'k', suffix: note }],
      [{ key: 'k', locator: locator('12'), suffix: note }],
    ]);
    const draft = citations.map((citation) => `${placed('|', citation)}\n`).join('\n');
    const style =
      '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>t</title>' +
      '<id>t</id><updated>2020-01-01T00:00:00Z</updated></info><citation><layout delimiter="; ">' +
      '<group delimiter=" / "><text variable="title"/><group><label variable="locator" form="short"/>' +
      '<text variable="locator" prefix=" ⟨" suffix="⟩"/></group></group></layout></citation></style>';
    const options = {
      from: 'markdown',
      to: 'plain',
      wrap: 'none',
      citeproc: true,
      bibliography: ['k.json'],
      csl: 'k.csl',
    };
    const { stdout, stderr } = await convert(options, draft, { 'k.json': library, 'k.csl': style });
    assert.equal(stderr, '');
    const shown = stdout.trim().split('\n\n');
    citations.forEach(([cite], at) => {
      const { prefix, suffix = '', locator } = cite ?? { key: '' };
      const before = prefix === undefined ? '' : `${prefix} `;
      const own = locator === undefined ? 'Report' : 'Report / para. ⟨12⟩';
      const behind = suffix === '' || suffix.startsWith(',') ? suffix : ` ${suffix}`;
      assert.equal(shown[at]?.replaceAll('\u00A0', ' '), before + own + behind, placed('|', citations[at]));
    });
  });
});
