import assert from 'node:assert/strict';
import { readAs } from '../support/dialects.ts';
import { updateReferenceList } from '../../src/core/draft/referenceList/updateReferenceList.ts';
import { inFolder, needsTools, run } from './support/tools.ts';

/** Debian has no asciidoctor-bibtex, so cites by citekey are not tried. */
describe('Asciidoctor', function () {
  this.timeout(120_000);
  before(function () {
    needsTools(this, 'asciidoctor');
  });

  it('shows a list of references, its markers not at all, and warns of nothing', () => {
    const edit = updateReferenceList(readAs('asciidoc', 'Before'), ['First entry', 'Second entry'], 6);
    inFolder({ 'draft.adoc': `Before${edit?.newText}\nAfter\n` }, (folder) => {
      const { code, output, errors } = run(folder, 'asciidoctor', '-e', '-o', '-', 'draft.adoc');
      assert.equal(errors, '');
      assert.equal(code, 0);
      assert.equal(output.match(/<li>\s*<p>(?:First|Second) entry<\/p>/gu)?.length, 2);
      assert.match(output, /<p>Before<\/p>[\s\S]*<p>After<\/p>/u);
      assert.ok(!output.includes('compendium:references'));
    });
  });
});
