import assert from 'node:assert/strict';
import type { BibliographyFormatId } from '../../../../src/core/bibliography/bibliographyFormat.ts';
import { cslItems, type CslItem } from '../../../../src/core/citation/cslItem.ts';
import { readCorpus } from '../../../support/readCorpus.ts';
import { addEntries, missingEntries } from '../../../support/bibliography.ts';

const items = cslItems(readCorpus());
const [one, two, three] = items;
assert.ok(one !== undefined && two !== undefined && three !== undefined);
const formats: readonly BibliographyFormatId[] = ['bibtex', 'biblatex', 'csl-json', 'csl-yaml', 'hayagriva'];

function fileOf(entries: readonly CslItem[], format: BibliographyFormatId): string {
  const made = addEntries('', entries, format);
  assert.ok(made.kind === 'edit');
  return made.edit.newText;
}

describe('missingEntries', () => {
  for (const format of formats) {
    it(`finds what ${format} lacks, in order`, () => {
      assert.deepEqual(missingEntries('', [one, two], format), [one, two]);
      assert.deepEqual(missingEntries(fileOf([two], format), [one, two, three], format), [one, three]);
      assert.deepEqual(missingEntries(fileOf(items, format), items, format), []);
    });

    it(`reads ${format} once`, function () {
      // Once an item, it would take minutes.
      this.timeout(10_000);
      const many = Array.from({ length: 6000 }, (_, index) => ({ ...one, id: `k${index}` }));
      const text = fileOf(many, format);
      assert.deepEqual(missingEntries(text, [...many, two], format), [two]);
      const added = addEntries(text, [...many.slice(0, 3000), two], format);
      assert.ok(added.kind === 'edit' && added.edit.newText.length < 2000);
    });
  }

  it('takes a file that can’t be read for one that has nothing, unless the key is seen', () => {
    assert.deepEqual(missingEntries('[{"id": "a"},]', [one], 'csl-json'), [one]);
    assert.deepEqual(missingEntries('{"a": []}', [one], 'csl-json'), [one]);
    assert.deepEqual(missingEntries(`- id: ${one.id}\n---\n- id: b\n`, [one], 'csl-yaml'), [one]);
    assert.deepEqual(missingEntries('- id: a\n b: [', [one], 'csl-yaml'), [one]);
    assert.deepEqual(missingEntries(`@report{${one.id}, title = {A}}\n@book{b,`, [one], 'biblatex'), []);
  });
});
