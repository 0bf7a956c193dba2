/** What the tests use of citation-js, which ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string, options?: { readonly generateGraph?: boolean });
    /** CSL items. */
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(name: string, options?: object): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
