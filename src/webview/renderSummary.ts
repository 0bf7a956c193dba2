import type { ParagraphSummary, Summary } from '../core/summary/summarize.ts';
import type { FromPage, PageStrings } from '../protocol/messages.ts';
import { element } from './element.ts';

type Post = (message: FromPage) => void;

/** The whole page as one element. All text goes in as text nodes. */
export function renderSummary(summary: Summary, strings: PageStrings, post: Post): HTMLElement {
  return element(
    'main',
    {},
    element(
      'header',
      {},
      element('p', { class: 'eyebrow' }, eyebrow(summary)),
      element('h1', { dir: 'auto', tabindex: '-1' }, summary.title),
      actions(summary, strings, post),
    ),
    metadata(summary, strings),
    section('summary', strings.summary, element('p', { class: 'lead', dir: 'auto' }, summary.summary)),
    summary.keyTopics.length === 0
      ? null
      : section('topics', strings.keyTopics, list('chips', summary.keyTopics)),
    section(
      'paragraphs',
      strings.paragraphs,
      element('p', { class: 'note' }, strings.paragraphsNote),
      element(
        'ol',
        { class: 'paragraphs' },
        ...summary.paragraphs.map((paragraph) => renderParagraph(paragraph, strings, post)),
      ),
    ),
  );
}

function eyebrow(summary: Summary): string {
  return [summary.symbol ?? summary.shortTitle, summary.theme].filter(Boolean).join(' · ');
}

function actions(summary: Summary, strings: PageStrings, post: Post): HTMLElement {
  const { target } = summary;
  return element(
    'div',
    { class: 'actions' },
    button(strings.insertCitation, { class: 'primary' }, () => post({ type: 'insertCitation', target })),
    button(strings.copyCitation, {}, () => post({ type: 'copyCitation', target })),
    summary.symbol === null
      ? null
      : button(strings.openDocument, {}, () => post({ type: 'openDocument', target })),
  );
}

function metadata(summary: Summary, strings: PageStrings): HTMLElement {
  const range = fill(strings.paragraphRangeValue, summary.firstParagraph, summary.lastParagraph);
  const meeting = summary.meeting === null ? null : fill(strings.meetingValue, summary.meeting, summary.year);
  const rows: readonly (readonly [string, string | null])[] = [
    [strings.symbol, summary.symbol],
    [strings.meeting, meeting],
    [strings.date, summary.date],
    [strings.theme, summary.theme],
    [strings.preparedBy, summary.preparedBySecretariat ? strings.secretariat : null],
    [strings.paragraphRange, range],
    [strings.citekey, summary.citekey],
  ];
  return element(
    'dl',
    { class: 'metadata' },
    ...rows.flatMap(([term, value]) =>
      value === null
        ? []
        : [element('div', {}, element('dt', {}, term), element('dd', { dir: 'auto' }, value))],
    ),
  );
}

function renderParagraph(paragraph: ParagraphSummary, strings: PageStrings, post: Post): HTMLElement {
  const { number } = paragraph;
  return element(
    'li',
    { id: `para-${number}`, tabindex: '-1' },
    element('span', { class: 'number' }, String(number)),
    element(
      'div',
      { class: 'text' },
      element('p', { dir: 'auto' }, paragraph.digest),
      paragraph.items.length === 0
        ? null
        : element(
            'ol',
            { class: 'items' },
            ...paragraph.items.map(({ letter, digest }) =>
              element(
                'li',
                { id: `para-${number}-${letter}`, tabindex: '-1' },
                element('span', { class: 'letter' }, `(${letter})`),
                element('span', { dir: 'auto' }, digest),
              ),
            ),
          ),
      names(strings.provisions, paragraph.provisions),
      names(strings.bodies, paragraph.bodies),
    ),
    button(strings.cite, { class: 'cite', 'aria-label': fill(strings.citeParagraph, number) }, () =>
      post({ type: 'insertCitation', target: { kind: 'paragraph', number } }),
    ),
  );
}

function names(label: string, values: readonly string[]): HTMLElement | null {
  return values.length === 0
    ? null
    : element('p', { class: 'names' }, element('span', { class: 'label' }, label), ' ', values.join('; '));
}

function section(id: string, title: string, ...children: readonly (Node | null)[]): HTMLElement {
  return element(
    'section',
    { 'aria-labelledby': `${id}-title` },
    element('h2', { id: `${id}-title` }, title),
    ...children,
  );
}

function list(className: string, values: readonly string[]): HTMLElement {
  return element('ul', { class: className }, ...values.map((value) => element('li', { dir: 'auto' }, value)));
}

function button(label: string, attributes: Readonly<Record<string, string>>, press: () => void): HTMLElement {
  const result = element('button', { type: 'button', ...attributes }, label);
  result.addEventListener('click', press);
  return result;
}

/** Puts the values in the places of `{0}`, `{1}`. */
function fill(text: string, ...values: readonly number[]): string {
  return text.replace(/\{(\d)\}/gu, (place, index: string) => String(values[Number(index)] ?? place));
}
