import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { ensureChromium } from './ensureChromium.ts';

/** Starts a headless Chromium. It ends with this process, if not before. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: flags(),
    // Ctrl+C is for our own process to hear: it closes the browser with everything else.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

function flags(): string[] {
  const root = process.getuid?.() === 0;
  return [
    // Chromium refuses to sandbox what root starts.
    ...(root ? ['--no-sandbox'] : []),
    // Containers have a /dev/shm too small for a workbench.
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ];
}
