import type { NameLink } from '../core/summary/searchLinks.ts';
import type { ParagraphSummary } from '../core/summary/summarize.ts';
import type { Target } from '../core/corpus/target.ts';
import type { PageStrings } from '../protocol/messages.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';
import { pinButton } from './pins.ts';
import type { Post } from './post.ts';

type Said = Readonly<Record<string, string>>;

/** A paragraph: its number in the margin, its text, what can be done with it, and the names in it. */
export function renderParagraph(
  paragraph: ParagraphSummary,
  said: Said,
  strings: PageStrings,
  post: Post,
): HTMLElement {
  const { key, number, digest, items, names } = paragraph;
  const target: Target = { kind: 'paragraph', number };
  return element(
    'li',
    { id: `para-${number}`, tabindex: '-1', 'data-vscode-context': menuContext(target) },
    element('span', { class: 'number' }, String(number)),
    element(
      'div',
      { class: 'text' },
      element('p', said, digest),
      items.length === 0
        ? null
        : element('ol', { class: 'items' }, ...items.map((item) => renderItem(number, item, said))),
    ),
    element(
      'div',
      { class: 'acts' },
      button(strings.cite, { class: 'quiet', 'aria-label': fill(strings.citeParagraph, number) }, () =>
        post({ type: 'insertCitation', target }),
      ),
      pinButton(key, target, strings.pin, fill(strings.pinParagraph, number), post, 'quiet'),
    ),
    names.length === 0
      ? null
      : element(
          'div',
          { class: 'names' },
          namesOf('provision', strings.provisions, names, said, strings, post),
          namesOf('body', strings.bodies, names, said, strings, post),
        ),
  );
}

function renderItem(
  number: number,
  { letter, digest }: ParagraphSummary['items'][number],
  said: Said,
): HTMLElement {
  const context = menuContext({ kind: 'paragraph', number, item: letter });
  return element(
    'li',
    {
      id: `para-${number}-${letter}`,
      tabindex: '-1',
      'data-letter': letter,
      'data-vscode-context': context,
      ...said,
    },
    // Of the other texts' own direction, which its letter must not decide.
    element('span', { class: 'letter', dir: 'ltr' }, `(${letter})`),
    ' ',
    digest,
  );
}

/** What VS Code passes to the commands of the page's context menu, and asks in their `when`. */
function menuContext(target: Target): string {
  return JSON.stringify({ webviewSection: 'passage', target, preventDefaultContextMenuItems: false });
}

function namesOf(
  kind: NameLink['kind'],
  label: string,
  all: readonly NameLink[],
  said: Said,
  strings: PageStrings,
  post: Post,
): HTMLElement | null {
  const names = all.filter((name) => name.kind === kind);
  return names.length === 0
    ? null
    : element(
        'p',
        { class: kind },
        element('bdi', { class: 'label' }, label),
        ...names.flatMap(({ label: text, name, query }) => [
          ' ',
          button(text, { class: 'link', ...said, title: name ?? fill(strings.searchFor, query) }, () =>
            post({ type: 'search', query }),
          ),
        ]),
      );
}
