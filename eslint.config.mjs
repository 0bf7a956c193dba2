import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { longRegExp } from './scripts/longRegExp.mjs';

/**
 * The fence: what a folder may import, statically or with `import()`. The TypeScript projects hold the other half.
 */
const packages = (...allowed) => ({
  regex: `^(?!\\.|(?:${[...allowed, 'none'].join('|')})$)`,
  message: `Packages allowed here: ${allowed.join(', ') || 'none'}.`,
});
const layer = (...names) => ({
  group: names.flatMap((name) => [`**/${name}/**`, `**/${name}.ts`]),
  message: 'Imports go one way: data, core, protocol, host or webview, extension.ts.',
});
const root = { regex: '(^|/)extension(\\.ts)?$', message: 'Nothing imports the composition root.' };

const fence = (files, patterns, { ignores = [], lazy = false } = {}) => ({
  files,
  ignores,
  rules: {
    'no-restricted-imports': ['error', { patterns: [root, ...patterns] }],
    // What the rule above does not see. Only the host loads lazily, and only neighbours and the core.
    'no-restricted-syntax': [
      'error',
      lazy
        ? 'ImportExpression:not([source.value=/^(?:\\.\\u002F|(?:\\.\\.\\u002F)+(?:core|protocol)\\u002F)/])'
        : 'ImportExpression',
    ],
  },
});
const typesOnly = (files) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: [{ group: ['**/core/**'], allowTypeImports: true, message: 'Types of the core only.' }] },
    ],
  },
});

const features = readdirSync(new URL('src/host/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
/** From inside a feature `../x/` is another one; from host's root `./x/` is. */
const feature = (prefix, names) => ({
  regex: `^${prefix}(?:host/)?(?:${names.join('|')})/`,
  message: 'Features meet only through the commands in ids.ts.',
});

const languages = 'src/core/draft/languages';
const languageRooms = readdirSync(new URL(`${languages}/`, import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map(({ name }) => name);
const rooms = (names) => ({
  regex: `(?:^|/)(?:${names.join('|')})/`,
  message: 'What is in the room of a document language is asked for through languages.ts.',
});

/** Each library of the core's is imported in one file; valibot, for what is decoded, in any. */
const libraries = {
  'src/core/search/termIndex.ts': 'minisearch(?:/SearchableMap)?',
  'src/core/text/words.ts': 'stemmer',
  'src/core/citation/style/processor.ts': 'citeproc',
  'src/core/citation/style/readCsl.ts': '@rgrove/parse-xml',
  'src/core/bibliography/yaml/yaml.ts': 'js-yaml',
  'src/core/draft/languages/markdown/blockParser.ts': '@lezer/(?:common|markdown)',
};

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
    files: ['src/**/*.ts'],
    plugins: { local: { rules: { 'long-reg-exp': longRegExp } } },
    rules: { 'max-params': ['error', 4], 'local/long-reg-exp': 'error' },
  },
  {
    files: ['test/**/*.ts'],
    // A test that finds nothing there fails, as it should.
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  fence(
    ['src/core/**'],
    [packages('valibot'), layer('protocol', 'host', 'webview', 'cli'), rooms(languageRooms)],
    {
      ignores: [...Object.keys(libraries), `${languages}/languages.ts`],
    },
  ),
  ...languageRooms.map((name) =>
    fence(
      [`${languages}/${name}/**`],
      [
        packages('valibot'),
        layer('protocol', 'host', 'webview', 'cli'),
        rooms(languageRooms.filter((other) => other !== name)),
      ],
      { ignores: Object.keys(libraries) },
    ),
  ),
  ...Object.entries(libraries).map(([file, library]) =>
    fence([file], [packages(library), layer('protocol', 'host', 'webview', 'cli')]),
  ),
  fence(['src/protocol/**'], [packages('valibot'), layer('host', 'webview', 'cli')]),
  fence(['src/webview/**'], [packages(), layer('host', 'cli')]),
  typesOnly(['src/protocol/**', 'src/webview/**']),
  fence(['src/cli/**'], [packages('node:.*'), layer('protocol', 'host', 'webview')]),
  fence(['src/extension.ts'], [packages('vscode'), layer('protocol', 'webview', 'cli')]),
  fence(
    ['src/host/*.ts'],
    [packages('vscode', 'valibot'), layer('webview', 'cli'), feature('\\./', features)],
    {
      lazy: true,
    },
  ),
  ...features.map((name) =>
    fence(
      [`src/host/${name}/**`],
      [
        packages('vscode', 'valibot'),
        layer('webview', 'cli'),
        feature(
          '(?:\\.\\./)+',
          features.filter((other) => other !== name),
        ),
      ],
      { lazy: true },
    ),
  ),
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
);
