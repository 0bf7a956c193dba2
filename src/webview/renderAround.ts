import type { PageLink } from '../core/summary/aroundPaper.ts';
import type { RelatedPaper } from '../core/summary/relatedPapers.ts';
import type { Summary } from '../core/summary/summarize.ts';
import type { Target } from '../core/corpus/target.ts';
import type { SummaryStrings } from '../protocol/summaryMessages.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';
import type { Post } from './post.ts';
import { section } from './section.ts';

type Said = Readonly<Record<string, string>>;

/** Where one can go from here: related papers, those of the same meeting, the ones before and after. */
export function renderAround(
  { related, sameMeeting, previous, next }: Summary,
  said: Said,
  strings: SummaryStrings,
  post: Post,
): readonly (HTMLElement | null)[] {
  return [
    related.length === 0
      ? null
      : section(
          'related',
          strings.related,
          list(related.map((paper) => relatedPaper(paper, said, strings, post))),
        ),
    sameMeeting.length === 0
      ? null
      : section(
          'meeting',
          strings.sameMeeting,
          list(
            sameMeeting.map(({ target, symbol, shortTitle }) => [
              link(target, shortTitle, said, post),
              symbol,
            ]),
          ),
        ),
    element(
      'nav',
      { 'aria-label': strings.neighbours },
      neighbour({ class: 'previous', label: strings.previous }, previous, said, post),
      neighbour({ class: 'next', label: strings.next }, next, said, post),
    ),
  ];
}

type Row = readonly [link: HTMLElement, about: string | null];

function list(rows: readonly Row[]): HTMLElement {
  return element(
    'ul',
    { class: 'papers' },
    ...rows.map(([title, about]) =>
      element('li', {}, title, about && element('span', { class: 'about', dir: 'auto' }, about)),
    ),
  );
}

function relatedPaper(
  { symbol, shortTitle, reasons }: RelatedPaper,
  said: Said,
  strings: SummaryStrings,
  post: Post,
): Row {
  const why = reasons.map(({ kind, label }) => (kind === 'theme' ? fill(strings.sameTheme, label) : label));
  return [link({ kind: 'paper', symbol }, shortTitle, said, post), why.join(' · ')];
}

function neighbour(
  { class: name, label }: { readonly class: string; readonly label: string },
  page: PageLink | null,
  said: Said,
  post: Post,
): HTMLElement | null {
  return (
    page &&
    element(
      'div',
      { class: name },
      element('span', { class: 'label' }, label),
      link(page.target, page.shortTitle, said, post),
    )
  );
}

/** With Ctrl or Cmd, or the middle button, it opens in a panel of its own, as links do. */
function link(target: Target, title: string, said: Said, post: Post): HTMLElement {
  const open = ({ ctrlKey, metaKey }: MouseEvent, inNew = ctrlKey || metaKey): void =>
    post({ type: 'open', target, inNew });
  const result = button(title, { class: 'link', ...said }, open);
  result.addEventListener('auxclick', (event) => {
    if (event.button === 1) {
      open(event, true);
    }
  });
  return result;
}
