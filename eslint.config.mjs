import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The fence: what a folder may import. The TypeScript projects hold the other half of it. */
const node = {
  group: ['node:*', 'fs', 'path', 'os', 'crypto', 'url', 'util'],
  message: 'Not in both hosts.',
};
const vscode = { group: ['vscode'], message: 'Only src/host and src/extension.ts may know VS Code.' };
const layer = (...names) => ({
  group: names.flatMap((name) => [`**/${name}/**`, `**/${name}.ts`]),
  message: 'Imports go one way: data, core, protocol, host or webview, extension.ts.',
});
const root = { regex: '(^|/)extension(\\.ts)?$', message: 'Nothing imports the composition root.' };
const only = (name, file) => ({
  group: [name, `${name}/*`],
  message: `Only ${file} may import ${name}.`,
});
const minisearch = only('minisearch', 'src/core/search/searchIndex.ts');

const fence = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns: [root, ...patterns] }] },
});

const features = ['library', 'search', 'paper', 'citation'];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowNullish: true, allowBoolean: false },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', 300],
      eqeqeq: 'error',
    },
  },
  {
    files: ['test/**/*.ts'],
    // A test that finds nothing there fails, as it should.
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  fence(
    ['src/core/**'],
    [vscode, node, minisearch, layer('protocol', 'host', 'webview', 'cli')],
    ['src/core/search/searchIndex.ts'],
  ),
  fence(['src/core/search/searchIndex.ts'], [vscode, node, layer('protocol', 'host', 'webview', 'cli')]),
  fence(['src/protocol/**'], [vscode, node, minisearch, layer('host', 'webview', 'cli')]),
  fence(['src/webview/**'], [vscode, node, minisearch, layer('host', 'cli')]),
  fence(['src/cli/**'], [vscode, minisearch, layer('protocol', 'host', 'webview')]),
  fence(['src/extension.ts'], [node, minisearch, layer('protocol', 'webview', 'cli')]),
  fence(['src/host/*.ts'], [node, minisearch, layer('webview', 'cli')]),
  ...features.map((feature) =>
    fence(
      [`src/host/${feature}/**`],
      [
        node,
        minisearch,
        layer('webview', 'cli'),
        {
          group: features.filter((other) => other !== feature).map((other) => `../${other}/*`),
          message: 'Features meet only through the commands in ids.ts.',
        },
      ],
    ),
  ),
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
);
