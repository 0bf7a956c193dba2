import type { Locale } from '../../../citation/locale.ts';
import type { CiteWriter, Padding } from '../citeWriter.ts';
import { once } from '../shared/once.ts';
import { lastBefore } from '../../spanAt.ts';
import { begunCite, type BegunCite } from './begunLatex.ts';
import { completeLatex } from './completeLatex.ts';
import { joinLatex, relaxBefore } from './joinLatex.ts';
import type { Flavour } from './latexFlavour.ts';
import { commandPadding } from './latexPadding.ts';
import type { LatexReading } from './latexReading.ts';
import { citePackages, commandPieces } from './writeLatex.ts';

/** How far what stands beside a citation can matter. */
const near = 200;

/** Writes citations of a flavour into a text that has been read. */
export function latexWriter(
  text: string,
  reading: () => LatexReading,
  flavour: Flavour,
  locale: Locale,
): CiteWriter {
  const pack = citePackages[flavour];
  const writer = { pack, locale, command: pack.command };
  const counts = once(() => {
    const all = new Map<string, number>();
    for (const { key } of reading().citations.flatMap(({ cites }) => cites)) {
      all.set(key, 1 + (all.get(key) ?? 0));
    }
    return all;
  });
  const begunAt = (offset: number, key = ''): BegunCite | undefined =>
    begunCite(reading().cites, { text, offset, key, counts: counts() });
  return {
    write: (citation) => commandPieces(writer, citation),

    join(found, citation) {
      const own = lastBefore(reading().citations, found.start + 1);
      return own?.start === found.start ? joinLatex(text, own, citation, writer) : undefined;
    },

    complete(offset, citation) {
      const begun = begunAt(offset, citation[0]?.key);
      return begun && completeLatex(text, begun, citation, writer);
    },

    begun(offset, key) {
      const begun = begunAt(offset, key);
      if (begun === undefined || begun.needsComma) {
        return undefined;
      }
      const { command, group, others, end } = begun;
      const isBare = others.length === 0 && command.groups.length < 2 && (group?.notes.length ?? 0) === 0;
      return { start: isBare ? command.start : end, end };
    },

    padding({ start, end }, written): Padding {
      const [left, right] = commandPadding(
        text.slice(Math.max(0, start - near), start),
        text.slice(end, end + near),
      );
      const isPlural = /^\\[A-Za-z]+s(?![A-Za-z])/u.test(written);
      return [reading().citeEnds.has(start) ? ' ' : left, (isPlural ? relaxBefore(text, end) : '') || right];
    },
  };
}
