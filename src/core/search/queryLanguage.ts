/**
 * The query language: words, `name:value`, `"exact phrase"`, `-without`. Whatever does not fit it is text; there is
 * no query that is wrong.
 */

/** A longer query is cut: nobody types one, but one can be pasted. */
export const maxQueryLength = 300;

export const filterNames = [
  'theme',
  'year',
  'meeting',
  'topic',
  'art',
  'body',
  'place',
  'symbol',
  'kind',
] as const;
export type FilterName = (typeof filterNames)[number];

/** A part of a query, as it is typed from `start` to `end`. */
export type QueryPart =
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }
  /** `"exact phrase"`, or with a minus before it. `text` is what stands between the quotes. */
  | {
      readonly kind: 'phrase';
      readonly text: string;
      readonly without: boolean;
      readonly start: number;
      readonly end: number;
    }
  /** `-word`. */
  | { readonly kind: 'without'; readonly text: string; readonly start: number; readonly end: number }
  | {
      readonly kind: 'filter';
      readonly name: FilterName;
      /** Never empty. */
      readonly value: string;
      readonly without: boolean;
      /** As it was typed: what is searched for where the value says nothing. */
      readonly text: string;
      readonly start: number;
      readonly end: number;
    };

/** A quoted value, an article with its parentheses, or what stands before the next space. */
const token = new RegExp(
  [
    // What is not wanted
    String.raw`(?<minus>-)?(?:`,
    // A filter: `name:"a value"`, or `art:28 (2)`
    String.raw`(?<name>[a-z]+):(?:"(?<quoted>[^"]+)"|(?<bare>[^\s"]+(?:\s*\([^\s()]*\))*))`,
    // A phrase
    String.raw`|"(?<phrase>[^"]+)")(?=\s|$)`,
    // Anything else
    String.raw`|\S+`,
  ].join(''),
  'giu',
);

/** The parts of a query in their order. Neighbouring words make one text. */
export function parseQuery(query: string): QueryPart[] {
  const parts: QueryPart[] = [];
  for (const match of query.matchAll(token)) {
    const part = readPart(match);
    const last = parts.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') {
      parts[parts.length - 1] = { ...last, text: query.slice(last.start, part.end), end: part.end };
    } else {
      parts.push(part);
    }
  }
  return parts;
}

function readPart(match: RegExpMatchArray): QueryPart {
  const [text] = match;
  const start = match.index ?? 0;
  const place = { start, end: start + text.length };
  const { minus, name = '', quoted, bare, phrase } = match.groups ?? {};
  if (phrase !== undefined) {
    return { kind: 'phrase', text: phrase, without: minus !== undefined, ...place };
  }
  const value = quoted ?? bare;
  const filter = filterNames.find((known) => known === name.toLowerCase());
  if (filter !== undefined && value !== undefined) {
    return { kind: 'filter', name: filter, value, without: minus !== undefined, text, ...place };
  }
  // A minus alone, or a dash between words, is only a dash.
  if (/^-[^\s"'(:.-]/u.test(text)) {
    return { kind: 'without', text: text.slice(1), ...place };
  }
  return { kind: 'text', text, ...place };
}

/** A value as it stands behind the colon: quoted where it has spaces. */
export function filterText(name: FilterName, value: string): string {
  return `${name}:${/[\s"]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value}`;
}

const maxPlainLength = 120;

/**
 * Somebody's text as a query of words only: quotes, minuses and colons in it are no operators. Symbols, articles and
 * citekeys stay what they are. A long text is cut at a word.
 */
export function plainQuery(text: string): string {
  const plain = text
    .replace(/["“”„«»:[\]{}]/gu, ' ')
    .replace(/(^|\s)[-–—@]+/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  return plain.length <= maxPlainLength
    ? plain
    : plain.slice(0, plain.lastIndexOf(' ', maxPlainLength) + 1 || maxPlainLength).trim();
}
