import type { NotebookDocument, TextDocument } from 'vscode';
import type { DraftStructure } from '../core/draft/languages/draftLanguage.ts';
import { languageOf } from '../core/draft/languages/languages.ts';
import { notebookOf, proseOf } from './notebookOf.ts';

/** A draft as it was read last. */
export interface DraftReading {
  /** The document: in a notebook the cell. */
  readonly structure: DraftStructure;
  /** All the cells of a notebook that are prose; else the same. */
  readonly whole: DraftStructure;
}

interface Read {
  /** Of which the structure is, so that it is read again when any of it changes. */
  readonly of: string;
  readonly structure: DraftStructure;
}

/** Reads drafts, once for each version of a document, whoever asks. */
export class DraftReader {
  readonly #read = new WeakMap<TextDocument | NotebookDocument, Read>();

  read(document: TextDocument): DraftReading {
    const notebook = notebookOf(document);
    if (notebook === undefined) {
      const structure = this.#structureOf(document);
      return { structure, whole: structure };
    }
    const whole = this.#wholeOf(notebook, document);
    return { structure: this.#structureOf(document, whole.dialect), whole };
  }

  #structureOf(document: TextDocument, dialect?: string): DraftStructure {
    const { version, languageId } = document;
    return this.#kept(document, `${languageId} ${version} ${dialect ?? ''}`, document, {
      text: () => document.getText(),
      dialect,
    });
  }

  #wholeOf(notebook: NotebookDocument, cell: TextDocument): DraftStructure {
    const cells = proseOf(cell);
    const versions = cells.map(({ uri, version }) => `${uri.fragment} ${version}`);
    return this.#kept(notebook, [cell.languageId, ...versions].join(' '), cell, {
      text: () => cells.map((one) => one.getText()).join('\n\n'),
    });
  }

  #kept(
    key: TextDocument | NotebookDocument,
    of: string,
    { languageId, uri }: TextDocument,
    source: { readonly text: () => string; readonly dialect?: string | undefined },
  ): DraftStructure {
    const last = this.#read.get(key);
    if (last?.of === of) {
      return last.structure;
    }
    const { language, dialect } = languageOf({ languageId, path: uri.path });
    const structure = language.read(source.text(), {
      dialect: source.dialect ?? dialect,
      previous: last?.structure,
    });
    this.#read.set(key, { of, structure });
    return structure;
  }
}
