/** An entry of a .bib file, as far as we look into it. */
export interface BibFileEntry {
  /** Lower case: `report`, `string`. */
  readonly type: string;
  /** As written; empty for `@string` and `@preamble`. */
  readonly key: string;
  /** Fields by their names in lower case, values as written with their delimiters. */
  readonly fields: ReadonlyMap<string, string>;
  readonly start: number;
  readonly end: number;
}

export interface BibFile {
  readonly entries: readonly BibFileEntry[];
  /** The end of the text is inside an entry, or behind the beginning of one. */
  readonly isUnclosed: boolean;
}

/** What may stand between the `@` and the brace is BibTeX's: anything but delimiters. */
const opening = /@\s*([^\s@{}(),"=#%'\\]*)\s*([{(]?)/y;
const keyPattern = /\s*([^\s,{}()=#%"]*)/y;

/**
 * Finds the entries of a .bib file in one pass. Text between entries is a comment, `%` comments the rest of its line
 * there as it does for biber, and `@comment{…}` is skipped as a whole. Braces count wherever they stand, also behind
 * a backslash, as they do for BibTeX. Never throws.
 */
export function scanBib(text: string): BibFile {
  const entries: BibFileEntry[] = [];
  let at = 0;
  for (;;) {
    const start = nextEntry(text, at);
    if (start === undefined) {
      return { entries, isUnclosed: false };
    }
    opening.lastIndex = start;
    const [whole = '', type = '', bracket = ''] = opening.exec(text) ?? [];
    const inside = start + whole.length;
    if (bracket === '') {
      if (inside >= text.length) {
        // Whatever followed would be read as this entry's.
        return { entries, isUnclosed: true };
      }
      at = start + 1;
      continue;
    }
    const entry = readEntry(text, start, inside, type.toLowerCase(), bracket === '(' ? ')' : '}');
    if (entry === undefined) {
      return { entries, isUnclosed: true };
    }
    if (entry.type !== 'comment') {
      entries.push(entry);
    }
    at = entry.end;
  }
}

/** The next `@` that no `%` of its line comments out. */
function nextEntry(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '@') {
      return at;
    }
    if (text[at] === '%') {
      const end = text.indexOf('\n', at);
      if (end === -1) {
        return undefined;
      }
      at = end;
    }
  }
  return undefined;
}

/** Undefined when it is not closed. */
function readEntry(
  text: string,
  start: number,
  inside: number,
  type: string,
  closing: string,
): BibFileEntry | undefined {
  const hasKey = type !== 'string' && type !== 'preamble' && type !== 'comment';
  keyPattern.lastIndex = inside;
  const key = hasKey ? (keyPattern.exec(text)?.[1] ?? '') : '';
  const fields = new Map<string, string>();
  let depth = 0;
  let isQuoted = false;
  let name: string | undefined;
  let partStart = inside;
  const endPart = (end: number): void => {
    if (name !== undefined && !fields.has(name)) {
      fields.set(name, text.slice(partStart, end).trim());
    }
    name = undefined;
    partStart = end + 1;
  };
  for (let at = inside; at < text.length; at += 1) {
    const character = text[at];
    if (depth === 0 && !isQuoted && character === closing) {
      endPart(at);
      return { type, key, fields, start, end: at + 1 };
    }
    if (character === '{') {
      depth += 1;
    } else if (character === '}') {
      // One too many inside an entry in parentheses: BibTeX is lost there, and so are we.
      if (depth === 0) {
        return undefined;
      }
      depth -= 1;
    } else if (depth > 0 || type === 'comment') {
      continue;
    } else if (character === '"') {
      // At the beginning of an entry a quotation mark delimits nothing.
      isQuoted = name !== undefined && !isQuoted;
    } else if (isQuoted) {
      continue;
    } else if (character === ',') {
      endPart(at);
    } else if (character === '=' && name === undefined) {
      name = text.slice(partStart, at).trim().toLowerCase();
      partStart = at + 1;
    }
  }
  return undefined;
}

/** All that the entry can be cited by: its key, and BibLaTeX's further `ids`. */
export function keysOf(entry: BibFileEntry): readonly string[] {
  const ids = entry.fields.get('ids')?.replace(/["{}]/gu, '').split(',') ?? [];
  return [entry.key, ...ids.map((id) => id.trim())].filter((key) => key !== '');
}
