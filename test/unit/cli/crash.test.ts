import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runIn, terminal, withFolder } from '../../support/runTerminal.ts';

const paper = 'ctoc_cop_wg7_2015_4';
const killer = fileURLToPath(new URL('../../support/killAtStep.mjs', import.meta.url));
const draft = '---\nbibliography: refs.bib\n---\n\nSo it is\n';
const entries = '@book{mine,\n  title = {Mine},\n}\n';

describe('a terminal that is ended while it writes', function () {
  // Each run is a Node of its own.
  this.timeout(120_000);

  /** @returns whether it came to its end before that step */
  const writes = (step: number): boolean =>
    withFolder({ 'a.md': draft, 'refs.bib': entries }, (folder) => {
      const args = ['cite', paper, '--into', 'a.md', '--at', '5:9', '--write'];
      const { status } = spawnSync(process.execPath, ['--import', killer, terminal, ...args], {
        cwd: folder,
        env: { ...process.env, KILL_AT: String(step) },
      });
      const [text = '', bibliography = ''] = ['a.md', 'refs.bib'].map((name) =>
        readFileSync(join(folder, name), 'utf8'),
      );
      const cited = draft.replace('So it is', `So it is [@${paper}]`);
      assert.ok(text === draft || text === cited, `step ${step}: ${text}`);
      const hasEntry = bibliography.startsWith(entries) && bibliography.includes(`{${paper},`);
      assert.ok(bibliography === entries || hasEntry, `step ${step}: ${bibliography}`);
      assert.ok(text === draft || hasEntry, `step ${step}: the draft cites what has no entry`);
      assert.ok(status !== 0 || text === cited, `step ${step}: it says that it is done`);
      return status === 0;
    });

  it('leaves each file whole at every step, and no cite without its entry', () => {
    let steps = 0;
    while (!writes(steps)) {
      steps += 1;
    }
    // Both files are made beside the old ones, and put into their places.
    assert.ok(steps > 6, String(steps));
  });

  it('waits for no pipe, be it the draft or its bibliography', () => {
    withFolder({ 'a.md': draft }, (folder) => {
      execFileSync('mkfifo', [join(folder, 'refs.bib'), join(folder, 'pipe.md')]);
      const whole = runIn(folder, 'cite', paper, '--into', 'a.md', '--at', '5:9');
      assert.match(whole.stdout, new RegExp(`So it is \\[@${paper}\\]`, 'u'));
      assert.match(whole.stderr, /^"refs\.bib": It can't be read: it is no regular file\./u);
      const pipe = runIn(folder, 'cite', paper, '--into', 'pipe.md', '--at', '1:1');
      assert.deepEqual([pipe.status, pipe.stdout], [2, '']);
      assert.match(pipe.stderr, /^"pipe\.md" can't be read: it is no regular file/u);
    });
  });
});
