import type { DraftPlace } from '../draftLanguage.ts';
import { paragraphAfter } from '../shared/closedSpans.ts';
import type { DraftCollector } from '../shared/draftCollector.ts';
import type { Span } from '../shared/mask.ts';
import type { ClosedStretch } from '../shared/proseReading.ts';
import { drawerEnd, planning, property } from './orgLine.ts';
import type { OrgLines } from './orgLines.ts';

const stars = /^\*+[ \t]+/u;
const tags = /[ \t]+:[\p{L}\p{N}_@#%:]+:[ \t]*$/u;
const tagsAlone = /^:[\p{L}\p{N}_@#%:]+:[ \t]*$/u;
const propertiesBegin = /^[ \t]*:properties:[ \t]*$/iu;

/** Headlines, with what may only stand after one. https://orgmode.org/worg/org-syntax.html#Headings */
export class OrgHeadings {
  readonly #out: DraftCollector;
  readonly #lines: OrgLines;
  #before: RegExp | undefined;

  constructor(out: DraftCollector, lines: OrgLines) {
    this.#out = out;
    this.#lines = lines;
  }

  /** @returns the line after it */
  read(at: number): number {
    const text = this.#lines.text(at);
    const [start, end] = [this.#lines.start(at), this.#lines.end(at)];
    const [mark = ''] = stars.exec(text) ?? [];
    const rest = text.slice(mark.length);
    const [before = '', state = '', priority = '', comment] = this.#keywords().exec(rest) ?? [];
    const titleStart = start + mark.length + before.length;
    const title = rest.slice(before.length);
    if (state !== '' && state === rest && !/[ \t]$/u.test(state)) {
      // Without a blank after it a state is the title, and would be none before words.
      const heading = this.#out.closed.length;
      const next = this.#afterHeadline(at + 1);
      const exit = paragraphAfter(this.#out.text, this.#lines.end(next - 1));
      this.#out.closed.splice(heading, 0, closedLine({ start, end }, exit));
      return next;
    }
    if ((state !== '' || priority !== '') && comment === undefined && tagsAlone.test(title)) {
      // So are what look like tags after a state or a priority.
      this.#out.close(closedLine({ start, end }, { at: end, before: ' ', after: '' }));
      return this.#afterHeadline(at + 1);
    }
    const tagged = tags.exec(` ${title}`);
    // The blank before is the mark's own where there are tags and no title.
    const titleEnd = tagged === null ? end : titleStart + Math.max(0, tagged.index - 1);
    this.#out.close({ start, end: titleStart, kind: 'markup', isStartClosed: true });
    this.#out.prose(titleStart, titleEnd);
    const exit = { at: titleEnd, before: '', after: titleEnd === titleStart ? ' ' : '' };
    this.#out.close({
      start: titleEnd,
      end: tagged === null ? titleEnd : end,
      kind: 'lineEnd',
      exit,
      isStartClosed: titleEnd === titleStart,
      isEndClosed: true,
    });
    return this.#afterHeadline(at + 1);
  }

  #afterHeadline(at: number): number {
    const limit = this.#lines.headline(at);
    let next = at < limit && planning.test(this.#lines.text(at)) ? at + 1 : at;
    next = this.#drawerEnd(next, limit) ?? next;
    if (next > at) {
      const end = this.#lines.end(next - 1);
      const exit = paragraphAfter(this.#out.text, end);
      this.#out.close({
        start: this.#lines.start(at),
        end,
        kind: 'head',
        exit,
        isStartClosed: true,
        isEndClosed: true,
      });
    }
    return next;
  }

  /** The line after a property drawer; undefined where there is none. */
  #drawerEnd(at: number, limit: number): number | undefined {
    if (at >= limit || !propertiesBegin.test(this.#lines.text(at))) {
      return undefined;
    }
    let next = at + 1;
    while (next < limit && !drawerEnd.test(this.#lines.text(next)) && property.test(this.#lines.text(next))) {
      next += 1;
    }
    return next < limit && drawerEnd.test(this.#lines.text(next)) ? next + 1 : undefined;
  }

  /** What stands before a title: a state, a priority, the word that takes the heading out. */
  #keywords(): RegExp {
    this.#before ??= new RegExp(
      [
        String.raw`^((?:${states(this.#lines).join('|')})(?: [ \t]*|$))?`,
        String.raw`(\[#.\][ \t]*)?`,
        String.raw`(COMMENT(?:[ \t]+|$))?`,
      ].join(''),
      'u',
    );
    return this.#before;
  }
}

function closedLine(line: Span, exit: DraftPlace): ClosedStretch {
  return { ...line, kind: 'markup', exit, isStartClosed: true, isEndClosed: true };
}

/** The states that a draft's headlines can have. https://orgmode.org/manual/Per_002dfile-keywords.html */
function states(lines: OrgLines): readonly string[] {
  const named: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines.text(at);
    const words = text.startsWith('#') ? /^#\+(?:seq_todo|todo|typ_todo):(.*)$/iu.exec(text)?.[1] : undefined;
    named.push(...(words?.match(/[^\s|()]+(?=\(|\s|$)/gu) ?? []));
  }
  return (named.length === 0 ? ['TODO', 'DONE'] : named).map((word) =>
    word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'),
  );
}
