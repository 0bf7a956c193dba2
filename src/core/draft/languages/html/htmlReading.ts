import type { SpanKind } from '../draftLanguage.ts';
import { addresses } from '../shared/addresses.ts';
import { newLineOf } from '../shared/closedSpans.ts';
import { Finder } from '../shared/finder.ts';
import type { Span } from '../shared/mask.ts';
import { once } from '../shared/once.ts';
import type { ClosedStretch } from '../shared/proseReading.ts';
import { Scanner, type Rule } from '../shared/scanner.ts';
import { HtmlElements } from './htmlElements.ts';

/** What a page holds. */
export interface HtmlReading {
  readonly closed: readonly ClosedStretch[];
  /** Where its text stands. */
  readonly body: Span;
  /** What it says it's written in, as it says it. */
  readonly language: string | undefined;
}

/** What is known of a page while it is read. */
interface Page {
  readonly closed: ClosedStretch[];
  readonly elements: HtmlElements;
  readonly finder: Finder;
  /** Of tags in small letters. */
  readonly tags: () => Finder;
  language: string | undefined;
  /** Whether nothing but metadata has been read. */
  isHead: boolean;
  /** Where the head ends, as far as is known. */
  headEnd: number;
  /** Where the body begins by its tag. */
  bodyStart: number | undefined;
  bodyEnd: number | undefined;
}

/** https://html.spec.whatwg.org/multipage/parsing.html */
export function htmlReading(text: string): HtmlReading {
  const page: Page = {
    closed: [],
    elements: new HtmlElements(),
    finder: new Finder(text),
    tags: once(() => new Finder(text.replace(/<\/[A-Za-z]+/gu, (tag) => tag.toLowerCase()))),
    isHead: true,
    language: undefined,
    headEnd: 0,
    bodyStart: undefined,
    bodyEnd: undefined,
  };
  scanner.scan(text, page);
  const start = page.bodyStart ?? page.headEnd;
  const end = Math.max(start, page.bodyEnd ?? text.length);
  return { closed: framed(text, page.closed, { start, end }), body: { start, end }, language: page.language };
}

/** Nothing can be put before the body, or after it. */
function framed(
  text: string,
  stretches: readonly ClosedStretch[],
  { start, end }: Span,
): readonly ClosedStretch[] {
  const newLine = newLineOf(text);
  const before = start === 0 ? '' : newLine;
  const after = /^\s*$|^[ \t]*\r?\n/u.test(text.slice(start, start + 200)) ? '' : newLine;
  const head = { at: start, before, after };
  const last = start + text.slice(start, end).trimEnd().length;
  const tail = last === start ? head : last;
  const inside = stretches.filter((stretch) => start <= stretch.start && stretch.end <= last);
  return [
    ...covered(stretches, { start: 0, end: start }, head),
    ...inside,
    ...(end === text.length ? [] : covered(stretches, { start: last, end: text.length }, tail)),
  ];
}

/** All of a part of the page; comments stay such. */
function covered(
  stretches: readonly ClosedStretch[],
  { start, end }: Span,
  exit: ClosedStretch['exit'],
): readonly ClosedStretch[] {
  const all: ClosedStretch[] = [];
  let last = start;
  const close = (to: number, kind: SpanKind): void => {
    if (last < to) {
      all.push({ start: last, end: to, kind, exit, isStartClosed: start === 0, isEndClosed: true });
      last = to;
    }
  };
  for (const stretch of stretches) {
    if (
      start <= stretch.start &&
      stretch.end <= end &&
      (stretch.kind === 'comment' || stretch.kind === 'code')
    ) {
      close(stretch.start, 'head');
      close(stretch.end, stretch.kind);
    }
  }
  close(end, 'head');
  return all;
}

function close(page: Page, stretch: ClosedStretch): number {
  page.closed.push(stretch);
  return stretch.end;
}

/** What is never closed takes all that follows: the page ends before it. */
function closeAll(page: Page, stretch: ClosedStretch): number {
  page.bodyEnd ??= stretch.start;
  return close(page, stretch);
}

const comment: Rule<Page> = {
  begins: /<!--(?:-?>)?/u,
  read({ text, start, end }, page) {
    const isClosed = text.charAt(end - 1) === '>';
    const closing = isClosed ? end - 3 : page.finder.next('-->', end, text.length);
    return closing === undefined
      ? closeAll(page, { start, end: text.length, kind: 'comment' })
      : close(page, { start, end: closing + 3, kind: 'comment' });
  },
};

