import type { ClosedStretch } from '../shared/proseReading.ts';
import type { RstBlocks } from './rstBlocks.ts';
import type { RstElement } from './rstElement.ts';
import { field } from './rstLine.ts';

/**
 * What a draft begins with: its titles and its fields, with comments and targets among them. A paragraph between them
 * would make a section of a title, and a list of the fields.
 * https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#bibliographic-fields
 */
export class RstHead {
  /** Where it ends; 0 where there is none. */
  end = 0;
  /** By name, in lower case. */
  readonly fields = new Map<string, string>();
  readonly #blocks: RstBlocks;
  #titles = 0;
  #isOpen = true;

  constructor(blocks: RstBlocks) {
    this.#blocks = blocks;
  }

  /** Takes what stands in the draft, in its order. */
  take({ kind, end }: RstElement, at: number): void {
    if (!this.#isOpen || kind === 'comment' || kind === 'explicit') {
      return;
    }
    const { lines, out } = this.#blocks;
    const isTitle = kind === 'title' && this.fields.size === 0 && this.#titles < 2;
    if (!isTitle && kind !== 'field') {
      this.#isOpen = false;
      return;
    }
    this.end = lines.end(end - 1);
    if (isTitle) {
      this.#titles += 1;
    } else {
      const [name = ''] = field.exec(lines.text(at)) ?? [];
      const value = out.text.slice(lines.first(at) + name.length, this.end).trim();
      this.fields.set(name.trim().slice(1, -1).toLowerCase(), value);
    }
  }

  /** What is closed in a draft: nothing can be put into its head, and what is wanted in it goes after it. */
  closed(stretches: readonly ClosedStretch[]): readonly ClosedStretch[] {
    if (this.end === 0) {
      return stretches;
    }
    const exit = this.#blocks.paragraphAfter(this.end, 0);
    const all: ClosedStretch[] = [];
    let last = 0;
    const close = (end: number, kind: ClosedStretch['kind']): void => {
      if (last < end) {
        all.push({ start: last, end, kind, exit, isStartClosed: true, isEndClosed: true });
        last = end;
      }
    };
    for (const { start, end, kind } of stretches) {
      if (kind === 'comment' && end <= this.end) {
        close(start, 'head');
        close(end, kind);
      }
    }
    close(this.end, 'head');
    return [...all, ...stretches.filter(({ start }) => start >= this.end)];
  }
}
