import {
  Disposable,
  EventEmitter,
  FileChangeType,
  FilePermission,
  FileSystemError,
  FileType,
  l10n,
  Uri,
  type Event,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
} from 'vscode';
import type { TextDocument } from '../../core/markdown/markdownDocument.ts';
import type { MarkdownSubject } from '../../core/markdown/markdownPath.ts';
import type { CorpusSource } from '../corpusSource.ts';
import { fileSystems } from '../ids.ts';
import { documentLanguage } from '../settings.ts';
import { problemText } from '../showError.ts';

/** A document that was asked for. */
interface MadeText extends TextDocument {
  readonly bytes: Uint8Array;
}

/** The compendium as files that can be read only. A file is made when it is first asked for. */
export class MarkdownFiles implements FileSystemProvider, Disposable {
  readonly #corpus: CorpusSource;
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #listener: Disposable;
  readonly #made = new Map<string, Promise<MadeText>>();
  #subjects: Promise<ReadonlyMap<string, MarkdownSubject>> | undefined;
  /** When the corpus was last read: editors read a file again when it is newer. */
  #time = Date.now();

  constructor(corpus: CorpusSource) {
    this.#corpus = corpus;
    this.#listener = corpus.onDidReset(() => this.#reset());
  }

  get onDidChangeFile(): Event<FileChangeEvent[]> {
    return this.#changed.event;
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }

  /** The corpus tells when it is read again; nothing else changes. */
  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  async stat(uri: Uri): Promise<FileStat> {
    const times = { ctime: this.#time, mtime: this.#time, permissions: FilePermission.Readonly };
    return (await this.#isFolder(uri))
      ? { type: FileType.Directory, size: 0, ...times }
      : { type: FileType.File, size: (await this.#make(uri)).bytes.length, ...times };
  }

  async readDirectory(uri: Uri): Promise<[string, FileType][]> {
    const folder = prefix(uri);
    const entries = new Map<string, FileType>();
    for (const path of (await this.#paths(uri)).keys()) {
      if (path.startsWith(folder)) {
        const [name = '', ...rest] = path.slice(folder.length).split('/');
        entries.set(name, rest.length === 0 ? FileType.File : FileType.Directory);
      }
    }
    if (entries.size === 0) {
      throw notFound(uri);
    }
    return [...entries];
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    return (await this.#make(uri)).bytes;
  }

  /** The document with the lines of what stands in it. */
  document(uri: Uri): Promise<TextDocument> {
    return this.#make(uri);
  }

  writeFile(uri: Uri): never {
    throw notWritable(uri);
  }

  createDirectory(uri: Uri): never {
    throw notWritable(uri);
  }

  delete(uri: Uri): never {
    throw notWritable(uri);
  }

  rename(uri: Uri): never {
    throw notWritable(uri);
  }

  async #isFolder(uri: Uri): Promise<boolean> {
    const folder = prefix(uri);
    return [...(await this.#paths(uri)).keys()].some((path) => path.startsWith(folder));
  }

  #make(uri: Uri): Promise<MadeText> {
    let made = this.#made.get(uri.path);
    if (made === undefined) {
      made = this.#write(uri);
      this.#made.set(uri.path, made);
      // What could not be made is tried again.
      made.catch(() => this.#made.delete(uri.path));
    }
    return made;
  }

  async #write(uri: Uri): Promise<MadeText> {
    const subject = (await this.#paths(uri)).get(uri.path);
    if (subject === undefined) {
      throw notFound(uri);
    }
    const { markdownDocument } = await import('../../core/markdown/markdownDocument.ts');
    const { markdownStrings } = await import('./translatedStrings.ts');
    const corpus = await this.#corpus.load();
    const document = markdownDocument(corpus, subject, markdownStrings(), documentLanguage());
    return { ...document, bytes: new TextEncoder().encode(document.text) };
  }

  async #paths(uri: Uri): Promise<ReadonlyMap<string, MarkdownSubject>> {
    this.#subjects ??= this.#readPaths();
    try {
      return await this.#subjects;
    } catch (error) {
      this.#subjects = undefined;
      throw unavailable(uri, error);
    }
  }

  async #readPaths(): Promise<ReadonlyMap<string, MarkdownSubject>> {
    const { markdownSubjects } = await import('../../core/markdown/markdownPath.ts');
    return markdownSubjects(await this.#corpus.load());
  }

  #reset(): void {
    const changed = [...this.#made.keys()];
    this.#made.clear();
    this.#subjects = undefined;
    this.#time = Math.max(Date.now(), this.#time + 1);
    this.#changed.fire(
      changed.map((path) => ({
        type: FileChangeType.Changed,
        uri: Uri.from({ scheme: fileSystems.texts, path }),
      })),
    );
  }
}

/** What the paths of a folder's files begin with. */
function prefix({ path }: Uri): string {
  return path.endsWith('/') ? path : `${path}/`;
}

function notFound({ path }: Uri): FileSystemError {
  return FileSystemError.FileNotFound(
    l10n.t('The compendium has no document {0}. Open /compendium.md, which holds all of it.', path),
  );
}

function notWritable({ path }: Uri): FileSystemError {
  return FileSystemError.NoPermissions(
    l10n.t('{0} is made from the compendium and cannot be changed. Save a copy of it elsewhere.', path),
  );
}

function unavailable({ path }: Uri, error: unknown): FileSystemError {
  const reason = problemText(error);
  return FileSystemError.Unavailable(l10n.t('{0} cannot be made: {1}', path, reason));
}
