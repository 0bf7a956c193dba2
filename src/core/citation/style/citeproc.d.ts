/** The part of citeproc-js that is used; the package has no typings. https://citeproc-js.readthedocs.io */
declare module 'citeproc' {
  export interface System {
    /** A locale as parsed JSON; citeproc asks for the one wanted and for the base of its language. */
    retrieveLocale(tag: string): object;
    /** A CSL-JSON item, which citeproc may change. */
    retrieveItem(id: string): object;
  }

  /** A cite, as the processor takes it; `position` 0 is the first mention. */
  export interface CiteItem {
    id: string;
    locator?: string;
    label?: string;
    prefix?: string;
    suffix?: string;
    position?: number;
  }

  /** Dresses a string: `this`, the engine and the string; without a string, a quotation mark is asked for. */
  export type Decorator = (state: Engine, text?: string) => string;

  /** Decorators by "@attribute/value"; false leaves the text as it is. */
  export type OutputFormat = Record<string, string | false | Decorator>;

  export class Engine {
    /** @throws string or Error for a style that it can't take */
    constructor(system: System, style: object, language: string, forceLanguage: boolean);
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(cites: readonly CiteItem[]): string;
    makeBibliography(): false | [{ entry_ids: string[][] }, string[]];
    /** What sorts the cites of a cluster. */
    citation_sort: { tokens: unknown[] };
    /** How a cluster is drawn together. */
    citation: {
      opt: { collapse?: unknown; cite_group_delimiter?: unknown; 'after-collapse-delimiter'?: unknown };
    };
  }

  const CSL: {
    Engine: typeof Engine;
    Output: { Formats: Record<string, OutputFormat> };
  };
  export default CSL;
}
