import type { Citation } from '../../../src/core/citation/cite.ts';
import { forms, type Form } from '../../../src/core/draft/form.ts';
import type { DraftStructure } from '../../../src/core/draft/languages/draftLanguage.ts';
import { placeCitation } from '../../../src/core/draft/place/placeCitation.ts';
import { dialects } from './constructs.ts';
import { makeDraft } from './makeDraft.ts';
import { processorTime } from './processorTime.ts';
import { readAll } from './readAll.ts';
import { type Figure, table } from './table.ts';

const citation: Citation = [{ key: 'ctoc_cop_wg7_compendium_2021', locator: [{ from: { number: 12 } }] }];
const rich = [{ text: 'CTOC/COP/WG.7/2021/2, para. 12' }];

/** Putting a citation to cursors all over a draft of 1 MB that is read already. */
export function benchPlacing(): string {
  const columns = [
    { head: '1 cursor' },
    { head: '100 cursors' },
    { head: '8,000 cursors' },
    { head: 'growth, 80\nis linear', aim: 96 },
  ];
  const rows = dialects.flatMap((dialect) => {
    const structure = readAll(dialect, makeDraft(dialect, 1_000_000));
    return forms
      .filter((form) => structure.forms.includes(form))
      .map((form) => [`${dialect}, ${form}`, figures(structure, form)] as const);
  });
  return ['placing a citation in a draft of 1 MB, ms', table(columns, rows)].join('\n');
}

/** Milliseconds; what would take longer by what fewer cursors took isn't tried. */
const patience = 2000;
const tooLong = `! > ${patience}`;

function figures(structure: DraftStructure, form: Form): readonly Figure[] {
  const place = (offsets: readonly number[]) => () => {
    const selections = offsets.map((offset) => ({ start: offset, end: offset }));
    return placeCitation(
      { structure, locale: 'en', selections, replaceSelection: false },
      citation,
      form,
      rich,
    );
  };
  const spread = (count: number, from: number): readonly number[] =>
    Array.from({ length: count }, (_, at) => Math.floor(((at + from) * structure.text.length) / count));
  const one = processorTime(spread(10, 0.5).map((offset) => place([offset])));
  if (one * 100 > patience) {
    return [one, tooLong, tooLong, tooLong];
  }
  // So many that the clock's steps don't matter.
  const hundreds = Array.from({ length: 32 }, (_, at) => place(spread(100, (at + 0.5) / 32)));
  const few = processorTime(one > 10 ? hundreds.slice(0, 1) : hundreds);
  if (few * 80 > patience) {
    return [one, few, tooLong, tooLong];
  }
  const many = processorTime([place(spread(8000, 0.6))]);
  return [one, few, many, many / few];
}
