import type { ItemSummary, ParagraphSummary } from '../core/summary/summarize.ts';
import type { Target } from '../core/corpus/target.ts';
import type { SummaryStrings } from '../protocol/summaryMessages.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';
import { pinButton, pinMark } from './pins.ts';
import type { Post } from './post.ts';
import { textWithMentions } from './textWithMentions.ts';

type Said = Readonly<Record<string, string>>;

/** A paragraph: its number in the margin, its text, what can be done with it, and the names in it. */
export function renderParagraph(
  paragraph: ParagraphSummary,
  said: Said,
  strings: SummaryStrings,
  post: Post,
): HTMLElement {
  const { key, number, digest, mentions, items, unnamed } = paragraph;
  const target: Target = { kind: 'paragraph', number };
  return element(
    'li',
    { id: `para-${number}`, tabindex: '-1', 'data-vscode-context': menuContext(key, target) },
    element('span', { class: 'number' }, String(number)),
    // Before the text, whose links would else stand between whoever comes by keyboard and what is to be done.
    element(
      'div',
      { class: 'acts' },
      button(strings.cite, { class: 'quiet', 'aria-label': fill(strings.citeParagraph, number) }, () =>
        post({ type: 'insertCitation', target }),
      ),
      pinButton(
        { key, target },
        { label: strings.pin, name: fill(strings.pinParagraph, number), className: 'quiet' },
        post,
      ),
    ),
    element(
      'div',
      { class: 'text' },
      element('p', said, ...textWithMentions(digest, mentions, strings, post)),
      items.length === 0
        ? null
        : element(
            'ol',
            { class: 'items' },
            ...items.map((item) => renderItem(number, item, strings, { said, post })),
          ),
    ),
    unnamed.length === 0
      ? null
      : element(
          'p',
          { class: 'names' },
          element('bdi', { class: 'label' }, strings.seeAlso),
          ...unnamed.flatMap(({ label, name, query }) => [
            ' ',
            button(label, { class: 'link', ...said, title: name ?? fill(strings.searchFor, query) }, () =>
              post({ type: 'search', query }),
            ),
          ]),
        ),
  );
}

function renderItem(
  number: number,
  { key, letter, digest, mentions }: ItemSummary,
  strings: SummaryStrings,
  { said, post }: { readonly said: Said; readonly post: Post },
): HTMLElement {
  const context = menuContext(key, { kind: 'paragraph', number, item: letter });
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
    ...textWithMentions(digest, mentions, strings, post),
    pinMark(key, strings.pinnedItem),
  );
}

/** What VS Code passes to the commands of the page's context menu, and asks in their `when`; `showPins` adds to it. */
function menuContext(key: string, target: Target): string {
  return JSON.stringify({ webviewSection: 'passage', key, target, preventDefaultContextMenuItems: false });
}
