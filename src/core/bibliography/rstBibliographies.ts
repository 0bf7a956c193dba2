const directive = /^(\s*)\.\.\s+([A-Za-z][\w.+-]*(?::[\w.+-]+)*)::(?:\s+(.*))?$/u;
/** Blocks whose text is not read as reStructuredText. */
const literal = new Set(['code', 'code-block', 'sourcecode', 'parsed-literal', 'raw', 'highlight', 'math']);
/** A comment: two dots, and nothing that makes a directive, target, footnote or substitution of it. */
const comment = /^(\s*)\.\.(?:\s+(?![[|_]).*)?$/u;

/** The files of `.. bibliography:: a.bib b.bib`; without any, sphinxcontrib-bibtex takes those of its settings. */
export function* rstBibliographies(text: string): Generator<string> {
  // Lines further in than this are not read.
  let skipped: number | undefined;
  // The directive whose arguments may go on.
  let open: number | undefined;
  for (const line of text.split(/\r?\n/u)) {
    const indent = line.length - line.trimStart().length;
    if (line.trim() === '') {
      open = undefined;
      continue;
    }
    if (skipped !== undefined && indent > skipped) {
      continue;
    }
    skipped = undefined;
    if (open !== undefined && indent > open && !line.trim().startsWith(':')) {
      yield* line.trim().split(/\s+/u);
      continue;
    }
    open = undefined;
    const [, , name, value = ''] = directive.exec(line) ?? [];
    if (name === 'bibliography') {
      yield* value.split(/\s+/u);
      open = indent;
    } else if (name === undefined ? comment.test(line) || line.trimEnd().endsWith('::') : literal.has(name)) {
      skipped = indent;
    }
  }
}
