import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { styleCatalog } from '../../src/core/citation/style/styleCatalog.ts';
import { runCommand } from '../support/runCommand.ts';
import { useSession } from '../ui/support/useSession.ts';
import { ensureServer } from '../vscode/ensureServer.ts';
import { packaged, root, vsix, type Packaged } from './support/packaged.ts';

/** Everything that may ship. vsce adds the first two and writes the names of three texts its own way. */
const allowed = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/changelog.md',
  'extension/data/compendium.json',
  'extension/data/vocabulary.json',
  'extension/dist/THIRD-PARTY-NOTICES.txt',
  'extension/dist/citation.js',
  ...['ar', 'en-GB', 'en-US', 'es-ES', 'fr-FR', 'ru-RU', 'zh-CN'].map(
    (tag) => `extension/dist/locales/${tag}.json`,
  ),
  'extension/dist/node/extension.cjs',
  'extension/dist/styles/LICENCE.txt',
  ...styleCatalog.map(({ id }) => `extension/dist/styles/${id}.json`),
  'extension/dist/web/extension.cjs',
  ...['overview', 'summary'].flatMap((page) => [
    `extension/dist/webview/${page}.css`,
    `extension/dist/webview/${page}.js`,
  ]),
  'extension/media/compendium.svg',
  'extension/media/icon.png',
  'extension/media/page-dark.svg',
  'extension/media/page-light.svg',
  ...['browse', 'cite', 'find', 'keep'].map((step) => `extension/media/walkthrough/${step}.svg`),
  'extension/package.json',
  'extension/package.nls.json',
  'extension/readme.md',
];

const largest = 700_000;

describe('The package', () => {
  let made: Packaged;

  before(async () => {
    made = await packaged();
  });

  it('is accepted by vsce without a warning', () => {
    assert.match(made.printed, /DONE/);
    assert.doesNotMatch(made.printed, /warn/i);
  });

  it('holds exactly the files of the allow-list', () => {
    assert.deepEqual(Object.keys(made.files).sort(), [...allowed].sort());
  });

  it('is small', () => {
    assert.ok(made.bytes.length <= largest);
  });

  it('names no path of this machine and holds no source map', () => {
    for (const [name, bytes] of Object.entries(made.files)) {
      const text = strFromU8(bytes, true);
      assert.ok(!text.includes(root), name);
      assert.ok(!text.includes('sourceMappingURL'), name);
    }
  });

  it('has texts that point at nothing that is missing', () => {
    for (const name of ['readme', 'changelog']) {
      const text = made.text(`extension/${name}.md`);
      const headings = [...text.matchAll(/^#+ (.*)$/gmu)].map(([, heading = '']) => heading);
      const anchors = headings.map((heading) => `#${heading.toLowerCase().replaceAll(' ', '-')}`);
      const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/gu)];
      assert.ok(links.length > 0);
      for (const [, target, attribute] of links) {
        const link = target ?? attribute ?? '';
        const isThere = link.startsWith('#') ? anchors.includes(link) : `extension/${link}` in made.files;
        assert.ok(isThere || /^https:\/\//u.test(link), `${name}.md points at ${link}`);
      }
      // No npm scripts in an extension.
      assert.doesNotMatch(text, /npm (?:ci|run|start|test)/u);
    }
  });

  it('asks for no Node module but vscode', () => {
    for (const host of ['node', 'web']) {
      const code = made.text(`extension/dist/${host}/extension.cjs`);
      // What is imported later lies in the same file, as text and by a name that begins with a dot.
      const required = [...code.matchAll(/\brequire\(\\?"([^"\\]+)\\?"\)/g)].map(([, name]) => name ?? '');
      assert.ok(required.includes('vscode'));
      const others = new Set(required.filter((name) => name !== 'vscode'));
      assert.ok(others.size > 0);
      for (const name of others) {
        assert.ok(code.includes(`"${name.replace('./', '')}":`), `${name} is not in the file`);
      }
    }
  });

  describe('as installed', () => {
    const extensionsDir = join(root, 'out/installed');
    const session = useSession({ extensionsDir, each: () => session.restoreFiles() });
    const { user } = session;

    before(async () => {
      await rm(extensionsDir, { recursive: true, force: true });
      await mkdir(extensionsDir, { recursive: true });
      const { dir, node } = await ensureServer();
      const install = ['--install-extension', vsix, '--extensions-dir', extensionsDir];
      await runCommand(node, ['out/server-main.js', '--accept-server-license-terms', ...install], {
        cwd: dir,
      });
    });

    it('does the main job: browse, search, read, cite', async () => {
      await user.openFile('draft.md');
      await user.goToEnd();
      await user.openSideBar();
      await user.row(/^Criminal justice responses, 5 papers/).waitFor();
      await user.openSearch();
      await user.search('hawala', /^¶ 12/);
      await user.page.keyboard.press('Enter');
      const marked = user.summary.locator('[aria-current="true"]');
      await marked.waitFor();
      assert.match(await marked.innerText(), /hawala/);
      await marked.getByRole('button', { name: /^Cite / }).click();
      await user.editorHas('[@ctoc_cop_wg7_compendium_2021, para. 12]');
      assert.deepEqual(session.policyViolations(), []);
    });
  });
});
