import { spawn } from 'node:child_process';
import { onExit } from './onExit.ts';
import type { Ended } from './outcome.ts';
import { signalGroup } from './processGroup.ts';

/** Runs an npm script to its end. What it prints, and what it complains of, goes to `print` as it comes. */
export function runScript(
  script: string,
  env: NodeJS.ProcessEnv,
  print: (text: string) => void,
): Promise<Ended> {
  return new Promise((resolve) => {
    const start = performance.now();
    const npm = process.env['npm_execpath'];
    const [command, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
    // npm does not pass on a signal to what it runs, so all of it is made one group to hear it.
    const child = spawn(command, [...args, 'run', '--silent', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      detached: process.platform !== 'win32',
    });
    const done = onExit(() => signalGroup(child, 'SIGTERM'));
    let tail = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      print(chunk);
      tail = (tail + chunk).slice(-10_000);
    });
    child.stderr.setEncoding('utf8').on('data', print);
    child.on('error', (error) => print(`${error.message}\n`));
    child.on('close', (code) => {
      done();
      const lastLine = tail.trimEnd().split('\n').at(-1) ?? '';
      resolve({ code: code ?? 1, lastLine, seconds: (performance.now() - start) / 1000 });
    });
  });
}
