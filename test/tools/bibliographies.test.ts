import assert from 'node:assert/strict';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { cslItems } from '../../src/core/citation/cslItem.ts';
import { exportItems } from '../../src/core/export/exportFormats.ts';
import { readCorpus } from '../support/readCorpus.ts';
import { citeAll } from './support/citeAll.ts';
import { inFolder, needsTools, run } from './support/tools.ts';

const corpus = readCorpus();
const items = cslItems(corpus);

/** Bibliographies as the programs check them that read them. */
describe('An exported bibliography', function () {
  this.timeout(240_000);

  describe('of BibLaTeX', () => {
    before(function () {
      needsTools(this, 'biber');
    });

    it('follows biblatex’s own model of data: biber warns of nothing', () => {
      inFolder({ 'library.bib': exportItems('biblatex', items) }, (folder) => {
        const { code, output } = run(folder, 'biber', '--tool', '--validate-datamodel', 'library.bib');
        assert.doesNotMatch(output, /WARN|ERROR/u);
        assert.equal(code, 0, output);
      });
    });
  });

  // Typst's styles for each kind of citation: author and date, numbers, notes.
  for (const style of [
    'apa',
    'ieee',
    'chicago-notes',
    'mla',
    'gb-7714-2015-numeric',
    'gost-r-705-2008-numeric',
  ]) {
    for (const [format, name] of [
      ['hayagriva', 'library.yml'],
      ['biblatex', 'library.bib'],
    ] as const) {
      it(`of ${format} is cited by Typst in the style ${style}, which warns of nothing`, () => {
        const compiler = NodeCompiler.create({ workspace: import.meta.dirname });
        compiler.mapShadow(join(import.meta.dirname, name), Buffer.from(exportItems(format, items)));
        const mainFileContent = `${citeAll(corpus, 'typst')}\n#bibliography("${name}", style: "${style}")\n`;
        const compiled = compiler.compileHtml({ mainFileContent });
        const warnings = (compiled.takeWarnings()?.shortDiagnostics ?? []) as { message: string }[];
        const messages = warnings.map(({ message }) => message).filter((m) => !m.includes('html export'));
        assert.deepEqual(messages, []);
        assert.ok(compiled.result, JSON.stringify(compiled.takeError()?.shortDiagnostics));
        const html = compiler.tryHtml(compiled.result).result?.html() ?? '';
        compiler.evictCache(0);
        for (const { number = '' } of items) {
          assert.ok(html.includes(number), number);
        }
      });
    }
  }
});
