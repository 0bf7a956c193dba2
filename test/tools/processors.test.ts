import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Citation } from '../../src/core/citation/cite.ts';
import { cslItems } from '../../src/core/citation/cslItem.ts';
import { exportItems } from '../../src/core/export/exportFormats.ts';
import { type CitekeyDialect, writeIn } from '../support/dialects.ts';
import { locator } from '../support/locator.ts';
import { readCorpus } from '../support/readCorpus.ts';
import { orgReader } from './readers/orgReader.ts';
import { inFolder, needsTools, run } from './support/tools.ts';

const corpus = readCorpus();
const items = cslItems(corpus);
const { citekey } = corpus.compendium;
const paper = corpus.papers[0]?.citekey ?? '';

const configuration = "extensions = ['sphinxcontrib.bibtex']\nbibtex_bibfiles = ['library.bib']\n";

const french = (dialect: CitekeyDialect, citation: Citation): string => writeIn(dialect, citation, 'fr');

/** What the languages' processors print of citations, with an exported bibliography. */
describe('The processor of', function () {
  this.timeout(120_000);

  describe('Org, named basic,', () => {
    before(function () {
      needsTools(this, 'emacs');
      const missing = orgReader.missing();
      if (missing !== undefined) {
        console.log(`    skipped: ${missing}`);
        this.skip();
      }
    });

    it('prints locators as they are typed', () => {
      const cites = [
        [{ key: citekey, locator: locator('16 (c)') }],
        [{ key: citekey, prefix: 'voir', locator: locator('5–9, 12') }, { key: paper }],
      ];
      const draft = `#+bibliography: library.json\n#+cite_export: basic\n\n${cites
        .map((citation) => `Texte ${french('org', citation)}.\n`)
        .join('\n')}`;
      const program = `(progn (require 'oc-basic) (require 'ox-ascii)
        (with-temp-buffer (insert-file-contents "draft.org") (org-mode)
          (princ (org-export-as 'ascii nil nil t '(:ascii-charset utf-8)))))`;
      inFolder({ 'draft.org': draft, 'library.json': exportItems('csl-json', items) }, (folder) => {
        const { code, output, errors } = run(folder, 'emacs', '-Q', '--batch', '--eval', program);
        assert.equal(code, 0, errors);
        assert.match(output, /2021 par\. 16 \(c\)\)/u);
        assert.match(output, /\(voir [^(]*2021 par\. 5–9, 12[,;] [^()]*20\d\d\)/u);
      });
    });
  });

  describe('Sphinx, sphinxcontrib-bibtex,', () => {
    before(function () {
      needsTools(this, 'sphinx-build');
      // An extension has no command of its own to ask.
      inFolder({ 'conf.py': configuration, 'index.rst': '', 'library.bib': '' }, (folder) => {
        const { errors } = run(folder, 'sphinx-build', '-q', '-b', 'text', '.', 'out');
        if (errors.includes('Could not import extension')) {
          console.log('    skipped: sphinxcontrib-bibtex not installed');
          this.skip();
        }
      });
    });

    it('prints citations of every item, and warns of nothing', () => {
      const lines = [...items.map(({ id }) => [{ key: id }]), [{ key: citekey }, { key: paper }]];
      const draft = `Draft\n=====\n\n${lines
        .map((citation) => `As noted ${french('rst', citation)}.\n`)
        .join('\n')}\n.. bibliography::\n`;
      const files = {
        'conf.py': configuration,
        'index.rst': draft,
        'library.bib': exportItems('bibtex', items),
      };
      inFolder(files, (folder) => {
        const { code, output, errors } = run(folder, 'sphinx-build', '-q', '-W', '-b', 'text', '.', 'out');
        assert.equal(code, 0, errors);
        assert.equal(output + errors, '');
        const text = readFileSync(join(folder, 'out', 'index.txt'), 'utf8');
        for (const { number = '' } of items) {
          assert.ok(text.includes(number), number);
        }
        assert.match(text, /As noted \[[^\],]+, [^\],]+\]\./u);
      });
    });
  });
});
