/** A field with its value as the file has it, delimiters included. */
export type BibField = readonly [name: string, value: string];

/** An entry of a .bib file without a line end. The last field has a comma too, so that a line can follow it. */
export function bibEntry(type: string, key: string, fields: readonly BibField[], indent = '  '): string {
  const lines = fields.map(([name, value]) => `${indent}${name} = ${value},`);
  return [`@${type}{${key},`, ...lines, '}'].join('\n');
}

/** The field, or none where there is no value. */
export function field(name: string, value: string | undefined): readonly BibField[] {
  return value === undefined ? [] : [[name, `{${value}}`]];
}
