import type { ReadDialect } from '../readers/readers.ts';
import { cites, forms, inserted, type Form } from './core.ts';
import { halfAt, isBesideHalf, kindAt, referenceTexts, type Draft, type DraftPiece } from './draft.ts';
import type { Inserted } from './insertionRule.ts';
import type { Random } from './random.ts';

/** A citation inserted into a draft. */
export interface Attempt {
  readonly draft: Draft;
  readonly cursor: number;
  readonly inserted: Inserted;
  /** What the core made of it; undefined where it saw no place. */
  readonly text: string | undefined;
  /** Why there is no text, where the core failed. */
  readonly failure?: string;
  /**
   * Texts that differ from it by the citation alone: the draft; without the citation that is begun at the cursor, and
   * for a note, whose mark stands at the word, also without the blank that stood between them.
   */
  readonly references: readonly string[];
  readonly kind: string;
}

/**
 * Insertions with the cursor at every offset and in each form; of those that make different texts so many at most.
 */
export function attemptsIn(dialect: ReadDialect, draft: Draft, limit: number, random: Random): Attempt[] {
  const different = new Map<string, Attempt>();
  for (let cursor = 0; cursor <= draft.text.length; cursor += 1) {
    if (
      isWithinCharacter(draft.text, cursor) ||
      (halfAt(draft, cursor) === undefined && isBesideHalf(draft, cursor))
    ) {
      continue;
    }
    for (const what of whatToInsert) {
      const made = attempt(dialect, draft, cursor, what);
      const id = `${made.text ?? made.failure ?? ''} ${what.form} ${what.cite.key}`;
      if (!different.has(id)) {
        different.set(id, made);
      }
    }
  }
  return random.some([...different.values()], limit);
}

const whatToInsert: readonly Inserted[] = [
  ...cites.map((cite) => ({ form: 'citekey' as const, cite })),
  ...forms
    .filter((form): form is Exclude<Form, 'citekey'> => form !== 'citekey')
    .flatMap((form) => cites.slice(0, 1).map((cite) => ({ form, cite }))),
];

export function attempt(dialect: ReadDialect, draft: Draft, cursor: number, what: Inserted): Attempt {
  const half = halfAt(draft, cursor);
  const references = [draft.text, ...(half === undefined ? [] : referencesAt(draft, half, what.form))];
  const common = { draft, cursor, inserted: what, references, kind: kindAt(draft, cursor) };
  try {
    return { ...common, text: inserted(dialect, draft.text, cursor, what) };
  } catch (error) {
    return { ...common, text: undefined, failure: String(error) };
  }
}

function referencesAt(draft: Draft, half: DraftPiece, form: Form): string[] {
  const isLoose = form === 'footnote' && / $/u.test(draft.text.slice(0, half.start));
  return [
    ...(isLoose ? referenceTexts(draft, { ...half, start: half.start - 1 }) : []),
    ...referenceTexts(draft, half),
  ];
}

/** A cursor can't stand between the halves of a character, nor within a line's end. */
function isWithinCharacter(text: string, at: number): boolean {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/u.test(text.slice(at - 1, at + 1));
}
