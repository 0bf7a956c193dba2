import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'node:util';
import { extensionId } from './extensionId.ts';
import { isNoise } from './isNoise.ts';
import { openWorkbench } from './openWorkbench.ts';
import type { Workbench } from './openWorkbench.ts';
import { parseCodeArguments } from './parseCodeArguments.ts';
import type { CodeArguments } from './parseCodeArguments.ts';
import type { Settings } from './quietSettings.ts';
import { startServer } from './startServer.ts';

/** A test ends within its deadline and says so; a host that is silent for longer than any has died or hangs. */
const silentFor = 300_000;

endWithParent();
process.exitCode = await main(parseCodeArguments(process.argv.slice(2))).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});

/** Runs tests as the desktop application would: the same arguments, the same output, the same exit code. */
async function main({ trust, extensionsDir, userDataDir, ...window }: CodeArguments): Promise<number> {
  const server = await startServer({
    trust,
    settings: await readSettings(userDataDir),
    ...(extensionsDir === undefined ? {} : { extensionsDir }),
    ...(userDataDir === undefined ? {} : { userDataDir }),
  });
  try {
    const silence = watchSilence();
    const printed = new Set<string>();
    const workbench = await openWorkbench(server, {
      ...window,
      onLog: (type, values) => {
        const text = format(...values);
        if (!isNoise(text)) {
          silence.broken();
          printed.add(text);
          print(type, text);
        }
      },
    });
    try {
      return await Promise.race([workbench.exit, silence.tooLong]);
    } catch (error) {
      console.error(['The last lines of the window:', ...lastLines(workbench)].join('\n'));
      throw error;
    } finally {
      silence.end();
      await printUnsaid(workbench, printed, window.extensionDevelopmentPath);
      await workbench.close();
    }
  } finally {
    await server.stop();
  }
}

/** Whoever has asked for the tests may be killed; there is nobody to run them for then. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) {
      process.exit(1);
    }
  }, 250).unref();
}

function lastLines(workbench: Workbench): readonly string[] {
  return workbench
    .consoleLines()
    .filter((line) => !isNoise(line.replace(/^\[\w+\] /, '')))
    .slice(-15);
}

function print(type: string, text: string): void {
  if (type === 'error' || type === 'warn') {
    console.error(text);
  } else {
    console.log(text);
  }
}

/** An extension that can't be activated, or throws where nobody catches it: only the window's own console tells. */
async function printUnsaid(
  workbench: Workbench,
  printed: ReadonlySet<string>,
  extension: string | undefined,
): Promise<void> {
  if (extension === undefined) {
    return;
  }
  const marks = [await extensionId(extension), join(extension, '/')];
  for (const line of workbench.consoleLines()) {
    const text = /^\[error\] ([\s\S]*)/.exec(line)?.[1] ?? '';
    if (!printed.has(text) && marks.some((mark) => text.includes(mark))) {
      console.error(text);
    }
  }
}

/** The desktop application reads the user's settings from this place, so whoever calls us may have put some there. */
async function readSettings(userDataDir: string | undefined): Promise<Settings> {
  if (userDataDir === undefined) {
    return {};
  }
  const text = await readFile(join(userDataDir, 'User', 'settings.json'), 'utf8').catch(() => '{}');
  return JSON.parse(text) as Settings;
}

function watchSilence(): { broken(): void; end(): void; tooLong: Promise<never> } {
  let timer: NodeJS.Timeout | undefined;
  let restart: () => void = () => undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    restart = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        reject(
          new Error(`The extension host has been silent for ${silentFor / 1000} s: it hangs or is gone.`),
        );
      }, silentFor);
    };
  });
  restart();
  return {
    tooLong,
    broken: () => restart(),
    end: () => {
      clearTimeout(timer);
      // Lines may still come in, and would keep this process waiting.
      restart = () => undefined;
    },
  };
}
