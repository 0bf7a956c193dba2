import { spawnSync } from 'node:child_process';
import { latexReader } from './latexReader.ts';
import { orgReader } from './orgReader.ts';
import type { ReaderSource } from './reader.ts';
import { rstReader } from './rstReader.ts';

/*
 * Installs the languages' own programs that npm doesn't have from Debian's packages, where this machine lets us: as
 * root, with apt-get. Else, or where that fails, the tests that need them say so and are left out; so this never fails.
 */

const packages: readonly (readonly [isMissing: () => boolean, ...names: readonly string[]])[] = [
  [isMissing(rstReader), 'python3-docutils'],
  [isMissing(orgReader), 'emacs-nox'],
  [isMissing(latexReader), 'texlive-latex-base'],
  [() => !isCommand('biber'), 'biber'],
  [() => !isInTex('biblatex.sty'), 'texlive-bibtex-extra'],
  [() => !isInTex('etoolbox.sty'), 'texlive-latex-recommended'],
  [() => !isCommand('asciidoctor'), 'asciidoctor'],
  [() => !isCommand('sphinx-build'), 'python3-sphinxcontrib.bibtex'],
];

const wanted = packages.filter(([isWanted]) => isWanted()).flatMap(([, ...names]) => names);
if (wanted.length > 0) {
  console.log(install(wanted));
}

function isMissing(reader: ReaderSource): () => boolean {
  return () => reader.missing() !== undefined;
}

function isCommand(name: string): boolean {
  return spawnSync(name, ['--version']).error === undefined;
}

function isInTex(file: string): boolean {
  return spawnSync('kpsewhich', [file]).status === 0;
}

/** What came of it, in a sentence. */
function install(names: readonly string[]): string {
  const list = names.join(', ');
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    return `Not installed, for that takes root and apt-get: ${list}.`;
  }
  console.log(`Installing ${list} …`);
  const start = performance.now();
  const done =
    run('update') &&
    // A test machine is not kept: what is written need not be forced onto its disk file by file.
    run('install', '--yes', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-unsafe-io', ...names);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  return done
    ? `Installed in ${seconds} s.`
    : `apt-get failed after ${seconds} s; what needs it is left out.`;
}

function run(...args: readonly string[]): boolean {
  const { status, stderr } = spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 300_000,
  });
  if (status !== 0) {
    console.log(stderr.trim().split('\n').slice(-5).join('\n'));
  }
  return status === 0;
}
