import type { DraftPlace, SpanKind } from '../draftLanguage.ts';
import type { RstBlocks } from './rstBlocks.ts';
import type { RstElement, RstPlace } from './rstElement.ts';
import { directiveParts, type DirectiveParts } from './rstDirective.ts';
import * as line from './rstLine.ts';

/** What begins with two dots. https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#explicit-markup-blocks */
export class RstExplicit {
  /** The files that `.. bibliography::` names. */
  readonly bibliographies: string[] = [];
  readonly #blocks: RstBlocks;

  constructor(blocks: RstBlocks) {
    this.#blocks = blocks;
  }

  read(place: RstPlace): RstElement {
    const { at, to, column, start, text } = place;
    const { lines, out } = this.#blocks;
    const [mark = '', label] = line.footnote.exec(text) ?? [];
    if (label !== undefined) {
      const { end, indent } = this.#blocks.marked(place, mark.length, false);
      out.notes.push({ start, bodyStart: start + mark.length, end: lines.end(end - 1) });
      out.marks.push({ start, end: start, label });
      return { kind: 'note', end, indent };
    }
    const citation = line.citation.exec(text)?.[0];
    if (citation !== undefined) {
      return { kind: 'note', ...this.#blocks.marked(place, citation.length, false) };
    }
    const end = Math.max(lines.indentedEnd(at + 1, to, column), at + 1);
    if (line.target.test(text)) {
      const isInternal = end === at + 1 && /(?:^|[^\\]):$/u.test(text);
      return this.#closed(place, end, 'link', isInternal ? this.#next(end, to) : undefined);
    }
    if (line.substitution.test(text)) {
      const [replaced] = line.replacement.exec(text) ?? [];
      if (replaced !== undefined) {
        out.closedProse(start + replaced.length, lines.end(end - 1));
      }
      return this.#closed(place, end, 'markup');
    }
    const [opening, name] = line.directive.exec(text) ?? [];
    if (opening !== undefined && name !== undefined) {
      return this.#directive(place, { name, end, start: start + opening.length });
    }
    const isEmpty = text === '..' && (at + 1 >= to || lines.isBlank(at + 1));
    return this.#closed(place, isEmpty ? at + 1 : end, 'comment');
  }

  /** A target that has no address is one for what comes after it, so nothing may stand between. */
  #next(end: number, to: number): DraftPlace | number | undefined {
    const { lines } = this.#blocks;
    const next = lines.nextFull(end, to);
    return next < to ? lines.start(next) : undefined;
  }

  #closed(place: RstPlace, end: number, kind: SpanKind, exit?: DraftPlace | number): RstElement {
    const { at, start, isMarked, column } = place;
    const { lines, out } = this.#blocks;
    const blockEnd = lines.end(end - 1);
    const from = isMarked ? start : lines.start(at);
    out.close({
      start: from,
      end: blockEnd,
      kind,
      exit: exit ?? this.#blocks.paragraphAfter(blockEnd, column),
      isStartClosed: true,
      isEndClosed: true,
    });
    return { kind: kind === 'comment' ? 'comment' : 'explicit', end, indent: column };
  }

  #directive(
    place: RstPlace,
    { name, end, start }: { readonly name: string; readonly end: number; readonly start: number },
  ): RstElement {
    const { at, column } = place;
    const { lines, out } = this.#blocks;
    let argumentEnd = at + 1;
    while (argumentEnd < end && !lines.isBlank(argumentEnd)) {
      argumentEnd += 1;
    }
    const first = out.text.slice(start, lines.end(at));
    let options = line.field.test(first) ? at : at + 1;
    while (options > at && options < argumentEnd && !line.field.test(lines.text(options))) {
      options += 1;
    }
    if (name === 'bibliography') {
      // One by one, for a call can't take as many arguments as a long text has names.
      for (const file of out.text.slice(start, Math.max(start, lines.end(options - 1))).split(/\s+/u)) {
        this.bibliographies.push(file);
      }
    }
    const parts = directiveParts(name);
    if (parts.content === undefined) {
      return this.#closed(place, end, parts.kind);
    }
    const least = lines.leastColumn(at + 1, end);
    const indent = Number.isFinite(least) ? least : column + 3;
    this.#open(place, { parts, indent, start, options, argumentEnd, end, hasArgument: first !== '' });
    return { kind: 'directive', end, indent };
  }

  /** A directive that holds prose. */
  #open(place: RstPlace, shape: DirectiveShape): void {
    const { at, column, start: from, isMarked } = place;
    const { parts, indent, start, options, argumentEnd, end, hasArgument } = shape;
    const { lines, out } = this.#blocks;
    const full = lines.nextFull(argumentEnd, end);
    const content = full < end ? lines.start(full) : this.#blocks.paragraphAfter(lines.end(end - 1), column);
    const isRead = parts.argument !== undefined && options > at && (hasArgument || options > at + 1);
    const markEnd = isRead ? start : lines.end(argumentEnd - 1);
    out.close({
      start: isMarked ? from : lines.start(at),
      end: markEnd,
      kind: 'markup',
      exit: isRead ? (hasArgument ? start : lines.start(at + 1)) : content,
      isStartClosed: true,
      isEndClosed: !isRead || !hasArgument,
    });
    const opening = {
      from: hasArgument ? at : at + 1,
      column: indent,
      first: hasArgument ? start : undefined,
    };
    if (isRead && parts.argument === 'content' && options === argumentEnd) {
      this.#blocks.read({ ...opening, to: end });
      return;
    }
    if (isRead) {
      if (parts.argument === 'content') {
        this.#blocks.read({ ...opening, to: options });
      } else {
        out.prose(hasArgument ? start : lines.first(at + 1), lines.end(options - 1));
      }
      if (options < argumentEnd) {
        out.close({
          start: lines.start(options),
          end: lines.end(argumentEnd - 1),
          kind: 'markup',
          exit: content,
          isStartClosed: true,
          isEndClosed: true,
        });
      }
    }
    // A paragraph of its own could stand where the content has to begin with a list, or with a caption.
    const contentStart = lines.start(full);
    if (full < end) {
      const gap = { start: lines.end(argumentEnd - 1), end: contentStart, kind: 'markup' } as const;
      out.close({ ...gap, exit: contentStart, isEndClosed: true });
    }
    if (parts.content === 'body') {
      this.#blocks.read({ from: full, to: end, column: indent });
    } else {
      this.#literal(full, end);
    }
  }

  /** Prose whose lines are kept, and whose empty lines hold nothing. */
  #literal(from: number, to: number): void {
    const { lines, out } = this.#blocks;
    let at = from;
    while (at < to) {
      let last = at;
      while (last + 1 < to && !lines.isBlank(last + 1)) {
        last += 1;
      }
      out.close({ start: lines.start(at), end: lines.first(at), kind: 'markup', isStartClosed: true });
      out.prose(lines.first(at), lines.end(last));
      at = lines.nextFull(last + 1, to);
      if (at < to) {
        const end = lines.end(last);
        out.close({ start: end, end: lines.start(at), kind: 'markup', exit: end });
      }
    }
  }
}

interface DirectiveShape {
  readonly parts: DirectiveParts;
  readonly indent: number;
  /** Where its arguments begin. */
  readonly start: number;
  /** The line that its options begin in; the line after the arguments where it has none. */
  readonly options: number;
  /** The line after arguments and options. */
  readonly argumentEnd: number;
  readonly end: number;
  readonly hasArgument: boolean;
}
