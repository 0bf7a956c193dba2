import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked },
    { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  ] as never,
});

const long = 'a'.repeat(101);
const half = 'a'.repeat(60);
const raw = (source: string): string => `String.raw\`${source}\``;

describe('the rule on long expressions', () => {
  for (const [name, code, expected] of [
    ['a literal', `/${long}/u`, 1],
    ['a literal that is short enough', `/${long.slice(1)}/u`, 0],
    ['a string', `new RegExp('${long}', 'u')`, 1],
    ['a template', `new RegExp(\`${long}\`, 'u')`, 1],
    ['a source with a name', raw(long), 1],
    ['what is put in, which has a name of its own', `new RegExp(\`\${${raw(half)}}${half}\`)`, 0],
    ['fragments without comments', `[${raw(half)}, ${raw(half)}].join('')`, 2],
    ['fragments with comments', `[\n// One\n${raw(half)},\n// Two\n${raw(half)}].join('')`, 0],
    ['few fragments', `[${raw('a')}, ${raw('b')}].join('')`, 0],
    ['a text', `['${long}'].join('')`, 0],
  ] as const) {
    it(`${expected === 0 ? 'lets pass' : 'finds'} ${name}`, async () => {
      const [result] = await eslint.lintText(`export const x = ${code};\n`, {
        filePath: `${root}src/core/text/x.ts`,
      });
      const found = result?.messages.filter(({ ruleId }) => ruleId === 'local/long-reg-exp');
      assert.equal(found?.length, expected, JSON.stringify(result?.messages));
    });
  }
});
