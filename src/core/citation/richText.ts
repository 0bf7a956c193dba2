/** A piece of text with one look. Spaces are part of it. */
export interface Run {
  readonly text: string;
  readonly italic?: boolean | undefined;
  readonly bold?: boolean | undefined;
  readonly smallCaps?: boolean | undefined;
  readonly superscript?: boolean | undefined;
}

/** What a style makes of a citation or a reference, free of any markup language. */
export type RichText = readonly Run[];

/** Without any look. */
export function plainText(rich: RichText): string {
  return rich.map(({ text }) => text).join('');
}
