import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ExtensionHostKind } from './openWorkbench.ts';

/** What we understand of VS Code's command line: the part that running tests needs. */
export interface CodeArguments {
  readonly folder?: string;
  readonly extensionDevelopmentPath?: string;
  readonly extensionTestsPath: string;
  readonly developmentKind: ExtensionHostKind;
  readonly extensionsDir?: string;
  readonly userDataDir?: string;
  readonly trust: boolean;
}

const paths = ['extensionDevelopmentPath', 'extensionTestsPath', 'extensions-dir', 'user-data-dir'] as const;

/** Reads `<folder> --extensionTestsPath=… …`; what it doesn't know is for the desktop application and left aside. */
export function parseCodeArguments(args: readonly string[]): CodeArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      ...Object.fromEntries(paths.map((name) => [name, { type: 'string' as const }])),
      extensionDevelopmentKind: { type: 'string' },
      'disable-workspace-trust': { type: 'boolean' },
    },
  });
  const path = (value: unknown): string | undefined =>
    typeof value === 'string' ? resolve(value) : undefined;
  const extensionTestsPath = path(values['extensionTestsPath']);
  if (extensionTestsPath === undefined) {
    throw new Error('This stands in for VS Code to run tests, so it needs --extensionTestsPath=<module>.');
  }
  return {
    extensionTestsPath,
    developmentKind: values['extensionDevelopmentKind'] === 'web' ? 'web' : 'node',
    trust: values['disable-workspace-trust'] !== true,
    ...given('folder', path(positionals[0])),
    ...given('extensionDevelopmentPath', path(values['extensionDevelopmentPath'])),
    ...given('extensionsDir', path(values['extensions-dir'])),
    ...given('userDataDir', path(values['user-data-dir'])),
  };
}

function given<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: string });
}
