import { access, constants } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import process from 'node:process';
import { unreadable } from '../core/bibliography/addResult.ts';
import {
  bibliographyChange,
  type BibliographyProblem,
  type BibliographyText,
  maxBibliographies,
} from '../core/bibliography/bibliographyChange.ts';
import { bibliographyPath } from '../core/bibliography/bibliographyPath.ts';
import type { Citation } from '../core/citation/cite.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { type ChangedFile, changedFile } from './changedFile.ts';
import type { DraftFile } from './draftFile.ts';
import { readTextFile, type TextFile } from './textFile.ts';

/** What is done to the bibliography of a draft, and why nothing can be. */
export interface Added {
  readonly bibliography: ChangedFile | undefined;
  readonly problem: string | undefined;
}

interface BibliographyFile extends BibliographyText {
  /** Empty where there is none yet. */
  readonly file: TextFile | undefined;
  /** Why it can't be had. */
  readonly reason: string;
}

/** The entries that a citation needs, in the bibliography that its draft names. Never rejects. */
export async function addToBibliography(
  corpus: Corpus,
  draft: DraftFile,
  citation: Citation,
): Promise<Added> {
  const { bibliographies, bibliographyRules } = draft.structure;
  const files = await Promise.all(bibliographies.map((path) => openBibliography(draft, path)));
  const keys = citation.map(({ key }) => key);
  const change = bibliographyChange(files, bibliographyRules, corpus, keys);
  switch (change.kind) {
    case 'edit': {
      const { file } = change.file;
      return { bibliography: file && changedFile(file, [change.edit]), problem: undefined };
    }
    case 'none':
      return { bibliography: undefined, problem: undefined };
    case 'problem': {
      const { path, reason } = change.file;
      const problem = `"${path}": ${reason || reasonOf(change.problem)} The entry was not added.`;
      return { bibliography: undefined, problem };
    }
  }
}

async function openBibliography(draft: DraftFile, path: string): Promise<BibliographyFile> {
  const unusable = (reason: string) => ({ path, text: undefined, isUtf8: true, file: undefined, reason });
  const place = resolve(draft, path);
  if (place === undefined) {
    return unusable('This is no path from the draft’s folder.');
  }
  try {
    const file = await readTextFile(place);
    const isWritable = await access(place, constants.W_OK).then(
      () => true,
      () => false,
    );
    const { text, isUtf8 } = file;
    return isWritable ? { path, text, isUtf8, file, reason: '' } : unusable('The file is read-only.');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      const file = { path: place, text: '', mark: '', isUtf8: true };
      return { path, text: '', isUtf8: true, file, reason: '' };
    }
    return unusable(`It can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** A project is the folder that the command runs in, where the draft lies in it; else the draft's folder. */
function resolve({ path, structure }: DraftFile, named: string): string | undefined {
  const found = bibliographyPath(named, structure.bibliographyRules.isRootProject);
  const folder = dirname(path);
  switch (found?.from) {
    case undefined:
      return undefined;
    case 'disk':
      return found.path;
    case 'draft':
      return join(folder, found.path);
    case 'project': {
      const way = relative(process.cwd(), folder);
      return join(isAbsolute(way) || /^\.\.(?:$|[\\/])/u.test(way) ? folder : '', found.path.slice(1));
    }
  }
}

function reasonOf(problem: BibliographyProblem): string {
  switch (problem) {
    case 'unusable':
      return 'It can’t be read.';
    case 'notUtf8':
      return 'The file is not UTF-8; save it as UTF-8 to have entries added.';
    case 'tooMany':
      return `The draft names more than ${maxBibliographies} bibliographies.`;
    case 'tooLong':
      return 'The file is too long to be read.';
    case 'otherFormat':
      return 'This is no .bib, .json or .yaml file.';
    default:
      return unreadable(problem).reason;
  }
}
