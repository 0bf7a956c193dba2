import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

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
