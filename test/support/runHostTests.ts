import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import type { ExtensionHostKind } from '../vscode/openWorkbench.ts';
import { quietSettings } from '../vscode/quietSettings.ts';
import { buildTests } from './buildTests.ts';
import { ensureBuilt } from './ensureBuilt.ts';
import { freshWorkspace } from './freshWorkspace.ts';
import { resultMark } from './runSuites.ts';
import type { Counts } from './runSuites.ts';
import { handOnTimes, type TestTime } from './testTimes.ts';

const root = resolve(import.meta.dirname, '..', '..');
const standIn = join(root, 'test', 'vscode', 'code');

/** The oldest VS Code that package.json promises to work with, and the newest. */
const desktopVersions = ['1.109.0', 'stable'];

/**
 * Runs the suites in a real extension host of the given kind and ends with its verdict. Arguments: `--grep <text>`.
 *
 * On Linux VS Code is the server from the npm registry in a headless browser. `VSCODE=desktop`, and elsewhere
 * always, it is the desktop application; the web-worker host needs a browser and thus the server.
 */
export async function runHostTests(kind: ExtensionHostKind): Promise<void> {
  const { values } = parseArgs({ options: { grep: { type: 'string' } } });
  const desktop = kind === 'node' && (process.env['VSCODE'] === 'desktop' || process.platform !== 'linux');
  await ensureBuilt();
  const extensionTestsPath = await buildTests({
    kind,
    uiKind: desktop ? 'desktop' : 'web',
    grep: values.grep,
  });
  const total = { passed: 0, failed: 0, pending: 0 };
  const times: TestTime[] = [];
  for (const version of desktop ? desktopVersions : [undefined]) {
    const counts = await runOnce(kind, extensionTestsPath, version);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.pending += counts.pending;
    times.push(...counts.times);
  }
  handOnTimes(times);
  const pending = total.pending === 0 ? '' : `${total.pending} pending\n`;
  console.log(`\n${pending}${total.passed} passed, ${total.failed} failed`);
  if (total.passed + total.failed === 0) {
    console.error('No test was run.');
  }
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

async function runOnce(
  kind: ExtensionHostKind,
  testsPath: string,
  version: string | undefined,
): Promise<Counts> {
  const workspace = await freshWorkspace();
  const userDataDir = join(workspace.profile, 'data');
  await mkdir(join(userDataDir, 'User'), { recursive: true });
  await writeFile(join(userDataDir, 'User', 'settings.json'), JSON.stringify(quietSettings));
  const output = collectResult();
  let failure: unknown;
  try {
    await runTests({
      ...(version === undefined ? { vscodeExecutablePath: standIn } : { version }),
      extensionDevelopmentPath: root,
      extensionTestsPath: testsPath,
      launchArgs: [
        workspace.folder,
        `--extensions-dir=${join(workspace.profile, 'extensions')}`,
        `--user-data-dir=${userDataDir}`,
        ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
      stdout: output.stream,
      stderr: process.stderr,
    });
  } catch (error) {
    failure = error;
  } finally {
    workspace.remove();
  }
  const counts = output.counts();
  if (counts === undefined) {
    const reason = failure instanceof Error ? ` ${failure.message}.` : '';
    console.error(`The tests did not run to their end: the extension host ended without a result.${reason}`);
    return { passed: 0, failed: 1, pending: 0, times: [] };
  }
  // A host that fails with every test passed has something wrong that no test looks at.
  return failure !== undefined && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Passes output on and keeps back the line that carries the result. */
function collectResult(): { stream: Writable; counts(): Counts | undefined } {
  let rest = '';
  let counts: Counts | undefined;
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.startsWith(resultMark)) {
          counts = JSON.parse(line.slice(resultMark.length)) as Counts;
        } else {
          console.log(line);
        }
      }
      done();
    },
  });
  return { stream, counts: () => counts };
}
