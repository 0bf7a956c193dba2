import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * What this house is built with comes from the lockfile, byte by byte, and runs nothing of its own when it comes.
 */

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: true;
  readonly os?: string | readonly string[];
  readonly cpu?: string | readonly string[];
  readonly bin?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
};
const lockfile = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(lockfile.packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ name: path.split('node_modules/').at(-1) ?? '', ...entry }));

describe('what the house is built with', () => {
  it('has a checksum for every package, and no address that it must come from', () => {
    assert.ok(locked.length > 0);
    assert.deepEqual(
      locked.filter(({ integrity }) => integrity?.startsWith('sha512-') !== true).map(({ name }) => name),
      [],
    );
    assert.deepEqual(
      locked.filter(({ resolved }) => resolved !== undefined).map(({ name }) => name),
      [],
    );
  });

  it('lists every package with an install script, with its version, and runs none', () => {
    const scripted = locked.filter(({ hasInstallScript }) => hasInstallScript === true);
    assert.deepEqual(
      manifest.allowScripts,
      Object.fromEntries(scripted.map(({ name, version }) => [`${name}@${version}`, false])),
    );
    assert.match(read('.npmrc'), /^ignore-scripts=true$/mu);
  });

  it('brings a Node for each platform, of which npm installs one', () => {
    const names = Object.keys(manifest.optionalDependencies);
    const nodes = locked.filter(({ name }) => names.includes(name));
    assert.equal(nodes.length, names.length);
    const platforms = nodes.map(({ os, cpu }) => `${String(os)} ${String(cpu)}`).sort();
    assert.deepEqual(platforms, ['darwin arm64', 'darwin x64', 'linux arm64', 'linux x64', 'win32 x64']);
    for (const { name, version, bin } of nodes) {
      assert.equal(version, manifest.optionalDependencies[name], name);
      assert.ok(Number.parseInt(version, 10) >= 24, name);
      assert.deepEqual(Object.keys(bin ?? {}), ['node'], name);
    }
    const others = locked.filter(({ name, bin }) => bin?.['node'] !== undefined && !names.includes(name));
    assert.deepEqual(others, [], 'one name for two programs');
  });

  it('starts on that Node all that is TypeScript, whatever Node npm has', () => {
    const commands = Object.values(manifest.scripts).flatMap((script) => script.split(' && '));
    const typed = commands.filter((command) => /\.(?:ts|mjs)\b/u.test(command));
    assert.ok(typed.length > 10);
    for (const command of typed) {
      assert.match(command, /^node scripts\/onOurNode\.mjs \S/u);
    }
  });

  it('hands on what a command is given and how it ends', () => {
    const launcher = fileURLToPath(new URL('../../../scripts/onOurNode.mjs', import.meta.url));
    const told = 'console.log(process.execPath, process.argv[1]); process.exitCode = 7';
    const { status, stdout } = spawnSync(process.execPath, [launcher, 'node', '-e', told, 'a b'], {
      encoding: 'utf8',
    });
    assert.equal(status, 7);
    assert.match(stdout, /node_modules\Wnode-[\w-]+\Wbin\Wnode(?:\.exe)? a b\n$/u);
  });

  it('pins each action of the workflows by its commit and says which version that is', () => {
    const folder = new URL('../../../.github/workflows/', import.meta.url);
    const uses = readdirSync(folder).flatMap(
      (file) => read(`.github/workflows/${file}`).match(/uses:.*/gu) ?? [],
    );
    assert.ok(uses.length > 0);
    for (const line of uses) {
      assert.match(line, /^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
    }
  });
});
