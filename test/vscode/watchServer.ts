import type { ChildProcess } from 'node:child_process';

export interface ServerWatch {
  /** The port, once the server listens. */
  readonly port: Promise<number>;
  /** Rejects when the server ends, with what it printed last. */
  readonly ended: Promise<never>;
}

const startTimeout = 180_000;
const lastLines = 15;

/** Reads what a server prints, for as long as it runs: a full pipe would stop it. */
export function watchServer(child: ChildProcess): ServerWatch {
  let printed = '';
  const problem = (what: string): Error => {
    const end = printed.trim().split('\n').slice(-lastLines).join('\n');
    return new Error(`The VS Code server ${what}. It printed:\n${end}`);
  };
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('error', (error) => reject(problem(`did not start: ${error.message}`)));
    child.once('exit', (code, signal) => reject(problem(`ended with ${signal ?? `code ${code}`}`)));
  });
  // Nobody has to ask; a server that was told to stop ends too.
  ended.catch(() => undefined);
  const listening = new Promise<number>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(problem(`did not listen within ${startTimeout / 1000} s`)),
      startTimeout,
    );
    const clear = (): void => clearTimeout(timer);
    ended.catch(clear);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        printed = (printed + chunk).slice(-20_000);
        const port = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
        if (port !== undefined) {
          clear();
          resolve(Number(port));
        }
      });
    }
  });
  return { port: Promise.race([listening, ended]), ended };
}
