import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { localeTags } from '../../src/core/citation/style/localize.ts';
import { styleCatalog } from '../../src/core/citation/style/styleCatalog.ts';
import { packaged, root, type Packaged } from './support/packaged.ts';

const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

async function wholeText(id: string): Promise<string> {
  const { licenseText } = JSON.parse(await read(`node_modules/spdx-license-list/licenses/${id}.json`)) as {
    readonly licenseText: string;
  };
  return licenseText.trim();
}

describe('The notices in the package', () => {
  let vsix: Packaged;
  let notices: string;
  let built: readonly Metafile[];

  before(async () => {
    vsix = await packaged();
    notices = vsix.text('extension/dist/THIRD-PARTY-NOTICES.txt');
    built = JSON.parse(await read('out/metafiles.json')) as readonly Metafile[];
  });

  it('are made of all that is bundled', () => {
    const entries = built.flatMap(({ outputs }) =>
      Object.values(outputs).map(({ entryPoint }) => entryPoint),
    );
    for (const entry of [
      'src/core/citation/style/citationModule.ts',
      'src/webview/overview.ts',
      'src/webview/summary.ts',
    ]) {
      assert.ok(entries.includes(entry), entry);
    }
    assert.equal(entries.filter((entry) => entry === 'src/extension.ts').length, 2);
  });

  it('give the whole licence of every package that is in a bundle', async () => {
    const inputs = built.flatMap((metafile) => Object.keys(metafile.inputs));
    const folders = new Set(
      inputs.flatMap((input) => /.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)?.[0] ?? []),
    );
    assert.ok(folders.size >= 8);
    for (const folder of folders) {
      const { name, version } = JSON.parse(await read(`${folder}/package.json`)) as Record<string, string>;
      assert.ok(notices.includes(`${name} ${version} (`), `${name} has no notice`);
      const licences = (await readdir(join(root, folder))).filter((file) => /^licen[cs]e/iu.test(file));
      assert.ok(licences.length > 0, `${name} has no licence`);
      for (const file of licences) {
        assert.ok(
          notices.includes((await read(`${folder}/${file}`)).trim()),
          `${name}: not its whole licence`,
        );
      }
    }
  });

  it('give the licence of citeproc, which comes without its text, with its exhibits', async () => {
    const text = await wholeText('CPAL-1.0');
    assert.match(
      text,
      /^Common Public Attribution License Version 1\.0[\s\S]*EXHIBIT B\. Attribution Information/u,
    );
    assert.ok(notices.includes(text));
    assert.match(
      vsix.text('extension/dist/citation.js'),
      /citeproc-js, Copyright \(c\) 2009-2019 Frank Bennett/u,
    );
  });

  it('name every style and locale of others, who wrote it, and the whole licence', async () => {
    const licence = vsix.text('extension/dist/styles/LICENCE.txt');
    assert.match(licence, /^un\.json and un-title\.json are part of this extension/u);
    const files = Object.keys(vsix.files)
      .map((name) => name.replace('extension/dist/styles/', '').replace('extension/dist/', '../'))
      .filter((name) => /^(?:\.\.\/locales\/)?[\w-]+\.json$/u.test(name))
      .filter((name) => !['un.json', 'un-title.json'].includes(name));
    assert.equal(files.length, styleCatalog.length - 2 + localeTags.length);
    for (const file of files) {
      const [, entry = ''] = licence.split(`\n${file}`);
      assert.match(entry, /^.*\n {2}by \p{L}/u, file);
    }
    const text = await wholeText('CC-BY-SA-3.0');
    assert.match(text, /Attribution-ShareAlike 3\.0 Unported/u);
    assert.ok(licence.includes(text));
  });
});
