import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { inFolder, needsTools, run } from './support/tools.ts';
import { placedAt } from './support/placedAt.ts';

/** sphinxcontrib-bibtex is not needed to see what is a role: its roles show their text here. */
const script = `
import json, sys
from docutils import nodes
from docutils.core import publish_doctree
from docutils.parsers.rst import roles
def role(name, raw, text, line, inliner, options={}, content=[]):
    return [nodes.Text('<' + name[5:] + ' ' + text + '>')], []
for name in ['cite:p', 'cite:t']:
    roles.register_local_role(name, role)
drafts = json.load(open('drafts.json'))
settings = {'report_level': 5}
print(json.dumps([publish_doctree(text, settings_overrides=settings).astext() for text in drafts]))
`;

describe('docutils', function () {
  before(function () {
    needsTools(this, 'python3');
    if (spawnSync('python3', ['-c', 'import docutils']).status !== 0) {
      console.log('    skipped: docutils not installed');
      this.skip();
    }
  });

  it('sees a citation beside a word, another role and punctuation', () => {
    const cases = [
      ['a|b', 'a<p k>b'],
      ['a |.', 'a <p k>.'],
      ['(|)', '(<p k>)'],
      ['a:|', 'a:<p k>'],
      ['a\\|b', 'a<p k>b'],
      ['**a**|', 'a<p k>'],
      [':cite:t:`a`|', '<t a><p k>'],
      ['|:cite:t:`a`', '<p k><t a>'],
      [':cite:p:`a`|', '<p a,k>'],
      [':cite:p:`|`', '<p k>'],
      ['|_', '<p k>_'],
    ] as const;
    const drafts = JSON.stringify(cases.map(([marked]) => placedAt('rst', marked, [{ key: 'k' }])));
    inFolder({ 'draft.py': script, 'drafts.json': drafts }, (folder) => {
      const { output, errors } = run(folder, 'python3', 'draft.py');
      assert.equal(errors, '');
      assert.deepEqual(
        JSON.parse(output),
        cases.map(([, shown]) => shown),
      );
    });
  });
});
