import assert from 'node:assert/strict';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { load } from 'js-yaml';
import type { BibliographyFormatId } from '../../../../src/core/bibliography/bibliographyFormat.ts';
import { bibliographyFormat } from '../../../../src/core/bibliography/bibliographyFormats.ts';
import { cslItems, type CslItem } from '../../../../src/core/citation/cslItem.ts';
import { readCorpus } from '../../../support/readCorpus.ts';
import { dialects, readAs } from '../../../support/dialects.ts';
import { addEntries, missingEntries } from '../../../support/bibliography.ts';

const items = cslItems(readCorpus());
const formats = ['bibtex', 'biblatex', 'csl-json', 'csl-yaml', 'hayagriva'] as const;
const someItems = fc.subarray([...items], { minLength: 1, maxLength: 3 });

/** The text after the entries are added; undefined where it is left alone. Nothing of it may get lost. */
function add(text: string, added: readonly CslItem[], format: BibliographyFormatId): string | undefined {
  assert.deepEqual(
    missingEntries(text, added, format),
    added.filter((one) => addEntries(text, [one], format).kind !== 'present'),
  );
  const result = addEntries(text, added, format);
  if (result.kind !== 'edit') {
    return result.kind === 'present' ? text : undefined;
  }
  const { start, end, newText } = result.edit;
  assert.equal(start, end);
  assert.ok(start >= 0 && start <= text.length);
  const after = text.slice(0, start) + newText + text.slice(end);
  assert.deepEqual(addEntries(after, added, format), { kind: 'present' }, after);
  return after;
}

function property(value: unknown, name: string): unknown {
  return new Map<string, unknown>(Object.entries(value ?? {})).get(name);
}

const eol = fc.constantFrom('\n', '\r\n');
const key = fc.constantFrom('a', 'b1', 'ctoc_cop_wg7_2015_2', 'x:y', 'Ä');
const text = fc.oneof(
  fc.constantFrom('A title', '{x}', '"y"', 'a, b', '# no', '---', "it's", '% x', '@z', ']', '\\{'),
  fc.string({ maxLength: 8 }),
);

