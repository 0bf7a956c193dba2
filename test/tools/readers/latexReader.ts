import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLatexLog } from './latexLog.ts';
import { printed } from './lineProgram.ts';
import type { ReadError, Reader, ReaderSource, Reading } from './reader.ts';

/** So that no log grows beyond some megabytes. */
const atOnce = 400;
/** Milliseconds after which TeX is in a loop. */
const patience = 15_000;

/** LaTeX itself: see `readLatex.tex` for what is told in place of being run. */
export const latexReader: ReaderSource = {
  missing: () => (printed('kpsewhich', 'url.sty') ? undefined : 'LaTeX is not installed'),
  async open(): Promise<Reader> {
    const folder = await mkdtemp(join(tmpdir(), 'compendium-latex-'));
    return {
      name: printed('pdflatex', '--version')?.split('\n')[0] ?? 'LaTeX',
      async read(texts) {
        const read: (Reading | ReadError)[] = [];
        // A run ends early at a draft that TeX can't get out of; the next begins after it.
        while (read.length < texts.length) {
          read.push(...(await readSome(folder, texts.slice(read.length, read.length + atOnce))));
        }
        return read;
      },
      close: () => void rm(folder, { recursive: true }),
    };
  },
};

/** At least one reading: up to a draft at which TeX has stopped or that it never ends with. */
async function readSome(folder: string, texts: readonly string[]): Promise<(Reading | ReadError)[]> {
  await Promise.all(texts.map((text, at) => writeFile(join(folder, `draft-${at + 1}.tex`), text)));
  if (!(await runLatex(folder, texts.length))) {
    const last = Number(await readFile(join(folder, 'draft.now'), 'latin1'));
    const before = last > 1 ? await readSome(folder, texts.slice(0, last - 1)) : [];
    return [...before, { error: 'TeX does not end' }];
  }
  const readings = readLatexLog(await readFile(join(folder, 'draft.log'), 'latin1'));
  const found = texts.map((_, at) => readings.get(at + 1));
  const end = found.indexOf(undefined);
  if (end === 0) {
    throw new Error('LaTeX read no draft at all.');
  }
  return (end === -1 ? found : found.slice(0, end)).flatMap((reading) => reading ?? []);
}

/** Whether it came to an end by itself. */
function runLatex(folder: string, last: number): Promise<boolean> {
  const file = join(import.meta.dirname, 'readLatex.tex');
  const begin = `\\def\\firstdraft{1}\\def\\lastdraft{${last}}\\input{${file}}`;
  // Else TeX breaks the lines of its log.
  const env = { ...process.env, max_print_line: '1000000', error_line: '254', half_error_line: '238' };
  return new Promise((resolve, reject) => {
    const args = ['-draftmode', '-interaction=batchmode', '-jobname=draft', begin];
    const child = spawn('pdflatex', args, { cwd: folder, env, stdio: 'ignore', timeout: patience });
    child.on('error', reject);
    // Errors in drafts make it fail, which the log tells of.
    child.on('close', (_, signal) => resolve(signal === null));
  });
}
