import { endOfLine } from './endOfLine.ts';

/** Directives whose lines are text. https://mystmd.org/guide/directives */
const textual = new RegExp(
  [
    // Boxes.
    String.raw`^(?:admonition|attention|caution|danger|error|hint|important|note|seealso|tip|warning|`,
    // Boxes that fold, cards and tabs, what stands beside the text.
    String.raw`dropdown|card|grid|tab-set|tab-item|sidebar|margin|aside|topic|div|`,
    // What has a caption, and tables.
    String.raw`figure|table|list-table|epigraph|blockquote|pull-quote|attrs|`,
    // Proofs and what is proved.
    String.raw`(?:prf:)?(?:proof|theorem|axiom|lemma|definition|criterion|remark|conjecture|corollary|`,
    // More that is stated as such.
    String.raw`algorithm|example|property|observation|proposition|assumption)|`,
    // Exercises and glossaries.
    String.raw`exercise|solution|glossary)$`,
  ].join(''),
  'u',
);

/** Directives whose first line shows its text. */
const titled = new RegExp(
  [
    // Boxes.
    String.raw`^(?:admonition|attention|caution|danger|error|hint|important|note|seealso|tip|warning|`,
    // Boxes that fold, tables, what stands beside the text.
    String.raw`dropdown|table|list-table|sidebar|topic)$`,
  ].join(''),
  'u',
);

/**
 * Where the text of a directive begins: after its first line and its options. Undefined where it's none, or holds no
 * text.
 *
 * @param info what stands after the fence
 */
export function directiveBody(
  text: string,
  info: string,
  { lineEnd }: { readonly lineEnd: number },
): number | undefined {
  const name = directiveName(info);
  if (name === undefined || !textual.test(name)) {
    return undefined;
  }
  let end = lineEnd;
  for (;;) {
    const next = text.indexOf('\n', end) + 1;
    const lineEndsAt = endOfLine(text, next);
    const line = text.slice(next, Math.min(lineEndsAt, next + 200));
    const goesOn = /^[ \t>]*:[\w-]+:/u.test(line) || (name === listAlone && line.trim() === '');
    if (next === 0 || !goesOn) {
      return end;
    }
    end = lineEndsAt;
  }
}

/** https://mystmd.org/guide/tables#list-tables */
const listAlone = 'list-table';

/** Whether a directive holds one list and nothing else, so that its empty lines are no place for a paragraph. */
export function isListAlone(info: string): boolean {
  return directiveName(info) === listAlone;
}

/** Where the title stands in a directive's first line; undefined where that shows none. */
export function directiveTitle(line: string): number | undefined {
  const [lead = '', info = ''] = /^[`~:]+[ \t]*(\{[^{}]*\})[ \t]*/u.exec(line) ?? [];
  const name = directiveName(info);
  return name !== undefined && titled.test(name) && lead.length < line.length ? lead.length : undefined;
}

/** MyST takes pandoc's attributes for a div. */
function directiveName(info: string): string | undefined {
  const name = /^\{([^{}]*)\}/u.exec(info)?.[1];
  return name?.startsWith('.') === true ? 'div' : name;
}
