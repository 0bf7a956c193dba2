import assert from 'node:assert/strict';
import {
  bibliographyChange,
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
  const change = (files: readonly BibliographyText[], ...keys: string[]): string => {
    const result = bibliographyChange(files, biblatexRules, corpus, keys);
    switch (result.kind) {
      case 'edit':
        return `${result.file.path} ${result.edit.newText.match(/(?<=\{)ctoc\w+/gu)?.join(' ')}`;
      case 'none':
        return 'none';
      case 'problem':
        return `${result.file.path} ${result.problem}`;
    }
  };
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
    ['nothing to a broken file', [file('a.json', '[')], [a], 'a.json syntax'],
  ];
  for (const [name, files, keys, result] of rows) {
    it(`adds ${name}`, () => {
      assert.equal(change(files, ...keys), result);
    });
  }
});
