import { Uri, workspace, type LogOutputChannel } from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { SearchIndex } from '../../core/search/searchIndex.ts';
import type { Vocabulary } from '../../core/search/vocabulary.ts';
import { pause } from '../pause.ts';

/** The index of the corpus: built when it is first searched, and again only for another corpus. */
export class IndexSource {
  readonly #uri: Uri;
  readonly #log: LogOutputChannel;
  #corpus: Corpus | undefined;
  #building: Promise<SearchIndex> | undefined;
  #vocabulary: Promise<Vocabulary> | undefined;

  constructor(extensionUri: Uri, log: LogOutputChannel) {
    this.#uri = Uri.joinPath(extensionUri, 'data', 'vocabulary.json');
    this.#log = log;
  }

  /** Begins to read what an index needs beside the corpus. */
  prepare(): void {
    this.#vocabulary ??= this.#readVocabulary();
  }

  of(corpus: Corpus): Promise<SearchIndex> {
    if (this.#building !== undefined && this.#corpus === corpus) {
      return this.#building;
    }
    if (this.#corpus !== undefined) {
      // The data was read again, so the vocabulary is, too.
      this.#vocabulary = undefined;
    }
    this.#corpus = corpus;
    const building = this.#build(corpus);
    this.#building = building;
    building.catch(() => {
      // The next search tries once more.
      if (this.#building === building) {
        this.#building = undefined;
      }
    });
    return building;
  }

  async #build(corpus: Corpus): Promise<SearchIndex> {
    const { SearchIndex } = await import('../../core/search/searchIndex.ts');
    const { finishInSlices } = await import('../../core/steps.ts');
    this.#vocabulary ??= this.#readVocabulary();
    const index = await finishInSlices(SearchIndex.build(corpus, await this.#vocabulary), pause);
    if (index === undefined) {
      throw new Error('Building the index was cancelled, but nobody can cancel it.');
    }
    return index;
  }

  /** Search is good without it, so a missing or broken one is only told in the log. */
  async #readVocabulary(): Promise<Vocabulary> {
    const { decodeVocabulary, Vocabulary } = await import('../../core/search/vocabulary.ts');
    try {
      const bytes = await workspace.fs.readFile(this.#uri);
      return decodeVocabulary(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
      return Vocabulary.empty;
    }
  }
}
