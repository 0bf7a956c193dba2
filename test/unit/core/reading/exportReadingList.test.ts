import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportReadingList } from '../../../../src/core/reading/exportReadingList.ts';
import { markRead, pin, setNote } from '../../../../src/core/reading/readingList.ts';
import { readCorpus } from '../../../support/readCorpus.ts';

describe('exportReadingList', () => {
  const corpus = readCorpus();

  it('is a list of tasks with citations, and the notes below', () => {
    let list = pin([], ['CTOC/COP/WG.7/2013/3', 'para:16 (c)', 'para:2', 'compendium', 'A/GONE/1']);
    list = markRead(list, ['para:16 (c)'], true);
    list = setNote(list, 'CTOC/COP/WG.7/2013/3', 'for *chapter* 2\n1. not a list\n\n# nor a heading');
    list = setNote(list, 'CTOC/COP/WG.7/2012/2', 'not pinned');
    assert.equal(
      exportReadingList(corpus, list, 'Reading list'),
      `# Reading list

- [ ] **CTOC/COP/WG.7/2013/3** Good practices in the establishment of multi-agency centres [@ctoc_cop_wg7_2013_3]

  for \\*chapter\\* 2\\
  1\\. not a list

  \\# nor a heading

- [x] **para. 16 (c)** Good practices in the establishment of multi-agency centres [@ctoc_cop_wg7_compendium_2021, {para. 16} (c)]
- [ ] **para. 2** Background papers of the Working Group on the Smuggling of Migrants since its first meeting [@ctoc_cop_wg7_compendium_2021, para. 2]
- [ ] Background papers of the Working Group on the Smuggling of Migrants since its first meeting [@ctoc_cop_wg7_compendium_2021]
- [ ] **A/GONE/1**
`,
    );
    assert.equal(exportReadingList(corpus, [], 'Reading list'), '# Reading list\n\n');
  });

  it('keeps a note within its item, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '#', '-', '`', '<', '1.') }),
        (note) => {
          const text = exportReadingList(corpus, setNote(pin([], ['para:1', 'para:2']), 'para:1', note), 'x');
          const lines = text.split(/\r?\n|\r/u).filter((line) => line !== '');
          assert.equal(lines.filter((line) => line.startsWith('- ')).length, 2);
          assert.ok(
            lines.slice(1).every((line) => /^(?:- | {2}[\\a\w])/u.test(line)),
            text,
          );
        },
      ),
    );
  });
});
