import assert from 'node:assert/strict';
import {
  bibliographyChange,
  maxBibliographies,
  maxLength,
  type BibliographyText,
} from '../../../../src/core/bibliography/bibliographyChange.ts';
import { biblatexRules } from '../../../../src/core/draft/languages/shared/bibliographyRules.ts';
import { readCorpus } from '../../../support/readCorpus.ts';

const [a, b] = ['ctoc_cop_wg7_2015_4', 'ctoc_cop_wg7_2013_3'] as const;
const hasA = `@report{${a}, title = {A}}\n`;

describe('what to add to the bibliographies of a draft', () => {
  const corpus = readCorpus();
  const file = (path: string, text: string | undefined, isUtf8 = true): BibliographyText => {
    return { path, text, isUtf8 };
  };
  const rules = { ...biblatexRules, yaml: 'hayagriva' } as const;
  const change = (files: readonly BibliographyText[], ...keys: string[]): string => {
    const result = bibliographyChange(files, rules, corpus, keys);
    switch (result.kind) {
      case 'edit':
        return `${result.file.path} ${result.edit.newText.match(/(?<=\{|^)ctoc\w+/gmu)?.join(' ')}`;
      case 'none':
        return 'none';
      case 'problem':
        return `${result.file.path} ${result.problem}`;
    }
  };
  const long = '%'.repeat(maxLength('a.bib') + 1);
  const longYaml = '#'.repeat(maxLength('a.yaml') + 1);
  const many = Array.from({ length: maxBibliographies + 1 }, (_, index) => file(`${index}.bib`, ''));
  const rows: readonly (readonly [string, readonly BibliographyText[], readonly string[], string])[] = [
    ['nothing for nothing', [file('a.bib', '')], [], 'none'],
    ['nothing where there is no file', [], [a], 'none'],
    ['each key once', [file('a.bib', '')], [a, b, a], `a.bib ${a} ${b}`],
    ['nothing that is no key of ours', [file('a.bib', '')], ['smith'], 'none'],
    ['nothing that one of them has', [file('b.bib', ''), file('a.bib', hasA)], [a], 'none'],
    ['what none has to the first', [file('b.bib', ''), file('a.bib', hasA)], [a, b], `b.bib ${b}`],
    ['to the first that can be used', [file('b.bib', undefined), file('a.bib', '')], [a], `a.bib ${a}`],
    ['to none that can be used', [file('b.bib', undefined), file('a.bib', undefined)], [a], 'b.bib unusable'],
    ['nothing to bytes of others', [file('a.bib', '', false)], [a], 'a.bib notUtf8'],
    ['but what they have counts', [file('a.bib', hasA, false)], [a], 'none'],
    ['nothing to another kind of file', [file('a.docx', '')], [a], 'a.docx otherFormat'],
    [
      'nothing to another kind of YAML',
      [file('a.yaml', 'services:\n  web:\n    image: x\n')],
      [a],
      'a.yaml noEntries',
    ],
    ['to a library in YAML', [file('a.yaml', 'x:\n  type: book\n')], [a], `a.yaml ${a}`],
    [
      'nothing beside a file that is too long',
      [file('b.bib', ''), file('a.bib', long)],
      [a],
      'a.bib tooLong',
    ],
    ['nothing for YAML that is too long', [file('a.yaml', longYaml)], [a], 'a.yaml tooLong'],
    [
      'nothing beside a file that nobody read',
      [{ ...file('a.bib', undefined), isTooLong: true }],
      [a],
      'a.bib tooLong',
    ],
    ['nothing to one of too many', many, [a], '100.bib tooMany'],
    ['nothing where one of many has it', [file('a.bib', hasA), ...many], [a], 'none'],
    ['nothing to a broken file', [file('a.json', '[')], [a], 'a.json syntax'],
  ];
  for (const [name, files, keys, result] of rows) {
    it(`adds ${name}`, () => {
      assert.equal(change(files, ...keys), result);
    });
  }
});
