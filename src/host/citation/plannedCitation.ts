import type { Corpus } from '../../core/corpus/corpus.ts';
import { placeCitation } from '../../core/draft/place/placeCitation.ts';
import type { Insertion } from '../../core/text/insertAtCursors.ts';
import { bibliographyChange, type BibliographyChange } from './bibliography.ts';
import { type BibliographyFile, openBibliographies } from './bibliographyFiles.ts';
import type { Draft } from './draft.ts';
import type { Prepared } from './prepareCitation.ts';

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

  /** Opens the draft's bibliography files, as far as an entry can be needed. */
  async open(draft: Draft): Promise<void> {
    this.#files = this.#keys.length === 0 ? [] : await openBibliographies(draft);
    this.#change = undefined;
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
    await this.open(draft);
    return this.toAdd(draft);
  }
}
