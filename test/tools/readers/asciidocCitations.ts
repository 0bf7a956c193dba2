import type { Asciidoctor, Extensions } from '@asciidoctor/core';
import type { ReadCite } from './reader.ts';

/*
 * asciidoctor-bibtex is a Ruby gem, which neither npm nor Debian has; so what it does is imitated
 * (https://github.com/asciidoctor/asciidoctor-bibtex#citations): after a document is parsed and before it is converted,
 * it looks for macros in the lines of paragraphs and the like, in list items, table cells and titles, and puts mark-up
 * for a span with a link for each item into their places. What Asciidoctor makes of that mark-up is left to it.
 */

/** A key with a locator in parentheses. */
const item = String.raw`[^\s,()\[\]]+(?:\([^)]*\))?`;
/** The kind, a text before the citation, and at least one item. */
const macro = new RegExp(String.raw`(cite|citenp):([^\[]*)\[(${item}(?:\s*,\s*${item})*)\]`, 'gu');

/** What the extension needs to know of a block. The text of a list item or a cell is undefined in others. */
interface Block {
  readonly context: string;
  readonly content_model: string;
  readonly lines: string[];
  readonly text?: unknown;
  readonly title?: unknown;
  setTitle(title: string): void;
}

/** The extension for one document, and the citations that it will have found in it, by a number of each. */
export function citing(processor: Asciidoctor): {
  readonly registry: Extensions.Registry;
  readonly citations: ReadonlyMap<number, readonly ReadCite[]>;
} {
  const citations = new Map<number, readonly ReadCite[]>();
  const replaced = (text: string): string =>
    text.replace(macro, (whole, kind: string, before: string, list: string) => {
      const cites = list.split(/\s*,\s*(?![^(]*\))/u).map((one) => cite(kind, one));
      const number = numberOf(whole);
      citations.set(
        number,
        cites.map((one, at) => (at === 0 ? { ...one, before } : one)),
      );
      return shown(number, before, cites);
    });
  const registry = processor.Extensions.create();
  registry.treeProcessor(function () {
    this.process(function (document) {
      const blocks = document.findBy({ traverse_documents: true }) as unknown as Block[];
      blocks.forEach((block) => replaceIn(block, replaced));
      return document;
    });
  });
  return { registry, citations };
}

function replaceIn(block: Block, replaced: (text: string) => string): void {
  if (block.context === 'list_item' || block.context === 'table_cell') {
    if (typeof block.text === 'string') {
      Object.assign(block, { text: replaced(block.text) });
    }
  } else if (block.content_model === 'simple') {
    block.lines.forEach((line, at) => {
      block.lines[at] = replaced(line);
    });
  } else if (typeof block.title === 'string') {
    block.setTitle(replaced(block.title));
  }
}

function cite(kind: string, written: string): ReadCite {
  const [, key = '', after = ''] = /^([^(]*)(?:\(([^]*)\))?$/u.exec(written) ?? [];
  return { key, before: '', after, kind };
}

/** The same for the same macro, whatever stands before it. */
function numberOf(text: string): number {
  return Array.from(text).reduce(
    (number, character) => (number * 31 + (character.codePointAt(0) ?? 0)) % 999_983,
    7,
  );
}

/** The mark-up of a numeric style, the default. The number is ours, to know the citation again. */
function shown(number: number, before: string, cites: readonly ReadCite[]): string {
  const links = cites.map(
    ({ key, after }) => `<<${key},${number}${after === '' ? '' : ` pp.&#160;${after}`}>>`,
  );
  return `[.citation]#${before}${before === '' ? '' : ' '}+[+${links.join(', ')}+]+#`;
}