const declaration: Rule<Page> = {
  begins: /<[!?]/u,
  read({ text, start, end }, page) {
    const closing = page.finder.next('>', end, text.length) ?? text.length - 1;
    return withHead(text, page, close(page, { start, end: closing + 1, kind: 'markup' }));
  },
};

/** Where a tag ends, whatever its attributes hold; undefined if it isn't closed. */
function tagEnd(text: string, from: number, finder: Finder): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '>') {
      return at + 1;
    }
    if (character === '=') {
      const [blanks = ''] = blank.exec(text.slice(at + 1, at + 100)) ?? [];
      const quote = text.charAt(at + 1 + blanks.length);
      if (quote === '"' || quote === "'") {
        at = finder.next(quote, at + 2 + blanks.length, text.length) ?? text.length;
      }
    }
  }
  return undefined;
}

const blank = /^\s*/u;

/** Elements whose content is never text, or never searched. */
const raw = new Map<string, SpanKind>([
  ...'script style textarea iframe noembed noframes xmp pre code kbd samp'
    .split(' ')
    .map((name) => [name, 'code'] as const),
  ...'title svg select canvas object'.split(' ').map((name) => [name, 'markup'] as const),
  ['math', 'math'],
]);

const tag: Rule<Page> = {
  begins: /<(\/?)([A-Za-z][^\s/>]*)/u,
  read({ text, start, end: nameEnd, groups: [slash, tagName = ''] }, page) {
    const name = tagName.toLowerCase();
    const end = tagEnd(text, nameEnd, page.finder);
    const isStartClosed = page.elements.isStructural;
    if (end === undefined) {
      return closeAll(page, { start, end: text.length, kind: 'markup', isStartClosed });
    }
    if (slash === '/') {
      page.elements.end(name);
      if ((name === 'body' || name === 'html') && page.bodyEnd === undefined) {
        page.bodyEnd = start;
      }
    } else {
      const kind = raw.get(name);
      if (kind !== undefined && !text.startsWith('/', end - 2)) {
        const closing = page.tags().next(`</${name}`, end, text.length);
        const closed = closing === undefined ? undefined : page.finder.next('>', closing, text.length);
        return closed === undefined
          ? closeAll(page, { start, end: text.length, kind, isStartClosed })
          : withHead(text, page, close(page, { start, end: closed + 1, kind, isStartClosed }), name);
      }
      page.elements.begin(name);
      if (name === 'html') {
        page.language ??= languageOf(text.slice(nameEnd, end - 1));
      } else if (name === 'body') {
        page.bodyStart ??= end;
      }
    }
    close(page, { start, end, kind: 'markup', isStartClosed, isEndClosed: page.elements.isStructural });
    return withHead(text, page, end, name);
  },
};

/** https://html.spec.whatwg.org/multipage/syntax.html#attributes-2 */
const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

function languageOf(attributes: string): string | undefined {
  for (const [, name = '', double, single, bare] of attributes.matchAll(attribute)) {
    if (name.toLowerCase() === 'lang') {
      return double ?? single ?? bare;
    }
  }
  return undefined;
}

const metadata = /^(?:html|head|meta|link|base|title|style|script|noscript|template)$/u;

/** As long as nothing but metadata has been read, the head goes on. */
function withHead(text: string, page: Page, end: number, name = 'html'): number {
  const { start } = page.closed.at(-1) ?? { start: 0 };
  page.isHead &&=
    metadata.test(name) &&
    text
      .slice(page.headEnd, start)
      .replace(/<!--[^]*?-->/gu, '')
      .trim() === '';
  page.headEnd = page.isHead ? end : page.headEnd;
  return end;
}

const entity: Rule<Page> = {
  begins: /&(?:#\d{1,7}|#x[\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,31});?/u,
  read: ({ start, end }, page) => close(page, { start, end, kind: 'markup' }),
};

/** Between a table's cells, or a list's items. */
const between: Rule<Page> = {
  begins: /(?<=>)[^<]/u,
  read({ text, start }, page) {
    if (!page.elements.isStructural) {
      return start;
    }
    const end = page.finder.next('<', start, text.length) ?? text.length;
    return close(page, { start, end, kind: 'markup', isStartClosed: true, isEndClosed: true });
  },
};

const scanner = new Scanner<Page>([comment, declaration, tag, entity, ...addresses, between]);
