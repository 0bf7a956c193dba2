import type { AttributeEntry } from './asciidocReading.ts';

/**
 * asciidoctor-bibtex takes one file; an attribute that is set again has its last value. Attributes of the draft stand
 * for their values, and `{docdir}` for its folder; what can't be told from the draft alone is left out.
 */
export function asciidocBibliographies(attributes: readonly AttributeEntry[]): readonly string[] {
  const values = new Map<string, string | undefined>([
    ['docdir', '.'],
    ['empty', ''],
  ]);
  for (const { name, value } of attributes) {
    values.set(name, value === undefined ? undefined : resolved(value, values));
  }
  const file = values.get('bibtex-file');
  return file === undefined ? [] : [file.replace(/^(?:\.\/)+/u, '')];
}

function resolved(value: string, values: ReadonlyMap<string, string | undefined>): string | undefined {
  const unknown: string[] = [];
  const text = value.replace(/\{([\p{L}\p{N}_][\p{L}\p{N}_-]*)\}/gu, (_all, name: string) => {
    const known = values.get(name);
    unknown.push(...(known === undefined ? [name] : []));
    return known ?? '';
  });
  return unknown.length === 0 && text.length < longest ? text : undefined;
}

/** No path is longer; values that double each other grow without end. */
const longest = 4096;
