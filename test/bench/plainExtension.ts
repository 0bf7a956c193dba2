import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The command of a plain extension, in the palette and on `plainKey`. */
export const plainCommand = 'bench.plain';
export const plainKey = 'Control+Alt+Shift+Y';

/**
 * Installs an extension that does one plain thing by key, to measure what VS Code itself takes.
 * @param folder where extensions lie
 * @param script its code, CommonJS; it registers `plainCommand`
 */
export async function installPlainExtension(folder: string, title: string, script: string): Promise<void> {
  const extension = join(folder, 'bench.plain-1.0.0');
  await mkdir(extension, { recursive: true });
  const manifest = {
    name: 'plain',
    publisher: 'bench',
    version: '1.0.0',
    engines: { vscode: '^1.109.0' },
    main: './plain.js',
    activationEvents: ['onStartupFinished'],
    contributes: {
      commands: [{ command: plainCommand, title }],
      keybindings: [{ command: plainCommand, key: plainKey.toLowerCase().replace('control', 'ctrl') }],
    },
  };
  await writeFile(join(extension, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(extension, 'plain.js'), script);
}
