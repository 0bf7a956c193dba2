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
  /** The end of the text is inside an entry, or after the beginning of one. */
  readonly isUnclosed: boolean;
}

/** White space and comments, which go on to the end of their line. */
const gap = String.raw`(?:\s|%[^\n]*(?:\n|$))*`;
/** What may stand between the `@` and the brace is BibTeX's: anything but delimiters. */
const openingPattern = new RegExp(String.raw`@${gap}([^\s@{}(),"=#%'\\]*)${gap}([{(]?)`, 'y');
const keyPattern = new RegExp(String.raw`${gap}([^\s,{}()=#%"]*)`, 'y');

/**
 * Finds the entries of a .bib file. Text between entries is a comment, `@comment{…}` is skipped as a whole, and `%`
 * comments the rest of its line between entries and between fields, as it does for biber and pandoc; BibTeX itself
 * knows no `%` and goes on with the next `@`.
 *
 * In a value braces count wherever they stand, also after a backslash, as they do for BibTeX and biber. Where that
 * leaves an entry open, the file is read as pandoc and Typst do it, for which `\{` opens nothing. Never throws.
 */
export function scanBib(text: string): BibFile {
  const file = readEntries(text, false);
  if (!file.isUnclosed || !/\\[{}"]/u.test(text)) {
    return file;
  }
  const escaped = readEntries(text, true);
  return escaped.isUnclosed ? file : escaped;
}

function readEntries(text: string, hasEscapes: boolean): BibFile {
  const entries: BibFileEntry[] = [];
  let at = 0;
  for (;;) {
    const start = nextEntry(text, at);
    if (start === undefined) {
      return { entries, isUnclosed: false };
    }
    openingPattern.lastIndex = start;
    const [whole = '', type = '', bracket = ''] = openingPattern.exec(text) ?? [];
    const inside = start + whole.length;
    if (bracket === '') {
      if (inside >= text.length) {
        // Whatever followed would be read as this entry's.
        return { entries, isUnclosed: true };
      }
      at = start + 1;
      continue;
    }
    const opening = { start, inside, type: type.toLowerCase(), closing: bracket === '(' ? ')' : '}' };
    const entry = readEntry(text, opening, hasEscapes);
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

interface Opening {
  readonly start: number;
  /** After the bracket. */
  readonly inside: number;
  readonly type: string;
  readonly closing: string;
}

/** Undefined when it is not closed. */
function readEntry(
  text: string,
  { start, inside, type, closing }: Opening,
  hasEscapes: boolean,
): BibFileEntry | undefined {
  const hasKey = type !== 'string' && type !== 'preamble' && type !== 'comment';
  keyPattern.lastIndex = inside;
  const key = hasKey ? (keyPattern.exec(text)?.[1] ?? '') : '';
  const fields = new Map<string, string>();
  let depth = 0;
  let isQuoted = false;
  let name: string | undefined;
  /** What was read since the last comma or equals sign: up to `partStart`, without comments. */
  let part = '';
  let partStart = inside;
  const endPart = (end: number): string => {
    const whole = (part + text.slice(partStart, end)).trim();
    part = '';
    partStart = end + 1;
    return whole;
  };
  const endField = (end: number): void => {
    const value = endPart(end);
    if (name !== undefined && !fields.has(name)) {
      fields.set(name, value);
    }
    name = undefined;
  };
  for (let at = inside; at < text.length; at += 1) {
    const character = text[at];
    if (depth === 0 && !isQuoted && character === closing) {
      endField(at);
      return { type, key, fields, start, end: at + 1 };
    }
    if (character === '\\' && hasEscapes) {
      at += 1;
    } else if (character === '{') {
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
    } else if (character === '%') {
      const end = text.indexOf('\n', at);
      if (end === -1) {
        return undefined;
      }
      part += text.slice(partStart, at);
      partStart = end;
      at = end;
    } else if (character === ',') {
      endField(at);
    } else if (character === '=' && name === undefined) {
      name = endPart(at).toLowerCase();
    }
  }
  return undefined;
}

/** All that the entry can be cited by: its key, and BibLaTeX's further `ids`. */
export function keysOf(entry: BibFileEntry): readonly string[] {
  const ids = entry.fields.get('ids')?.replace(/["{}]/gu, '').split(',') ?? [];
  return [entry.key, ...ids.map((id) => id.trim())].filter((key) => key !== '');
}
