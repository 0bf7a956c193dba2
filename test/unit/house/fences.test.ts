import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Types are not needed to judge an import, and take seconds to load. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked },
    { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  ] as never,
});

const rules = ['no-restricted-imports', '@typescript-eslint/no-restricted-imports', 'no-restricted-syntax'];

async function refuses(file: string, imported: string, lazily = false): Promise<boolean> {
  const code = lazily ? `await import('${imported}');\n` : `import '${imported}';\n`;
  const [result] = await eslint.lintText(code, { filePath: `${root}${file}` });
  const fatal = result?.messages.find((message) => message.fatal);
  assert.equal(fatal, undefined, fatal?.message);
  return result?.messages.some(({ ruleId }) => rules.includes(ruleId ?? '')) ?? false;
}

const forbidden: readonly (readonly [string, string])[] = [
  ['src/core/corpus/x.ts', 'vscode'],
  ['src/core/corpus/x.ts', 'node:fs'],
  ['src/core/corpus/x.ts', 'fs'],
  ['src/core/corpus/x.ts', '../../host/ids.ts'],
  ['src/core/corpus/x.ts', '../../protocol/messages.ts'],
  ['src/core/corpus/x.ts', 'minisearch'],
  ['src/core/search/searchIndex.ts', 'minisearch'],
  ['src/core/search/searchIndex.ts', 'stemmer'],
  ['src/core/search/termIndex.ts', 'vscode'],
  ['src/core/search/termIndex.ts', 'stemmer'],
  ['src/protocol/x.ts', 'vscode'],
  ['src/protocol/x.ts', '../host/ids.ts'],
  ['src/webview/x.ts', 'vscode'],
  ['src/webview/x.ts', '../host/ids.ts'],
  ['src/cli/x.ts', 'vscode'],
  ['src/cli/x.ts', '../host/ids.ts'],
  ['src/host/x.ts', 'node:path'],
  ['src/host/x.ts', '../webview/element.ts'],
  ['src/host/search/x.ts', '../library/libraryTree.ts'],
  ['src/host/search/x.ts', 'minisearch'],
  ['src/host/citation/x.ts', '../../extension.ts'],
  ['src/extension.ts', 'node:fs'],
  ['src/core/corpus/x.ts', 'fflate'],
  ['src/core/corpus/x.ts', 'http'],
  ['src/protocol/x.ts', '../core/search/searchIndex.ts'],
  ['src/webview/x.ts', '../core/corpus/symbolKey.ts'],
  ['src/host/x.ts', 'child_process'],
  ['src/host/x.ts', './library/libraryTree.ts'],
  ['src/host/search/sub/x.ts', '../../library/libraryTree.ts'],
  ['src/core/draft/place/x.ts', '../languages/latex/latexCites.ts'],
  ['src/core/draft/languages/org/x.ts', '../latex/latexCites.ts'],
  ['src/core/draft/languages/shared/x.ts', '../latex/latexCites.ts'],
];

/** The same with `import()`. */
const lazilyForbidden: readonly (readonly [string, string])[] = [
  ['src/core/corpus/x.ts', 'vscode'],
  ['src/core/corpus/x.ts', './corpus.ts'],
  ['src/webview/x.ts', './element.ts'],
  ['src/host/search/x.ts', 'node:fs'],
  ['src/host/search/x.ts', '../library/libraryTree.ts'],
];

const allowed: readonly (readonly [string, string])[] = [
  ['src/core/search/termIndex.ts', 'minisearch'],
  ['src/core/search/termIndex.ts', 'minisearch/SearchableMap'],
  ['src/core/text/words.ts', 'stemmer'],
  ['src/core/search/x.ts', '../corpus/corpus.ts'],
  ['src/core/draft/languages/languages.ts', './latex/latex.ts'],
  ['src/core/draft/languages/latex/x.ts', './latexCites.ts'],
  ['src/core/draft/languages/latex/x.ts', '../shared/near.ts'],
  ['src/webview/x.ts', '../protocol/messages.ts'],
  ['src/host/search/x.ts', '../../core/search/searchIndex.ts'],
  ['src/host/search/x.ts', '../commands.ts'],
  ['src/host/search/x.ts', 'vscode'],
  ['src/cli/x.ts', 'node:fs/promises'],
  ['src/extension.ts', './host/search/registerSearch.ts'],
];

describe('the fences', () => {
  for (const [file, imported] of forbidden) {
    it(`keep ${imported} out of ${file}`, async () => {
      assert.equal(await refuses(file, imported), true);
    });
  }
  for (const [file, imported] of lazilyForbidden) {
    it(`keep import('${imported}') out of ${file}`, async () => {
      assert.equal(await refuses(file, imported, true), true);
    });
  }
  it('let the host load its neighbours and the core lazily', async () => {
    assert.equal(await refuses('src/host/search/x.ts', './searchPicker.ts', true), false);
    assert.equal(await refuses('src/host/search/x.ts', '../../core/search/searchIndex.ts', true), false);
  });
  it('let types of the core into protocol and webview', async () => {
    for (const file of ['src/protocol/x.ts', 'src/webview/x.ts']) {
      const code = "import type { Target } from '../core/corpus/target.ts';\nexport type T = Target;\n";
      const [result] = await eslint.lintText(code, { filePath: `${root}${file}` });
      assert.deepEqual(result?.messages, []);
    }
  });
  for (const [file, imported] of allowed) {
    it(`let ${imported} into ${file}`, async () => {
      assert.equal(await refuses(file, imported), false);
    });
  }
});
