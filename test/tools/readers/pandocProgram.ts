import { convert, query } from 'pandoc-wasm';
import type { ReadError } from './reader.ts';

/** An element of pandoc's document: its tag and, for most, its content. */
export interface PandocNode {
  readonly t: string;
  readonly c?: unknown;
}

/** https://hackage.haskell.org/package/pandoc-types */
export interface PandocDocument {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly blocks: readonly unknown[];
}

export interface Pandoc {
  readonly version: string;
  read(texts: readonly string[]): Promise<(PandocDocument | ReadError)[]>;
}

/**
 * Pandoc's own program takes 30 to 60 ms to begin with a document. A reader in Lua
 * (https://pandoc.org/custom-readers.html) reads many in one run: texts as a JSON array in, a document a line out.
 */
const manyTexts = (format: string): string => `
function Reader(input)
  local documents = {}
  for _, text in ipairs(pandoc.json.decode(tostring(input), false)) do
    local isRead, document = pcall(pandoc.read, text, '${format}')
    table.insert(documents, isRead and pandoc.write(document, 'json') or pandoc.json.encode({ error = tostring(document) }))
  end
  return pandoc.Pandoc({ pandoc.RawBlock('plain', table.concat(documents, '\\n')) })
end
`;

/** So that neither pandoc nor the memory of WebAssembly has to hold more at once. */
const atOnce = 400;

/** @param format as pandoc's `--from` takes it */
export function openPandoc(format: string): Pandoc {
  const version = String(query({ query: 'version' }));
  const reader = manyTexts(format);
  return {
    version,
    async read(texts) {
      const documents: (PandocDocument | ReadError)[] = [];
      for (let start = 0; start < texts.length; start += atOnce) {
        const some = texts.slice(start, start + atOnce);
        const options = { from: 'many.lua', to: 'plain', wrap: 'preserve' };
        const { stdout, stderr } = await convert(options, JSON.stringify(some), { 'many.lua': reader });
        const lines = stdout.split('\n').filter((line) => line !== '');
        if (lines.length !== some.length) {
          throw new Error(`pandoc read ${lines.length} of ${some.length} texts. ${stderr}`);
        }
        documents.push(...lines.map((line) => JSON.parse(line) as PandocDocument | ReadError));
      }
      return documents;
    },
  };
}
