import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FilePermission,
  type FileStat,
  type FileSystemProvider,
  FileSystemError,
  FileType,
  type Uri,
} from 'vscode';

/** Files of one flat folder, in memory; some can't be written. */
export class MemoryFiles implements FileSystemProvider {
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #files = new Map<string, Uint8Array>();
  readonly #locked: ReadonlySet<string>;

  constructor(files: Readonly<Record<string, string>>, locked: readonly string[]) {
    for (const [path, text] of Object.entries(files)) {
      this.#files.set(path, new TextEncoder().encode(text));
    }
    this.#locked = new Set(locked);
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat({ path }: Uri): FileStat {
    if (path === '/') {
      return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    }
    const locked = this.#locked.has(path) ? { permissions: FilePermission.Readonly } : {};
    return { type: FileType.File, ctime: 0, mtime: 0, size: this.#read(path).length, ...locked };
  }

  readFile({ path }: Uri): Uint8Array | Promise<Uint8Array> {
    return this.#read(path);
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    if (this.#locked.has(uri.path)) {
      throw FileSystemError.NoPermissions(uri);
    }
    this.#files.set(uri.path, content);
  }

  readDirectory(): [string, FileType][] {
    return [...this.#files.keys()].map((path) => [path.slice(1), FileType.File]);
  }

  createDirectory(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  delete({ path }: Uri): void {
    this.#files.delete(path);
  }

  rename(from: Uri, to: Uri): void {
    this.#files.set(to.path, this.#read(from.path));
    this.#files.delete(from.path);
  }

  #read(path: string): Uint8Array {
    const content = this.#files.get(path);
    if (content === undefined) {
      throw FileSystemError.FileNotFound(path);
    }
    return content;
  }
}
