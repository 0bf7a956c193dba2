import type { Mention } from '../core/summary/mentions.ts';
import type { SummaryStrings } from '../protocol/summaryMessages.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';
import type { Post } from './post.ts';

/** A text whose mentions search. */
export function textWithMentions(
  text: string,
  mentions: readonly Mention[],
  strings: SummaryStrings,
  post: Post,
): readonly (Node | string)[] {
  const parts = mentions.flatMap((mention, at) => [
    text.slice(mentions[at - 1]?.end ?? 0, mention.start),
    mentionLink(text.slice(mention.start, mention.end), mention, strings, post),
  ]);
  return [...parts, text.slice(mentions.at(-1)?.end ?? 0)];
}

/** No `a` with an address and no button: it is selected, copied and wrapped as the text that it is part of. */
function mentionLink(
  text: string,
  { query, name }: Mention,
  strings: SummaryStrings,
  post: Post,
): HTMLElement {
  const title = name === null || text.includes(name) ? fill(strings.searchFor, query) : name;
  const result = element('span', { class: 'mention', role: 'link', tabindex: '0', title }, text);
  const search = (): void => post({ type: 'search', query });
  result.addEventListener('click', () => {
    // Whoever selects text with the mouse ends on a link by chance.
    const selection = getSelection();
    if (selection === null || selection.isCollapsed || !selection.containsNode(result, true)) {
      search();
    }
  });
  result.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      search();
    }
  });
  return result;
}
