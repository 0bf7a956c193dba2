import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../vscode/launchBrowser.ts';
import { startServer, type RunningServer } from '../../vscode/startServer.ts';

/** What sessions can share, one after the other: each has a window, settings and a folder of its own. */
export interface Stage {
  readonly browser: Browser;
  readonly server: RunningServer;
}

let browser: Browser | undefined;
let server: RunningServer | undefined;

/** The stage of this process, brought up when it is first asked for or has broken down. It ends with the process. */
export async function sharedStage(): Promise<Stage> {
  if (browser?.isConnected() !== true) {
    browser = await launchBrowser();
  }
  if (server === undefined) {
    const started = await startServer();
    server = started;
    started.ended.catch(() => {
      if (server === started) {
        server = undefined;
      }
    });
  }
  return { browser, server };
}
