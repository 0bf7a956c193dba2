import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program that answers each line of JSON on its input with one on its output. It lives until it is closed. */
export class LineProgram {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting: { resolve: (line: string) => void; reject: (reason: Error) => void }[] = [];
  #errors = '';

  constructor(command: string, args: readonly string[]) {
    this.#child = spawn(command, args, { stdio: 'pipe' });
    createInterface({ input: this.#child.stdout }).on('line', (line) => this.#waiting.shift()?.resolve(line));
    this.#child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      this.#errors = (this.#errors + chunk).slice(-2000);
    });
    const end = (reason: string): void => {
      this.#waiting
        .splice(0)
        .forEach(({ reject }) => reject(new Error(`${command} ${reason}. ${this.#errors}`)));
    };
    this.#child.on('error', (error) => end(`did not start: ${error.message}`));
    this.#child.on('close', (code) => end(`ended with code ${code}`));
    // Writing to a program that has ended is told by its end.
    this.#child.stdin.on('error', () => undefined);
  }

  /** The answers, in the order of the requests. */
  ask(requests: readonly unknown[]): Promise<unknown[]> {
    return Promise.all(
      requests.map(
        (request) =>
          new Promise<unknown>((resolve, reject) => {
            this.#waiting.push({ resolve: (line) => resolve(JSON.parse(line)), reject });
            this.#child.stdin.write(`${inAscii(JSON.stringify(request))}\n`);
          }),
      ),
    );
  }

  close(): void {
    this.#child.stdin.end();
  }
}

/** JSON in which no program can mistake a character, whatever the machine's locale. */
function inAscii(json: string): string {
  return json.replace(/[^\0-\x7F]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** What a program prints, trimmed; undefined if it isn't there or fails. */
export function printed(command: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', timeout: 60_000 });
  return status === 0 ? stdout.trim() : undefined;
}
