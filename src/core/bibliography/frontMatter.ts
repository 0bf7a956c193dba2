/** The YAML at the head of a Markdown document. */
export interface FrontMatter {
  readonly content: string;
  /** Behind the line that closes it. */
  readonly end: number;
}

const pattern = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$(?![\r\n]))/mu;

/** Undefined where there is none, or it is not closed. https://pandoc.org/MANUAL.html#extension-yaml_metadata_block */
export function frontMatter(text: string): FrontMatter | undefined {
  if (!/^\ufeff?---[ \t]*\r?\n/u.test(text)) {
    return undefined;
  }
  const match = pattern.exec(text);
  return match?.index === 0 ? { content: match[1] ?? '', end: match[0].length } : undefined;
}