describe('any bibliography file', () => {
  it('in .bib stays as it is, and gets entries that are read', function () {
    this.timeout(20_000);
    const value = text.map((content) => `{${content.replace(/[{}]/gu, '').replace(/\\$/u, '')}}`);
    const entry = fc
      .tuple(fc.constantFrom('book', 'Report'), key, value, fc.constantFrom('  ', '\t', ''))
      .map(([type, id, title, indent]) => `@${type}{${id},\n${indent}title = ${title}\n}`);
    const part = fc.oneof(
      entry,
      fc.constantFrom('% a comment', '@comment{x}', '@string{s = "t"}', '', 'junk'),
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 6 }),
        eol,
        someItems,
        fc.boolean(),
        (parts, end, added, ends) => {
          const file = (parts.join('\n') + (ends ? '\n' : '')).replaceAll('\n', end);
          for (const format of ['bibtex', 'biblatex'] as const) {
            const after = add(file, added, format);
            assert.ok(after !== undefined);
            const read = new Set(parse(after).entries.map((one) => one.key));
            assert.ok(added.every(({ id }) => read.has(id)));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('in JSON stays as it is, and gets the items', () => {
    const element = fc.oneof(fc.jsonValue(), fc.record({ id: key, title: text }));
    const space = fc.constantFrom(undefined, 1, 2, '\t');
    fc.assert(
      fc.property(
        fc.array(element, { maxLength: 4 }),
        space,
        fc.boolean(),
        eol,
        someItems,
        (list, step, isDeep, end, added) => {
          const value = isDeep ? { a: [list], references: list, z: { items: [] } } : list;
          const file = JSON.stringify(value, null, step).replaceAll('\n', end);
          const after = add(file, added, 'csl-json');
          assert.ok(after !== undefined);
          const read: unknown = JSON.parse(after);
          const now: unknown = isDeep ? property(read, 'references') : read;
          assert.ok(Array.isArray(now));
          assert.deepEqual(now.slice(0, list.length), JSON.parse(JSON.stringify(list)));
          const ids = now.map((one: unknown): unknown => property(one, 'id'));
          assert.ok(added.every(({ id }) => ids.filter((one) => one === id).length >= 1));
          assert.deepEqual(
            now.slice(list.length),
            added.filter(({ id }) =>
              now.slice(list.length).some((one: unknown) => property(one, 'id') === id),
            ),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('in YAML is left alone, or has all that it had and the items', () => {
    const scalar = text.map((content) => JSON.stringify(content));
    const item = fc.tuple(key, scalar, fc.constantFrom('', '  # of it\n', '\n', '  note: |\n    x\n\n'));
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', 'references:\n', '---\nreferences: # r\n'),
        fc.constantFrom('', '...\n', '# end\n', '\n\n', 'lang: en\n'),
        eol,
        someItems,
        (list, head, tail, end, added) => {
          const body = list
            .map(([id, title, more]) => `- id: ${JSON.stringify(id)}\n  title: ${title}\n${more}`)
            .join('');
          const file = `${head}${body}${tail}`.replaceAll('\n', end);
          const after = add(file, added, 'csl-yaml');
          if (head === '' && tail === 'lang: en\n') {
            assert.equal(after, undefined);
            return;
          }
          assert.ok(after !== undefined);
          const listOf = (yaml: string): readonly unknown[] => {
            const value = load(yaml);
            const found: unknown = Array.isArray(value) ? value : property(value, 'references');
            assert.ok(Array.isArray(found));
            return found;
          };
          const [old, now] = [listOf(file), listOf(after)];
          assert.deepEqual(now.slice(0, old.length), old);
          assert.deepEqual(
            now.slice(old.length),
            added.filter(({ id }) => !list.some(([before]) => before === id)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('may be anything: nothing throws, and what is there stays', function () {
    this.timeout(20_000);
    const piece = fc.oneof(
      fc.constantFrom(
        '@',
        '@book{',
        '@comment',
        '{',
        '}',
        '(',
        ')',
        '"',
        ',',
        '=',
        '%',
        '\\',
        'ids = ',
        '[',
        ']',
        ':',
      ),
      fc.constantFrom(
        '- id: a',
        'references:',
        '---',
        '...',
        '\n',
        '\r\n',
        '  ',
        '\t',
        '#',
        '|',
        '>',
        '&a',
        '*a',
        '? ',
      ),
      fc.constantFrom(
        '\ufeff',
        '\u0000',
        '\u2028',
        '\ud800',
        '{}',
        '[]',
        'null',
        '!x',
        'a: b',
        '- ',
        '`',
        '//',
        '/*',
      ),
      fc.constantFrom(
        '\\bibliography{',
        '\\addbibresource[',
        '#bibliography(',
        'bibliography: ',
        '.. bibliography:: ',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    const garbage = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(garbage, someItems, (file, added) => {
        for (const format of formats) {
          add(file, added, format);
        }
        for (const dialect of dialects) {
          assert.ok(readAs(dialect, file).bibliographies.every((path) => path !== ''));
          bibliographyFormat('x.bib', file, readAs(dialect, '').bibliographyRules);
          bibliographyFormat('x.yml', file, readAs(dialect, '').bibliographyRules);
        }
      }),
      { numRuns: 1000 },
    );
  });

  // Work that grew with the square of the size would take minutes.
  const large: readonly (readonly [BibliographyFormatId, string])[] = [
    ['biblatex', '@book{k, title = {A {B} "c" % d}, ids = {x}}\n'],
    ['biblatex', '@ @@book % {\n'],
    ['biblatex', '@book{'],
    ['biblatex', `@${' '.repeat(40)}`],
    ['csl-json', '\\"[]{},:'],
    ['csl-yaml', '- id: a\n  title: "x"\n'],
    ['csl-yaml', '# c\n'],
    ['csl-yaml', '[ '],
    ['hayagriva', 'a '],
  ];
  for (const [format, unit] of large) {
    it(`may be large: ${format} of ${JSON.stringify(unit)}`, function () {
      this.timeout(10_000);
      const content = unit.repeat(1_000_000 / unit.length);
      const file = format === 'csl-json' ? `["${content}"]` : content;
      const after = add(file, items.slice(0, 1), format);
      assert.ok(after === undefined || after.length > file.length);
    });
  }

  it('may belong to a large draft', function () {
    // A machine with other work takes several times as long.
    this.timeout(120_000);
    const units = [
      'a',
      '"',
      '(',
      '`',
      '/*',
      '#bibliography(',
      '\\bibliography[',
      '\\begin{comment}',
      '---\n',
      '.. x\n',
    ];
    for (const dialect of dialects) {
      for (const unit of units) {
        assert.deepEqual(readAs(dialect, unit.repeat(500_000 / unit.length)).bibliographies, []);
      }
    }
  });
});
