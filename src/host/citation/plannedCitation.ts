import { l10n } from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { placeCitation } from '../../core/draft/place/placeCitation.ts';
import type { Insertion } from '../../core/text/insertAtCursors.ts';
import { bibliographyChange, type BibliographyChange } from './bibliography.ts';
import { type BibliographyFile, bibliographyPaths, openBibliographies } from './bibliographyFiles.ts';
import { isDoneWithin } from '../isDoneWithin.ts';
import type { Draft } from './draft.ts';
import type { Prepared } from './prepareCitation.ts';

/** How long a bibliography may take to answer, in milliseconds: before the draft is changed without it, and in all. */
export const patience = { text: 3000, entry: 10_000 } as const;

/**
 * One citation on its way into a draft, for the command and for a drop: what to do to the draft, and to its
 * bibliography, as they are when it is asked.
 */
export class PlannedCitation {
  readonly #corpus: Corpus;
  readonly #prepared: Prepared;
  readonly #keys: readonly string[];
  #files: readonly BibliographyFile[] = [];
  #change:
    { readonly versions: readonly (number | undefined)[]; readonly change: BibliographyChange } | undefined;

  constructor(corpus: Corpus, prepared: Prepared) {
    this.#corpus = corpus;
    this.#prepared = prepared;
    this.#keys = prepared.form === 'citekey' ? prepared.citation.map(({ key }) => key) : [];
  }

  get prepared(): Prepared {
    return this.#prepared;
  }

  /** The files that `toAdd` looks at. */
  get files(): readonly BibliographyFile[] {
    return this.#files;
  }

  /**
   * Opens the draft's bibliography files, as far as an entry can be needed. A file system may never answer, so they
   * are not waited for longer than that; until they are open there is nothing to add.
   *
   * @returns whether they are open
   */
  async open(draft: Draft, milliseconds: number): Promise<boolean> {
    this.#files = [];
    this.#change = undefined;
    if (this.#keys.length === 0) {
      return true;
    }
    let opened: readonly BibliographyFile[] = [];
    const opening = openBibliographies(draft).then((files) => (opened = files));
    const isOpen = await isDoneWithin(opening, milliseconds);
    this.#files = opened;
    return isOpen;
  }

  /** Without a cursor where the draft has no place for it. */
  place(draft: Draft): Insertion {
    const { citation, form, rich } = this.#prepared;
    return placeCitation(draft, citation, form, rich);
  }

  /** A big bibliography is not read again because the draft was typed in. */
  toAdd({ structure }: Draft): BibliographyChange {
    const versions = this.#files.map(({ place }) => place?.document?.version);
    const last = this.#change;
    if (last !== undefined && versions.every((version, index) => version === last.versions[index])) {
      return last.change;
    }
    const change = bibliographyChange(this.#files, structure.bibliographyRules, this.#corpus, this.#keys);
    this.#change = { versions, change };
    return change;
  }

  /** The same with the files as they are now. */
  async toAddNow(draft: Draft): Promise<BibliographyChange> {
    if (await this.open(draft, patience.entry)) {
      return this.toAdd(draft);
    }
    const [path = ''] = bibliographyPaths(draft);
    return {
      kind: 'problem',
      message: `${l10n.t('"{0}" does not answer.', path)} ${l10n.t('The entry was not added.')}`,
    };
  }
}
