import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { languages } from '../../../src/core/draft/languages/languages.ts';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));
const rooms = join(src, 'core/draft/languages');

/** Also the names of what we export: a Markdown file, HTML on the clipboard, plain text, formats of bibliographies. */
const others = new Set(['markdown', 'html', 'plaintext', 'plain', 'text', 'bibtex', 'biblatex', 'tex']);
const names: readonly string[] = [
  ...new Set(
    Object.entries(languages)
      .flatMap(([name, { ids, dialects, extensions }]) => [
        name,
        ...ids.keys(),
        ...dialects.keys(),
        ...extensions.keys(),
      ])
      .filter((name) => !others.has(name) && name.length > 3)
      .concat(['rst', 'orgmode', 'citep', 'autocite']),
  ),
];

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
}

/** The code without its comments, which may tell whose manner is followed. */
function codeOf(text: string): string {
  return text.replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');
}

function namesIn(code: string): string[] {
  // The words of a name stand apart: "latexDraft" is one of LaTeX.
  const words = new Set(
    code
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .match(/[a-z]+/gu),
  );
  return names.filter((name) => words.has(name));
}

describe('The rooms of the document languages', () => {
  it('keep their names and their syntax to themselves', () => {
    const told = filesIn(src)
      .filter((file) => !file.startsWith(rooms))
      .flatMap((file) =>
        namesIn(codeOf(readFileSync(file, 'utf8'))).map((name) => `${relative(src, file)}: ${name}`),
      );
    assert.deepEqual(told, []);
  });

  it('would be heard if they did not', () => {
    assert.deepEqual(namesIn(codeOf("const a = 1; // as Typst does\nif (language === 'typst') {}")), [
      'typst',
    ]);
    assert.deepEqual(namesIn(codeOf('/** Typst, `\\autocite` */ const a = 1;')), []);
  });

  it('are all in the registry', () => {
    const folders = readdirSync(rooms, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
      .map(({ name }) => name);
    assert.deepEqual(
      folders.filter((name) => !(name in languages)),
      [],
    );
  });
});
