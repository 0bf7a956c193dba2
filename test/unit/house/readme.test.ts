import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const read = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

const readme = read('README.md');
const manifest = JSON.parse(read('package.json')) as Manifest;
const strings = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;

/** The cells of the table under a heading, without its two first lines. */
function table(heading: string): string[][] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe('the README', () => {
  it('lists the commands of the manifest with their titles, in its order', () => {
    assert.deepEqual(
      table('Commands').map(([title, id]) => [title, id]),
      manifest.contributes.commands.map(({ command, title }) => [
        strings[title.replaceAll('%', '')],
        `\`${command}\``,
      ]),
    );
  });

  it('lists the settings with their defaults', () => {
    assert.deepEqual(
      table('Settings').map(([name, value]) => [name, value]),
      Object.entries(manifest.contributes.configuration.properties).map(([name, setting]) => [
        `\`${name}\``,
        `\`${String(setting.default)}\``,
      ]),
    );
  });

  it('names the keys that the manifest binds', () => {
    for (const { key, mac } of manifest.contributes.keybindings) {
      for (const keys of [key, mac]) {
        const shown = keys.replace(/\b[a-z]/gu, (letter) => letter.toUpperCase());
        assert.ok(readme.includes(`\`${shown}\``), `README.md does not name ${shown}`);
      }
    }
  });

  it('gives two commands that exist', () => {
    const block = /```sh\n([\s\S]*?)```/u.exec(readme)?.[1] ?? '';
    const scripts = [...block.matchAll(/npm (?:run )?(start|test)/gu)].map(([, name]) => name ?? '');
    assert.deepEqual(scripts, ['start', 'test']);
    assert.ok(scripts.every((name) => name in manifest.scripts));
  });
});
