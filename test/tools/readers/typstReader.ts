import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReadError, Reader, ReaderSource, Reading } from './reader.ts';
import { typstReading } from './typstTree.ts';

/**
 * The Typst compiler. What it makes of the whole draft before it is laid out is queried as one value: so no label has
 * to exist and no key has to be in a bibliography. A reference is a citation if the draft has no such label. Not seen is
 * what only laying out shows: `context`, what a show rule makes, and the settings of a set rule.
 */
const before = '#show: draft => [#metadata(draft) <draft>]\n';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
/** Files that a draft may name: the compiler reads them as it comes to them. */
const files = { 'map.svg': svg, 'refs.bib': '@misc{a, title = {A}}' };

export const typstReader: ReaderSource = {
  missing: () => undefined,
  open(): Promise<Reader> {
    const workspace = import.meta.dirname;
    const compiler = NodeCompiler.create({ workspace });
    for (const [name, content] of Object.entries(files)) {
      compiler.mapShadow(join(workspace, name), Buffer.from(content));
    }
    return Promise.resolve({
      name: `Typst (typst-ts ${version()})`,
      read(texts) {
        const read = texts.map((text) => readText(compiler, text));
        // Else what was compiled is kept for ever.
        compiler.evictCache(0);
        return Promise.resolve(read);
      },
      close: () => undefined,
    });
  },
};

function version(): string {
  const manifest = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler/package.json') as {
    version: string;
  };
  return manifest.version;
}

function readText(compiler: NodeCompiler, text: string): Reading | ReadError {
  const compiled = compiler.compile({ mainFileContent: before + text });
  const document = compiled.result;
  if (document === null) {
    const problems = compiled.takeDiagnostics()?.shortDiagnostics as { message: string }[] | undefined;
    return { error: problems?.map(({ message }) => message).join('; ') ?? 'not compiled' };
  }
  const [draft] = compiler.query(document, { selector: '<draft>', field: 'value' }) as unknown[];
  return typstReading(draft);
}
