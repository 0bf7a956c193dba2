import { spawn } from 'node:child_process';

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the command is ended and counts as failed. */
  readonly timeout?: number;
}

const lastLines = 25;

/** Runs a command to its end and resolves with its output. A failure names the command and how its output ended. */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeout,
    });
    const chunks: string[] = [];
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      chunks.push(chunk);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
    const fail = (reason: string): void => {
      const end = chunks.join('').trimEnd().split('\n').slice(-lastLines).join('\n');
      reject(new Error(`\`${[command, ...args].join(' ')}\` ${reason}.${end === '' ? '' : `\n${end}`}`));
    };
    child.on('error', (error) => fail(`did not start: ${error.message}`));
    child.on('close', (code, signal) => {
      if (code === 0) {
        resolve(printed);
      } else {
        fail(signal === null ? `failed with code ${code}` : `was ended by ${signal}`);
      }
    });
  });
}
