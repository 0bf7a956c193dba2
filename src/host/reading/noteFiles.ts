import {
  Disposable,
  EventEmitter,
  FileChangeType,
  FileSystemError,
  FileType,
  l10n,
  Uri,
  type Event,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
} from 'vscode';
import { itemOf, setNote } from '../../core/reading/readingList.ts';
import { isTargetKey } from '../../core/corpus/isTargetKey.ts';
import { fileSystems } from '../ids.ts';
import type { ReadingStore } from '../readingStore.ts';

/** The mark of UTF-8 keeps VS Code from reading and writing a note in the encoding that is set for other files. */
const mark = '\uFEFF';

/** Where the note about a target is edited as a text of several lines; the key is the address's query. */
export function noteUri(key: string): Uri {
  const name = l10n.t('Note on {0}', key.replace(/[\\/:]+/gu, ' '));
  return Uri.from({ scheme: fileSystems.notes, path: `/${name.replaceAll('/', ' ')}.txt`, query: key });
}

/** The notes of the reading list as files: Save keeps a note, and undo, hot exit and conflicts are VS Code's. */
export class NoteFiles implements FileSystemProvider, Disposable {
  readonly #reading: ReadingStore;
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #subscription: Disposable;
  /** What was last told of a note, by its address, and since when it is so. */
  readonly #known = new Map<string, { readonly note: string; readonly mtime: number }>();

  constructor(reading: ReadingStore) {
    this.#reading = reading;
    this.#subscription = reading.onDidChange(() => this.#tell());
  }

  get onDidChangeFile(): Event<FileChangeEvent[]> {
    return this.#changed.event;
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat(uri: Uri): FileStat {
    const note = this.#note(uri);
    const id = uri.toString();
    const known = this.#known.get(id);
    const mtime = known?.note === note ? known.mtime : Math.max(Date.now(), (known?.mtime ?? 0) + 1);
    this.#known.set(id, { note, mtime });
    return { type: FileType.File, ctime: 0, mtime, size: encoded(note).length };
  }

  readFile(uri: Uri): Uint8Array {
    return encoded(this.#note(uri));
  }

  async writeFile(uri: Uri, content: Uint8Array): Promise<void> {
    const note = decoded(content);
    const isNoted = this.#reading.list.some(({ key }) => key === uri.query);
    if (!isNoted && !isTargetKey(uri.query)) {
      throw FileSystemError.Unavailable(l10n.t('There is nothing here that a note could be on.'));
    }
    if (note.length > maxNote) {
      throw FileSystemError.Unavailable(
        l10n.t('The note is longer than {0} characters. Keep it in a file of its own.', maxNote),
      );
    }
    await this.#reading.update((list) => setNote(list, uri.query, note.trim() === '' ? '' : note));
  }

  readDirectory(): [string, FileType][] {
    return [];
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #note({ query }: Uri): string {
    return itemOf(this.#reading.list, query).note;
  }

  #tell(): void {
    const changed = [...this.#known].filter(([id, { note }]) => this.#note(Uri.parse(id)) !== note);
    this.#changed.fire(changed.map(([id]) => ({ type: FileChangeType.Changed, uri: Uri.parse(id) })));
  }
}

/** A note is carried along by Settings Sync, which has no room for books. */
const maxNote = 100_000;

/** @throws FileSystemError with a sentence for the user */
function decoded(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw FileSystemError.Unavailable(l10n.t('The note is not UTF-8; save it as UTF-8.'));
  }
}

function encoded(note: string): Uint8Array {
  return new TextEncoder().encode(mark + note);
}
