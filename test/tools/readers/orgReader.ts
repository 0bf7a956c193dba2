import { join } from 'node:path';
import { LineProgram, printed } from './lineProgram.ts';
import type { ReadError, Reader, ReaderSource } from './reader.ts';
import { readTree, type Tree } from './readTree.ts';

/** Org as Emacs reads it. Citations came with Org 9.5. */
export const orgReader: ReaderSource = {
  missing() {
    const version = orgVersion();
    if (version === undefined) {
      return 'Emacs is not installed';
    }
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return major * 100 + minor < 905 ? `Org is ${version}, before 9.5` : undefined;
  },
  open(): Promise<Reader> {
    const program = new LineProgram('emacs', [
      '-Q',
      '--batch',
      '-l',
      join(import.meta.dirname, 'readOrg.el'),
    ]);
    return Promise.resolve({
      name: `Emacs Org ${orgVersion()}`,
      async read(texts) {
        // Emacs takes the returns off a file's lines when it opens it.
        const asOpened = texts.map((text) => text.replaceAll('\r\n', '\n'));
        return ((await program.ask(asOpened)) as (Tree | ReadError)[]).map((answer) =>
          typeof answer === 'object' && 'error' in answer ? answer : readTree(answer),
        );
      },
      close: () => program.close(),
    });
  },
};

function orgVersion(): string | undefined {
  return printed('emacs', '-Q', '--batch', '--eval', "(progn (require 'org) (princ (org-version)))");
}
