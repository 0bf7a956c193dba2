import assert from 'node:assert/strict';
import { readAs } from '../support/dialects.ts';
import { exportFormats, exportItems, exportSelection } from '../../src/core/export/exportFormats.ts';
import { updateReferenceList } from '../../src/core/draft/referenceList/updateReferenceList.ts';
import { cslItems } from '../../src/core/citation/cslItem.ts';
import { readCorpus } from '../support/readCorpus.ts';
import { citeAll } from './support/citeAll.ts';
import { inFolder, needsTools, run } from './support/tools.ts';

const corpus = readCorpus();
const items = cslItems(corpus);

/** One line, quotation marks straight, for pandoc breaks lines and turns the marks within others. */
const plain = (text: string): string =>
  text
    .replace(/[“”‘’']/gu, '"')
    .replace(/\s+/gu, ' ')
    .toLowerCase();

describe('pandoc', function () {
  this.timeout(120_000);
  before(function () {
    needsTools(this, 'pandoc');
  });

  for (const format of ['bibtex', 'biblatex', 'csl-json', 'csl-yaml'] as const) {
    it(`renders a draft that cites everything from a library in ${format}, without a warning`, () => {
      const file = `library.${exportFormats.find(({ id }) => id === format)!.extension}`;
      const draft = `---\ntitle: Draft\nbibliography: ${file}\n---\n\n${citeAll(corpus, 'pandoc')}`;
      inFolder({ 'draft.md': draft, [file]: exportItems(format, items) }, (folder) => {
        const args = ['--citeproc', '--fail-if-warnings', '-t', 'plain', '--wrap=none', 'draft.md'];
        const { code, output, errors } = run(folder, 'pandoc', ...args);
        assert.equal(errors, '');
        assert.equal(code, 0);
        for (const { title, number = '' } of items) {
          assert.ok(plain(output).includes(plain(title)), `${title}\n${output}`);
          assert.ok(output.includes(number), number);
        }
        assert.match(output, /para\. 12\b/u);
      });
    });
  }

  it('reads BibTeX and BibLaTeX into the items of CSL-JSON', () => {
    inFolder(
      Object.fromEntries(
        (['bibtex', 'biblatex', 'csl-json'] as const).map((id) => [id, exportItems(id, items)]),
      ),
      (folder) => {
        const read = (format: string): readonly string[] => {
          const { output, errors } = run(
            folder,
            'pandoc',
            '-f',
            format.replace('-', ''),
            '-t',
            'csljson',
            format,
          );
          assert.equal(errors, '');
          const list: unknown = JSON.parse(output);
          assert.ok(Array.isArray(list));
          return list.map((item: { id: string; number?: string }) => `${item.id} ${item.number}`);
        };
        assert.deepEqual(read('bibtex'), read('csl-json'));
        assert.deepEqual(read('biblatex'), read('csl-json'));
      },
    );
  });

  it('reads the compendium as Markdown, nothing of its text being markup', () => {
    inFolder({ 'compendium.md': exportSelection(corpus, 'markdown', { kind: 'all' }) }, (folder) => {
      const { output, errors } = run(
        folder,
        'pandoc',
        '--fail-if-warnings',
        '-t',
        'plain',
        '--wrap=none',
        'compendium.md',
      );
      assert.equal(errors, '');
      const text = plain(output);
      for (const { digest, items: lettered } of corpus.paragraphs) {
        assert.ok(text.includes(plain(digest)), digest);
        assert.ok(lettered.every((item) => text.includes(plain(item.digest))));
      }
    });
  });

  for (const [dialect, format] of [
    ['pandoc', 'markdown'],
    ['biblatex', 'latex'],
    ['rst', 'rst'],
    ['org', 'org'],
    ['html', 'html'],
  ] as const) {
    it(`sees a list of references in ${format} as a list between paragraphs, its markers not at all`, () => {
      const edit = updateReferenceList(readAs(dialect, 'Before'), ['First entry', 'Second entry'], 6);
      inFolder({ draft: `Before${edit?.newText}\nAfter\n` }, (folder) => {
        const { output } = run(folder, 'pandoc', '-f', format, '-t', 'plain', 'draft');
        assert.deepEqual(
          output
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
          ['Before', '-   First entry', '-   Second entry', 'After'],
        );
      });
    });
  }
});
