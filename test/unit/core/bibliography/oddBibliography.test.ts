import assert from 'node:assert/strict';
import type { BibliographyFormatId } from '../../../../src/core/bibliography/bibliographyFormat.ts';
import { cslItem } from '../../../../src/core/citation/cslItem.ts';
import { readCorpus } from '../../../support/readCorpus.ts';
import { addEntries, missingEntries } from '../../../support/bibliography.ts';

/* What people and programs leave in bibliographies besides entries. */

const item = cslItem(readCorpus(), 'ctoc_cop_wg7_2015_2')!;
const key = item.id;

/** The place of the new entry is marked `▮`; its first line begins as said. */
const added: readonly (readonly [BibliographyFormatId, string, string])[] = [
  ['bibtex', '\ufeff@comment{x}\r\n@book{a,\r\n\ttitle={A}\r\n}▮', '\r\n\r\n@techreport{'],
  ['bibtex', '@string(a = "b")\n@preamble{ "x" # a }\n▮', '\n@techreport{'],
  ['bibtex', '@comment\n@book{a, title={A}}\n▮', '\n@techreport{'],
  ['bibtex', `@book{a, note = "@report{${key}, }", crossref = {${key}}}\n▮`, '\n@techreport{'],
  ['bibtex', `@book{a, title = {50% off @ {${key},}}}\n▮`, '\n@techreport{'],
  ['bibtex', '@book{a, title = {A}}\r@book{b,}\r▮', '\n\n@techreport{'],
  ['csl-json', '\ufeff[{"id":"a"}▮]', ',{"id":'],
  ['csl-json', '\ufeff[\r\n\t{\r\n\t\t"id": "a"\r\n\t}▮\r\n]', ',\r\n\t{\r\n\t\t"id":'],
  ['csl-json', `[{"id":"a","note":"{\\"id\\":\\"${key}\\"}","x":{"id":"${key}"}}▮]\n\n`, ',{"id":'],
  ['csl-json', `{"items": [{"id":"${key}"}], "references": [{"id":"a"}▮]}`, ', {"id":'],
  ['csl-json', '{"references": [1], "references": [2▮]}', ', {"id":'],
  ['csl-yaml', '\ufeffreferences:\n- id: a\n  title:\tA\n▮', '- id:'],
  ['csl-yaml', '\ufeff- id: a\r\n▮', '- id:'],
  ['csl-yaml', `# ${key}\n- id: a # ${key}\n  note: |\n    - id: ${key}\n  x:\n  - id: ${key}\n▮`, '- id:'],
  ['csl-yaml', '%YAML 1.2\n---\n- id: a\n▮', '- id:'],
  // Of two lists pandoc takes the last one, as of two in JSON.
  ['csl-yaml', 'references:\n- id: a\nreferences:\n- id: b\n▮', '- id:'],
  ['csl-yaml', `references:\n- id: ${key}\nreferences:\n- id: b\n▮`, '- id:'],
];

const alone: readonly (readonly [BibliographyFormatId, string, string])[] = [
  ['bibtex', '@book{a, title={A}\n\n@book{b, title={B}}\n', 'unclosedEntry'],
  ['bibtex', `@comment{@report{${key}, }\n`, 'unclosedEntry'],
  ['csl-json', '[{"id": "a",}]', 'syntax'],
  ['csl-json', '\ufeff[{"id": "a"},\r\n]', 'syntax'],
  ['csl-yaml', '- id: a\n\ttitle: A\n', 'syntax'],
  ['csl-yaml', 'references:\n\t- id: a\n', 'syntax'],
  ['csl-yaml', 'null\n', 'noEntries'],
];

describe('an odd bibliography', () => {
  for (const id of ['{"toString": 1}', `${'['.repeat(1000)}${']'.repeat(1000)}`, 'null', 'true']) {
    it(`gets its entry beside an id of another type: ${id.slice(0, 20)}`, () => {
      const text = `[{"id": ${id}}]`;
      assert.deepEqual(missingEntries(text, [item], 'csl-json'), [item]);
      assert.equal(addEntries(text, [item], 'csl-json').kind, 'edit');
    });
  }

  for (const [format, marked, start] of added) {
    it(`gets its entry in ${format}: ${JSON.stringify(marked)}`, () => {
      const text = marked.replace('▮', '');
      assert.deepEqual(missingEntries(text, [item], format), [item]);
      const result = addEntries(text, [item], format);
      assert.ok(result.kind === 'edit', JSON.stringify(result));
      const { start: at, newText } = result.edit;
      assert.equal(`${text.slice(0, at)}▮${text.slice(at)}`, marked);
      assert.ok(newText.startsWith(start), newText);
      assert.deepEqual(addEntries(text.slice(0, at) + newText + text.slice(at), [item], format), {
        kind: 'present',
      });
    });
  }

  for (const [format, text, problem] of alone) {
    it(`is left alone in ${format}: ${JSON.stringify(text)}`, () => {
      const result = addEntries(text, [item], format);
      assert.deepEqual([result.kind, 'problem' in result && result.problem], ['unreadable', problem]);
      assert.deepEqual(missingEntries(text, [item], format), [item]);
    });
  }
});
