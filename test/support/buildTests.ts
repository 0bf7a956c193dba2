import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import type { ExtensionHostKind } from '../vscode/openWorkbench.ts';

export interface TestBundle {
  readonly kind: ExtensionHostKind;
  /** Whether a desktop application or a browser will show the window. */
  readonly uiKind: 'desktop' | 'web';
  /** Runs only the tests whose full title matches. */
  readonly grep?: string | undefined;
}

const tests = resolve(import.meta.dirname, '..');

/** Bundles the tests for one kind of extension host and resolves with the path of the bundle. */
export async function buildTests({ kind, uiKind, grep = '' }: TestBundle): Promise<string> {
  const folder = kind === 'node' ? 'host' : 'web';
  const outfile = resolve(tests, '..', 'out', 'test', folder, 'index.cjs');
  await build({
    entryPoints: [join(tests, folder, 'index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: kind === 'node' ? 'node' : 'browser',
    target: 'es2022',
    sourcemap: 'inline',
    external: kind === 'node' ? ['vscode', 'mocha'] : ['vscode'],
    define: {
      TEST_HOST_KIND: JSON.stringify(kind),
      TEST_UI_KIND: JSON.stringify(uiKind),
      TEST_GREP: JSON.stringify(grep),
    },
    plugins: [suitesPlugin(await findSuites(kind)), mochaPlugin],
    logLevel: 'warning',
  });
  return outfile;
}

/** The suites in test/host serve both hosts, but for those that need Node; test/web may hold more for the worker. */
async function findSuites(kind: ExtensionHostKind): Promise<string[]> {
  const shared = await testFiles(join(tests, 'host', 'suites'));
  if (kind === 'node') {
    return shared;
  }
  const fitting: string[] = [];
  for (const file of shared) {
    if (/from 'node:/.test(await readFile(file, 'utf8'))) {
      console.log(
        `Left out of the web-worker host, for it imports Node's modules: ${file.slice(tests.length + 1)}`,
      );
    } else {
      fitting.push(file);
    }
  }
  return [...fitting, ...(await testFiles(join(tests, 'web', 'suites')))];
}

async function testFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(folder, name));
}

function suitesPlugin(files: readonly string[]): Plugin {
  const contents = files.map((file) => `require(${JSON.stringify(file)});`).join('\n');
  return {
    name: 'test-suites',
    setup: (builder) => {
      builder.onResolve({ filter: /^test-suites$/ }, () => ({ path: 'test-suites', namespace: 'suites' }));
      builder.onLoad({ filter: /.*/, namespace: 'suites' }, () => ({ contents, resolveDir: tests }));
    },
  };
}

/**
 * Mocha's build for browsers hands itself to a `module` that it finds. Its package says that all files in it are
 * ECMAScript modules, so esbuild gives it none of its own, and it would take over the one of our bundle.
 */
const mochaPlugin: Plugin = {
  name: 'mocha-in-browser',
  setup: (builder) => {
    builder.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `const module = undefined, exports = undefined;\n${await readFile(path, 'utf8')}`,
    }));
  },
};
