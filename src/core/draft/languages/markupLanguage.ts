import type { Run } from '../../citation/richText.ts';
import type { Padding } from './citeWriter.ts';

/** What a run can look like. */
export type Look = Exclude<keyof Run, 'text'>;

/** How a document language shows text. */
export interface MarkupLanguage {
  /** A text that is shown as it is; `isStart` where it may begin a paragraph. */
  escape(text: string, isStart: boolean): string;

  /** An address with marks around it that end it, where what follows would be read as more of it. */
  readonly address?: (address: string) => string;

  /** Puts a look around what is escaped already; undefined where the language has none such. */
  readonly looks: Readonly<Record<Look, ((inner: string) => string) | undefined>>;

  /** Whether one look can stand in another. */
  readonly canNest: boolean;

  /** What has to stand between text and what has a look, so that both are read; '' for the edge of all. */
  between(before: string, after: string, afterHasLook: boolean): string;

  /** A formatted text as it can stand after another; as it is where undefined. */
  fitted?(before: string, body: string): string;

  /** What keeps a formatted text from being read together with what stands before and after it. */
  padding(before: string, after: string, body: string): Padding;
}
