import {
  EventEmitter,
  FileSystemError,
  l10n,
  Uri,
  workspace,
  type Disposable,
  type Event,
  type LogOutputChannel,
} from 'vscode';
import type { Corpus } from '../core/corpus/corpus.ts';
import { UserError } from './userError.ts';

/** Reads the corpus when it is first asked for, and keeps it. */
export class CorpusSource implements Disposable {
  readonly #uri: Uri;
  readonly #log: LogOutputChannel;
  readonly #didReset = new EventEmitter<void>();
  #loading: Promise<Corpus> | undefined;

  constructor(extensionUri: Uri, log: LogOutputChannel) {
    this.#log = log;
    this.#uri = Uri.joinPath(extensionUri, 'data', 'compendium.json');
  }

  /** What was made from the corpus is stale: it may be different the next time. */
  get onDidReset(): Event<void> {
    return this.#didReset.event;
  }

  /** Rejects with a sentence for the user when the file is missing or is not a corpus. */
  load(): Promise<Corpus> {
    this.#loading ??= this.#read();
    return this.#loading;
  }

  reset(): void {
    this.#loading = undefined;
    this.#didReset.fire();
  }

  dispose(): void {
    this.#didReset.dispose();
  }

  async #read(): Promise<Corpus> {
    try {
      const { decode } = await import('../core/corpus/decode.ts');
      const bytes = await workspace.fs.readFile(this.#uri);
      return decode(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
      throw new UserError(describe(error), { cause: error });
    }
  }
}

/** One sentence for the user: what is wrong with the data file, and what to do. */
function describe(error: unknown): string {
  if (error instanceof FileSystemError) {
    return l10n.t('The compendium’s data file is missing or cannot be read. Reinstall the extension.');
  }
  const reason = error instanceof Error ? error.message : String(error);
  return l10n.t('The compendium’s data file is damaged ({0}). Reinstall the extension.', reason);
}
