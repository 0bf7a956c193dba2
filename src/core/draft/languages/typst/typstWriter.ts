import type { Locale } from '../../../citation/locale.ts';
import { type CiteWriter, type FoundCitation, written } from '../citeWriter.ts';
import type { DraftStructure } from '../draftLanguage.ts';
import { newCites } from '../shared/newCites.ts';
import { TypstBegun } from './typstBegun.ts';
import type { TypstCall } from './typstCalls.ts';
import { typstPadding } from './typstPadding.ts';
import type { TypstReading } from './typstReading.ts';
import { writeTypst } from './typstWrite.ts';

/** What is known of a draft that is written into. */
export interface WrittenInto {
  readonly structure: DraftStructure;
  readonly reading: TypstReading;
  readonly calls: () => readonly TypstCall[];
}

export function typstWriter(draft: WrittenInto, locale: Locale): CiteWriter {
  const { text } = draft.structure;
  const begun = new TypstBegun(draft, locale);
  return {
    write: (citation) => writeTypst(citation, locale),
    join(found, citation) {
      const cites = newCites(found, citation);
      const added = written(writeTypst(cites, locale, false));
      const end = { start: found.end, end: found.end };
      if (cites.length === 0) {
        return { ...end, newText: '' };
      }
      if (!isInCode(text, found)) {
        return { ...end, newText: added + typstPadding(text, end, added)[1] };
      }
      return canAdd(text, found) ? { ...end, newText: ` + [${added}]` } : undefined;
    },
    complete: (offset, citation) => begun.complete(offset, citation),
    begun: (offset, key) => begun.spanOf(offset, key),
    padding: (place, citation) => typstPadding(text, place, citation),
  };
}

/** In code a citation is a value: `cite(<key>)`, or the label that a quotation is attributed to. */
function isInCode(text: string, { start }: FoundCitation): boolean {
  return text.charAt(start) !== '@' && text.charAt(start) !== '#';
}

/** Values are added up; to a label nothing can be added, nor where more follows directly. */
function canAdd(text: string, { start, end }: FoundCitation): boolean {
  return text.startsWith('cite', start) && !/[.([]/u.test(text.charAt(end));
}
