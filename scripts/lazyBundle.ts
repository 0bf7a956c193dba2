import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { build, transform, type BuildOptions, type Metafile } from 'esbuild';

/**
 * Builds one CommonJS file in which all that is behind an `import()` is text until it is imported. The engine reads a
 * file to its end before it runs it, functions that are never called included: for what is needed later that is most
 * of what activation takes. As text it costs next to nothing, and a web worker, which can load no second file by
 * `require`, needs none. VS Code evaluates extensions in the worker in the same way.
 *
 * esbuild parts the code into chunks, which it does for ES modules only; so each chunk is made CommonJS afterwards.
 *
 * @param options those of a bundle of one entry with an `outfile`; the format is given here
 */
export async function lazyBundle({
  outfile,
  ...options
}: BuildOptions & { outfile: string }): Promise<Metafile> {
  const { metafile, outputFiles } = await build({
    ...options,
    format: 'esm',
    splitting: true,
    outdir: 'chunks',
    metafile: true,
    write: false,
  });
  const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) =>
    [options.entryPoints].flat().includes(entryPoint),
  )?.[0];
  if (entry === undefined) {
    throw new Error('The bundle has no entry.');
  }
  const eager = staticImports(metafile, entry);
  const modules = await Promise.all(
    outputFiles.map(async ({ path, text }) => {
      const { code } = await transform(text, {
        format: 'cjs',
        minify: options.minify ?? false,
        target: options.target ?? 'esnext',
        // Then `import()` becomes `require` in a promise.
        supported: { 'dynamic-import': false },
      });
      const name = basename(path);
      const isEager = [...eager].some((output) => basename(output) === name);
      return `${JSON.stringify(name)}:${isEager ? `(function(${parameters}){${code}})` : JSON.stringify(code)}`;
    }),
  );
  await mkdir(dirname(outfile), { recursive: true });
  await writeFile(outfile, `${loader(modules, basename(entry))}\n`);
  return metafile;
}

/** The entry and all that it imports without `import()`. */
function staticImports({ outputs }: Metafile, entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (!seen.has(name)) {
      seen.add(name);
      outputs[name]?.imports
        .filter(({ kind, external }) => kind === 'import-statement' && external !== true)
        .forEach(({ path }) => visit(path));
    }
  };
  visit(entry);
  return seen;
}

const parameters = 'module,exports,require';

/** Runs in the extension host. A chunk is evaluated once, as a CommonJS module. */
function loader(modules: readonly string[], entry: string): string {
  return `"use strict";
const chunks = {${modules.join(',\n')}};
const loaded = {};
function load(path) {
  const name = path.replace('./', '');
  if (!Object.hasOwn(chunks, name)) return require(path);
  if (loaded[name] === undefined) {
    const chunk = chunks[name];
    const run = typeof chunk === 'string' ? new Function('module', 'exports', 'require', '"use strict";' + chunk + '\\n//# sourceURL=thematic-compendium/' + name) : chunk;
    const module = (loaded[name] = { exports: {} });
    try {
      run(module, module.exports, load);
    } catch (error) {
      delete loaded[name];
      throw error;
    }
  }
  return loaded[name].exports;
}
module.exports = load('./${entry}');`;
}
