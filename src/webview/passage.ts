import type { Target } from '../core/corpus/target.ts';

/** Text of the page, and what it is of. */
export interface Passage {
  readonly text: string;
  readonly targets: readonly Target[];
}

/** The selected text. It is of the paragraphs that it is in; else of what the page is about. Empty without one. */
export function selectedPassage(page: Target): Passage {
  const selection = getSelection();
  const text = selection?.toString().trim() ?? '';
  if (selection === null || selection.rangeCount === 0 || text === '') {
    return { text: '', targets: [] };
  }
  const range = selection.getRangeAt(0);
  const paragraphs = [...document.querySelectorAll('.paragraphs > li')].filter((one) =>
    [...one.querySelectorAll('.text, .names')].some((part) => holds(range, part)),
  );
  const targets = paragraphs.map((one) => targetOf(one, range));
  return { text, targets: targets.length === 0 ? [page] : targets };
}

/** The text of a paragraph, or of an item of one, that the page has. */
export function passageOf(target: Target): Passage {
  const id =
    target.kind !== 'paragraph'
      ? undefined
      : target.item === undefined
        ? `para-${target.number}`
        : `para-${target.number}-${target.item}`;
  const element = id === undefined ? null : document.getElementById(id);
  const text = element?.querySelector<HTMLElement>('.text') ?? element;
  return { text: text?.innerText.replace(/\n{2,}/gu, '\n').trim() ?? '', targets: [target] };
}

/** The one lettered item that the selection is in, if it is in nothing else. */
function targetOf(paragraph: Element, range: Range): Target {
  const number = Number(paragraph.id.replace('para-', ''));
  const [item, ...others] = [...paragraph.querySelectorAll('[data-letter]')].filter((one) =>
    holds(range, one),
  );
  const lead = paragraph.querySelector('.text > p');
  const inLead = lead !== null && holds(range, lead);
  const letter = inLead || others.length > 0 ? null : item?.getAttribute('data-letter');
  return { kind: 'paragraph', number, ...(typeof letter === 'string' ? { item: letter } : {}) };
}

/** Whether some of the element's text lies in the range; that it ends where the element begins is not enough. */
function holds(range: Range, element: Element): boolean {
  if (!range.intersectsNode(element)) {
    return false;
  }
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
    part.setEnd(range.endContainer, range.endOffset);
  }
  return part.toString().trim() !== '';
}
