import { join } from 'node:path';
import { LineProgram, printed } from './lineProgram.ts';
import type { ReadError, Reader, ReaderSource } from './reader.ts';
import { readTree, type Tree } from './readTree.ts';

/** Debian's Python first: its packages are not seen by another that stands before it in the path. */
const pythons = ['/usr/bin/python3', 'python3'];

/** reStructuredText as docutils reads it, with the roles of sphinxcontrib-bibtex and Sphinx as `readRst.py` says. */
export const rstReader: ReaderSource = {
  missing: () => (docutils() === undefined ? 'docutils is not installed' : undefined),
  open(): Promise<Reader> {
    const { python, version } = docutils() ?? { python: 'python3', version: '' };
    const program = new LineProgram(python, [join(import.meta.dirname, 'readRst.py')]);
    return Promise.resolve({
      name: `docutils ${version}`,
      async read(texts) {
        return ((await program.ask(texts)) as (Tree | ReadError)[]).map((answer) =>
          typeof answer === 'object' && 'error' in answer ? answer : readTree(answer),
        );
      },
      close: () => program.close(),
    });
  },
};

function docutils(): { python: string; version: string } | undefined {
  for (const python of pythons) {
    const version = printed(python, '-c', 'import docutils; print(docutils.__version__)');
    if (version !== undefined) {
      return { python, version };
    }
  }
  return undefined;
}
