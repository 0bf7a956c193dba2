import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { openWorkbench, type ExtensionHostKind } from '../vscode/openWorkbench.ts';
import { startServer } from '../vscode/startServer.ts';
import { figuresMark, type HostFigures } from './figures.ts';
import { line, median, percentile } from './statistics.ts';

const root = resolve(import.meta.dirname, '../..');
const hosts = 5;

/** Activation and first search, each in a fresh extension host, beside an empty extension in the same host. */
export async function benchHost(kind: ExtensionHostKind): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'thematic-compendium-bench-'));
  try {
    // VS Code runs tests in the host of the extension that they lie in.
    const extensionTestsPath = join(root, 'out/bench/index.cjs');
    await build({
      entryPoints: [join(root, 'test/bench/hostEntry.ts')],
      outfile: extensionTestsPath,
      bundle: true,
      format: 'cjs',
      external: ['vscode'],
      logLevel: 'warning',
    });
    const extensionsDir = join(folder, 'extensions');
    // The worker takes extensions in development only, and a window has one of those.
    if (kind === 'node') {
      await installEmpty(extensionsDir, 'warm-up');
      await installEmpty(extensionsDir, 'empty');
    }
    const figures: HostFigures[] = [];
    for (let host = 0; host < hosts; host++) {
      figures.push(await measure(kind, folder, extensionTestsPath, extensionsDir));
    }
    const lines = [
      `${kind === 'node' ? 'Node' : 'web-worker'} extension host (median of ${hosts} fresh hosts)`,
    ];
    const empty = figures.flatMap((figure) => figure.empty ?? []);
    if (empty.length > 0) {
      const ratios = figures.flatMap((figure) =>
        figure.empty === undefined ? [] : figure.ours / figure.empty,
      );
      lines.push(line('activate an empty extension', median(empty), 'ms'));
      lines.push(line('ours to the empty one', median(ratios), 'times'));
    }
    lines.push(line('activate ours', median(figures.map(({ ours }) => ours)), 'ms', 10));
    lines.push(line('first search, cold', median(figures.map(({ firstSearch }) => firstSearch)), 'ms', 100));
    const p95 = (name: 'inserting' | 'editing' | 'formatted'): number =>
      percentile(
        figures.flatMap((figure) => figure[name]),
        0.95,
      );
    lines.push(line('insert a citekey, p50', median(figures.flatMap(({ inserting }) => inserting)), 'ms'));
    lines.push(line('insert a citekey, p95', p95('inserting'), 'ms', 50));
    lines.push(
      line('the same text by a plain edit, p50', median(figures.flatMap(({ editing }) => editing)), 'ms'),
    );
    lines.push(line('the same text by a plain edit, p95', p95('editing'), 'ms'));
    lines.push(
      line(
        'first formatted citation, cold',
        median(figures.map((figure) => figure.firstFormatted)),
        'ms',
        150,
      ),
    );
    lines.push(line('copy a formatted citation, warm, p95', p95('formatted'), 'ms'));
    return lines.join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Installs an extension that does nothing, for either host: the server takes what lies in its folder. */
async function installEmpty(extensionsDir: string, name: string): Promise<void> {
  const extension = join(extensionsDir, `bench.${name}-1.0.0`);
  await mkdir(extension, { recursive: true });
  const manifest = {
    name,
    publisher: 'bench',
    version: '1.0.0',
    engines: { vscode: '^1.109.0' },
    main: './empty.js',
    browser: './empty.js',
    activationEvents: ['onCommand:bench.never'],
  };
  await writeFile(join(extension, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(extension, 'empty.js'), 'exports.activate = () => {};\n');
}

async function measure(
  kind: ExtensionHostKind,
  folder: string,
  extensionTestsPath: string,
  extensionsDir: string,
): Promise<HostFigures> {
  const server = await startServer({ extensionsDir });
  try {
    const printed: string[] = [];
    const workbench = await openWorkbench(server, {
      folder,
      extensionDevelopmentPath: root,
      extensionTestsPath,
      developmentKind: kind,
      onLog: (_type, values) => printed.push(String(values[0])),
    });
    await workbench.exit;
    await workbench.close();
    const figures = printed.find((text) => text.startsWith(figuresMark));
    if (figures === undefined) {
      throw new Error(`The extension host gave no figures:\n${printed.join('\n')}`);
    }
    return JSON.parse(figures.slice(figuresMark.length)) as HostFigures;
  } finally {
    await server.stop();
  }
}
