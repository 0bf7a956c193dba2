import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { commands, contextKeys, settings, viewContainers, views, webviews } from '../../../src/host/ids.ts';
import { documentLanguages } from '../../../src/core/corpus/officialDocument.ts';

const root = new URL('../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');

interface MenuEntry {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly icon: string;
  readonly main: string;
  readonly browser: string;
  readonly enabledApiProposals?: unknown;
  readonly activationEvents: readonly string[];
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly category: string;
      readonly icon?: string;
      readonly enablement?: string;
    }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsContainers: Readonly<
      Record<string, readonly { readonly id: string; readonly icon: string }[]>
    >;
    readonly menus: Readonly<Record<string, readonly MenuEntry[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly viewsWelcome: readonly { readonly view: string; readonly when?: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly when?: string;
      readonly args?: unknown;
    }[];
    readonly configuration: {
      readonly properties: Readonly<
        Record<
          string,
          {
            readonly default: unknown;
            readonly enum?: readonly unknown[];
            readonly enumDescriptions?: readonly string[];
            readonly description?: string;
            readonly markdownDescription?: string;
          }
        >
      >;
    };
  };
}

const text = read('package.json');
const manifest = JSON.parse(text) as Manifest;
const { contributes } = manifest;
const strings = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
const menuEntries = Object.values(contributes.menus).flat();

/** All code of src/, as one text. */
const code = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(`src/${file}`))
  .join('\n');

describe('the manifest', () => {
  it('declares exactly the commands of ids.ts', () => {
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).sort(),
      Object.values(commands).sort(),
    );
  });

  it('declares exactly the views, containers and settings of ids.ts', () => {
    const viewIds = Object.values(contributes.views).flat();
    assert.deepEqual(
      viewIds.map(({ id }) => id),
      Object.values(views),
    );
    const containers = Object.values(contributes.viewsContainers).flat();
    assert.deepEqual(
      containers.map(({ id }) => id),
      Object.values(viewContainers),
    );
    assert.deepEqual(Object.keys(contributes.views), Object.values(viewContainers));
    const { section, ...names } = settings;
    assert.deepEqual(
      Object.keys(contributes.configuration.properties),
      Object.values(names).map((name) => `${section}.${name}`),
    );
  });

  it('uses in its when clauses just the context keys that the code sets', () => {
    const clauses = [
      ...menuEntries.map(({ when }) => when),
      ...contributes.commands.map(({ enablement }) => enablement),
      ...contributes.keybindings.map((keybinding) => keybinding.when),
      ...contributes.viewsWelcome.map(({ when }) => when),
    ].join(' ');
    const used = new Set(clauses.match(/compendium\.\w+/gu));
    const known = [...Object.values(contextKeys), ...Object.values(views), ...Object.values(webviews)];
    assert.deepEqual(
      [...used].filter((key) => !known.includes(key as never)),
      [],
    );
    assert.deepEqual(
      Object.values(contextKeys).filter((key) => !used.has(key)),
      [],
    );
  });

  it('says every string through package.nls.json, which has no other', () => {
    const keys = new Set([...text.matchAll(/"%([\w.]+)%"/gu)].map(([, key]) => key));
    assert.deepEqual([...keys].sort(), Object.keys(strings).sort());
    for (const key of ['title', 'label', 'name', 'category', 'description', 'contextualTitle']) {
      const literal = new RegExp(`"${key}": "(?!%)`, 'gu');
      const found = JSON.stringify(contributes, undefined, 1).match(literal) ?? [];
      assert.deepEqual(found, [], `contributes.${key} is said in package.json itself`);
    }
  });

  it('gives every command a category, and every menu entry a known command, a when and a group', () => {
    const known: string[] = Object.values(commands);
    const submenus = contributes.submenus.map(({ id }) => id);
    assert.ok(contributes.commands.every(({ category }) => category === '%category%'));
    for (const [menu, entries] of Object.entries(contributes.menus)) {
      for (const { command, submenu, when, group } of entries) {
        assert.ok(command === undefined ? submenus.includes(submenu ?? '') : known.includes(command));
        assert.ok(submenus.includes(menu) || when !== undefined, `${menu}: ${command} has no when`);
        assert.ok(group ?? menu === 'commandPalette');
      }
    }
    assert.ok(contributes.keybindings.every(({ command }) => known.includes(command)));
  });

  it('has at most three inline actions a row, each with an icon', () => {
    const inline = (contributes.menus['view/item/context'] ?? []).filter(({ group }) =>
      group?.startsWith('inline'),
    );
    // Entries of one place exclude each other.
    const places = new Set(inline.map(({ group }) => group));
    assert.deepEqual([...places].sort(), ['inline@1', 'inline@2', 'inline@3']);
    for (const { command } of inline) {
      assert.ok(contributes.commands.find((entry) => entry.command === command)?.icon);
    }
  });

  it('gives settings a default, a description that ends in a period, and one for each choice', () => {
    for (const [name, setting] of Object.entries(contributes.configuration.properties)) {
      assert.notEqual(setting.default, undefined, name);
      for (const key of [
        setting.description ?? setting.markdownDescription ?? '',
        ...(setting.enumDescriptions ?? []),
      ]) {
        assert.match(strings[key.replaceAll('%', '')] ?? '', /\.$/u, name);
      }
      assert.equal(setting.enumDescriptions?.length, setting.enum?.length, name);
    }
  });

  it('offers the languages that documents have', () => {
    const property = contributes.configuration.properties['compendium.documentLanguage'];
    assert.deepEqual(property?.enum, documentLanguages);
  });

  it('uses no proposed API, never activates at start, and has typings of its floor', () => {
    assert.equal(manifest.enabledApiProposals, undefined);
    assert.ok(!manifest.activationEvents.includes('*'));
    assert.equal(`^${manifest.devDependencies['@types/vscode']}`, manifest.engines.vscode);
  });

  it('names ids nowhere but in ids.ts', () => {
    const ids = [...Object.values(commands), ...Object.values(views), ...Object.values(contextKeys)];
    for (const id of ids) {
      assert.equal(code.split(`'${id}'`).length - 1, 1, `'${id}' stands elsewhere too, or is unused`);
    }
  });
});
