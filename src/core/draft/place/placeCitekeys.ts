import type { Citation } from '../../citation/cite.ts';
import { insertAtCursors, type CursorEdit, type Insertion } from '../../text/insertAtCursors.ts';
import type { DraftPlace, DraftStructure } from '../languages/draftLanguage.ts';
import { written, type CiteWriter, type FoundCitation } from '../languages/citeWriter.ts';
import type { Span } from '../languages/shared/mask.ts';
import { spanAt } from '../spanAt.ts';
import { besideAt } from './besideAt.ts';
import type { DraftText } from './draftText.ts';
import { blankBefore } from './blankBefore.ts';
import { placesOf } from './placesOf.ts';
import { sentenceEnd } from './sentenceEnd.ts';

/**
 * Puts a citation by citekey at every selection: into the place of one that is only begun, into the one that the
 * selection stands in or directly beside, or apart from all that it could be read together with.
 */
export function placeCitekeys(draft: DraftText, citation: Citation): Insertion {
  const { structure, locale } = draft;
  const writer = structure.writer(locale);
  if (writer === undefined) {
    return { edits: [], cursors: [] };
  }
  const placer = new CitekeyPlacer(structure, writer, citation);
  return insertAtCursors(
    placesOf(draft).flatMap(({ start, end, partlySelected }) =>
      partlySelected !== undefined
        ? placer.join(partlySelected)
        : start < end
          ? placer.fresh({ start, end })
          : placer.at(end),
    ),
  );
}

class CitekeyPlacer {
  readonly #structure: DraftStructure;
  readonly #writer: CiteWriter;
  readonly #citation: Citation;
  readonly #written: string;
  readonly #joined = new Set<FoundCitation>();

  constructor(structure: DraftStructure, writer: CiteWriter, citation: Citation) {
    this.#structure = structure;
    this.#writer = writer;
    this.#citation = citation;
    this.#written = written(writer.write(citation));
  }

  /** At a cursor, or where the language reads a citation near it. */
  at(offset: number): CursorEdit[] {
    const completed = this.#writer.complete(offset, this.#citation);
    if (completed !== undefined) {
      return [{ ...completed, cursor: 0 }];
    }
    const { citations } = this.#structure;
    const around = spanAt(citations, offset);
    if (around !== undefined) {
      return this.join(around);
    }
    const wanted = offset - sentenceEnd(this.#structure.text, offset);
    const place = this.#structure.place(wanted);
    if (place === undefined) {
      return [];
    }
    // The cursor stays after the sentence, where the next one is to be written.
    const cursor = place.at <= offset ? offset - Math.max(wanted, place.at) : 0;
    const [beside, ...others] = besideAt(citations, place.at).filter(({ isJoinable }) => isJoinable);
    // Two that meet are no citations to every language, so they are parted.
    return beside === undefined || others.length > 0
      ? this.fresh({ start: place.at, end: place.at }, place, wanted < offset ? cursor : undefined)
      : this.join(beside, place.at + (wanted < offset ? cursor : 0));
  }

  /** @param cursor characters after the place, where it stands after more than the citation */
  fresh(span: Span, breaks?: DraftPlace, cursor?: number): CursorEdit[] {
    const padding = this.#writer.padding(span, this.#written);
    const before = breaks?.before || padding[0] || blankBefore(this.#structure.text, span.start);
    const after = breaks?.after || padding[1];
    return [{ ...span, newText: before + this.#written + after, cursor: cursor ?? -after.length }];
  }

  /** @param beside where the cursor stands then, if not in it */
  join(found: FoundCitation, beside?: number): CursorEdit[] {
    if (this.#joined.has(found)) {
      return [];
    }
    this.#joined.add(found);
    const { end } = found;
    const edit = this.#writer.join(found, this.#citation);
    // Where a citation is an argument nothing else may stand beside it.
    const place = edit === undefined ? this.#structure.place(end) : undefined;
    return edit === undefined
      ? this.fresh({ start: place?.at ?? end, end: place?.at ?? end }, place)
      : [{ ...edit, cursor: beside === undefined ? 0 : Math.max(end, beside) - edit.end }];
  }
}
