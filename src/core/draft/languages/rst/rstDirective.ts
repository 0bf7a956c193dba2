import type { SpanKind } from '../draftLanguage.ts';

/** What stands in a directive. */
export interface DirectiveParts {
  /** What its arguments are: prose, the beginning of its content, or nothing that is read. */
  readonly argument: 'prose' | 'content' | undefined;
  /** Whether its content is read as a document's text is, or as prose alone. */
  readonly content: 'body' | 'prose' | undefined;
  /** What is no prose in it. */
  readonly kind: SpanKind;
}

const names = (text: string): readonly string[] => text.split(' ');

/** Those whose first line is content, too. */
const admonitions = names(
  'attention caution danger error hint important note tip warning seealso todo epigraph highlights pull-quote compound',
);
/** Those that have a title, and content. */
const titled = names(
  'admonition topic sidebar table list-table rubric dropdown card grid-item-card tab-item',
);
/** Those whose arguments aren't read, and whose content is. */
const holding = names(
  'figure container class only versionadded versionchanged deprecated centered grid tab-set header footer glossary',
);
const code = names(
  'code code-block sourcecode highlight literalinclude raw include graphviz mermaid csv-table replace unicode date',
);

const kinds = new Map<string, DirectiveParts>([
  ...admonitions.map((name) => [name, { argument: 'content', content: 'body', kind: 'markup' }] as const),
  ...titled.map((name) => [name, { argument: 'prose', content: 'body', kind: 'markup' }] as const),
  ...holding.map((name) => [name, { argument: undefined, content: 'body', kind: 'markup' }] as const),
  ...code.map((name) => [name, { argument: undefined, content: undefined, kind: 'code' }] as const),
  ['parsed-literal', { argument: undefined, content: 'prose', kind: 'markup' }],
  ['math', { argument: undefined, content: undefined, kind: 'math' }],
]);

/**
 * Of docutils, Sphinx and sphinx-design; of others nobody knows what they hold.
 * https://docutils.sourceforge.io/docs/ref/rst/directives.html
 * https://www.sphinx-doc.org/en/master/usage/restructuredtext/directives.html
 */
export function directiveParts(name: string): DirectiveParts {
  return kinds.get(name.toLowerCase()) ?? { argument: undefined, content: undefined, kind: 'markup' };
}
