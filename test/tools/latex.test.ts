import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportItems } from '../../src/core/export/exportFormats.ts';
import { updateReferenceList } from '../../src/core/draft/referenceList/updateReferenceList.ts';
import { cslItems } from '../../src/core/citation/cslItem.ts';
import { readCorpus } from '../support/readCorpus.ts';
import { citeAll } from './support/citeAll.ts';
import { placedAt } from './support/placedAt.ts';
import { inFolder, needsTexFile, needsTools, run } from './support/tools.ts';
import { type CitekeyDialect, readAs } from '../support/dialects.ts';
import { locator } from '../support/locator.ts';

const corpus = readCorpus();
const items = cslItems(corpus);

/** Runs LaTeX, the bibliography's program and LaTeX twice; calls back with the folder and what the program said. */
function typeset(
  files: Readonly<Record<string, string>>,
  program: string,
  act: (folder: string, said: string) => void,
): void {
  inFolder(files, (folder) => {
    const latex = (): void => {
      const { code, output } = run(
        folder,
        'pdflatex',
        '-interaction=nonstopmode',
        '-halt-on-error',
        'draft.tex',
      );
      assert.equal(code, 0, output.slice(-2000));
    };
    latex();
    const { code, output } = run(folder, program, 'draft');
    assert.equal(code, 0, output);
    latex();
    latex();
    const log = readFileSync(join(folder, 'draft.log'), 'utf8');
    assert.doesNotMatch(log, /undefined (?:references|citations)|Citation .* undefined/u);
    act(folder, output);
  });
}

function draft(dialect: CitekeyDialect, preamble: string, end: string): string {
  return `\\documentclass{article}\n${preamble}\n\\begin{document}\n${citeAll(corpus, dialect)}\n${end}\n\\end{document}\n`;
}

describe('LaTeX', function () {
  this.timeout(240_000);

  describe('with biblatex', () => {
    before(function () {
      needsTools(this, 'pdflatex', 'biber');
      needsTexFile(this, 'biblatex.sty');
    });

    it('prints every item; biber warns of nothing', () => {
      const tex = draft(
        'biblatex',
        '\\usepackage[style=authoryear]{biblatex}\n\\addbibresource{library.bib}',
        '\\printbibliography',
      );
      typeset(
        { 'draft.tex': tex, 'library.bib': exportItems('biblatex', items) },
        'biber',
        (folder, said) => {
          assert.doesNotMatch(said, /WARN|ERROR/u);
          const bbl = readFileSync(join(folder, 'draft.bbl'), 'utf8');
          for (const { id, number } of items) {
            assert.ok(bbl.includes(`\\entry{${id}}{report}`), id);
            assert.ok(number === undefined || bbl.includes(`\\field{number}{${number}}`), number);
          }
        },
      );
    });
  });

  describe('with biblatex, of citations that meet', () => {
    before(function () {
      needsTools(this, 'latex', 'biber', 'dvitype');
      needsTexFile(this, 'biblatex.sty');
    });

    it('shows each with its paragraph, and the text that follows', () => {
      const key = corpus.compendium.citekey;
      const other = corpus.papers[0]?.citekey ?? '';
      const drafts = [
        [`ZZ\\autocite{${other}|}{b}`, 'para.12', 'b'],
        [`ZZ\\supercite{${other}|}`, 'para.12'],
        [`ZZ\\citeauthor{${other}|}`, 'para.12'],
        ['ZZ \\autocite{|}', 'para.12'],
        ['ZZ\\|', 'para.12'],
        [`ZZ \\autocite[p.~3]{|}`, 'para.12,p.3'],
      ] as const;
      const body = drafts
        .map(([marked]) => placedAt('biblatex', marked, [{ key, locator: locator('12') }]))
        .join('\n\n');
      const tex = `\\documentclass{article}\n\\usepackage[style=numeric]{biblatex}\n\\addbibresource{library.bib}\n\\begin{document}\n${body}\n\\end{document}\n`;
      inFolder({ 'draft.tex': tex, 'library.bib': exportItems('biblatex', items) }, (folder) => {
        run(folder, 'latex', '-interaction=nonstopmode', 'draft.tex');
        run(folder, 'biber', 'draft');
        const { output, code } = run(
          folder,
          'latex',
          '-interaction=nonstopmode',
          '-halt-on-error',
          'draft.tex',
        );
        assert.equal(code, 0, output.slice(-2000));
        const shown = [...run(folder, 'dvitype', 'draft.dvi').output.matchAll(/^\[(.*)\]$/gmu)]
          .map(([, line = '']) => line.replaceAll(' ', ''))
          .join('')
          .split('ZZ')
          .slice(1);
        assert.equal(shown.length, drafts.length, shown.join('\n'));
        drafts.forEach(([marked, ...parts], at) => {
          assert.ok(
            parts.every((part) => shown[at]?.includes(part)),
            `${marked}: ${shown[at]}`,
          );
        });
      });
    });
  });

  describe('with BibTeX', () => {
    before(function () {
      needsTools(this, 'pdflatex', 'bibtex');
      needsTexFile(this, 'natbib.sty');
    });

    for (const [dialect, style, preamble] of [
      ['bibtex', 'plain', ''],
      ['natbib', 'plainnat', '\\usepackage{natbib}\\usepackage{url}'],
    ] as const) {
      it(`prints every item in the style ${style}; BibTeX warns of nothing`, () => {
        const end = `\\bibliographystyle{${style}}\n\\bibliography{library}`;
        const tex = draft(dialect, preamble, end);
        typeset(
          { 'draft.tex': tex, 'library.bib': exportItems('bibtex', items) },
          'bibtex',
          (folder, said) => {
            assert.doesNotMatch(said, /Warning|error/u);
            const bbl = readFileSync(join(folder, 'draft.bbl'), 'utf8').replace(/\s+/gu, ' ');
            for (const { id, number = '', title } of items) {
              assert.ok(bbl.includes(`{${id}}`), id);
              assert.ok(bbl.includes(number), number);
              // The style may set a title in its own case, but for its names.
              const names = title.match(/\b[A-Z][A-Za-z-]+\b/gu)?.slice(1) ?? [];
              assert.ok(names.every((name) => bbl.includes(name)));
            }
          },
        );
      });
    }

    it('prints a list of references between its markers', () => {
      const text = '\\documentclass{article}\n\\begin{document}\nText\n\\end{document}\n';
      const edit = updateReferenceList(readAs('bibtex', text), ['[1] First', 'Second'], text.length)!;
      const tex = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
      inFolder({ 'draft.tex': tex }, (folder) => {
        const { code, output } = run(
          folder,
          'pdflatex',
          '-interaction=nonstopmode',
          '-halt-on-error',
          'draft.tex',
        );
        assert.equal(code, 0, output);
      });
    });
  });
});
