import type { SearchLink } from '../core/summary/searchLinks.ts';
import type { Summary } from '../core/summary/summarize.ts';
import type { SummaryStrings, ShowSummary } from '../protocol/summaryMessages.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import { fill } from './fill.ts';
import { pinButton } from './pins.ts';
import type { Post } from './post.ts';
import { renderAround } from './renderAround.ts';
import { renderParagraph } from './renderParagraph.ts';
import { section } from './section.ts';

/** More paragraphs are laid out when they come near the view; fewer cost nothing, and are exact. */
const manyParagraphs = 60;

/** The whole page as one element. All text goes in as text nodes. */
export function renderSummary({ summary, strings, documents }: ShowSummary, post: Post): HTMLElement {
  const { paragraphs, topics } = summary;
  // The data's language and direction; its texts find their own direction, for they may quote another language.
  const said = { lang: summary.language, dir: 'auto' };
  return element(
    'main',
    { dir: summary.direction },
    element(
      'header',
      {},
      eyebrow(summary),
      element('h1', { ...said, tabindex: '-1' }, summary.title),
      actions(summary, strings, post),
      element('p', { class: 'lead', ...said }, summary.summary),
    ),
    metadata(summary, strings, documentLinks(summary, documents, post)),
    section(
      'paragraphs',
      strings.paragraphs,
      element('p', { class: 'note', dir: 'auto' }, strings.paragraphsNote),
      element(
        'ol',
        { class: paragraphs.length > manyParagraphs ? 'paragraphs many' : 'paragraphs' },
        ...paragraphs.map((paragraph) => renderParagraph(paragraph, said, strings, post)),
      ),
    ),
    topics.length === 0 ? null : section('topics', strings.keyTopics, chips(topics, said, strings, post)),
    ...renderAround(summary, said, strings, post),
  );
}

function eyebrow({ symbol, shortTitle, theme }: Summary): HTMLElement {
  return element(
    'p',
    { class: 'eyebrow' },
    element('span', { dir: 'auto' }, symbol ?? shortTitle),
    ...(theme === null ? [] : [' · ', element('span', { dir: 'auto' }, theme)]),
  );
}

function actions(summary: Summary, strings: SummaryStrings, post: Post): HTMLElement {
  const { target, key } = summary;
  return element(
    'div',
    { class: 'actions' },
    button(strings.insertCitation, { class: 'primary' }, () => post({ type: 'insertCitation', target })),
    button(strings.copyCitation, {}, () => post({ type: 'copyCitation', target })),
    pinButton({ key, target }, { label: strings.pin, name: strings.pinPage }, post),
    summary.symbol === null
      ? null
      : button(strings.openDocument, {}, () => post({ type: 'openDocument', target })),
  );
}

function documentLinks(
  { symbol, target }: Summary,
  documents: ShowSummary['documents'],
  post: Post,
): HTMLElement | null {
  return symbol === null
    ? null
    : element(
        'dd',
        { class: 'languages' },
        ...documents.map(({ language, name }) =>
          button(name, { class: 'link', lang: language, dir: 'auto' }, () =>
            post({ type: 'openDocument', target, language }),
          ),
        ),
      );
}

function metadata(summary: Summary, strings: SummaryStrings, documents: HTMLElement | null): HTMLElement {
  const range = fill(strings.paragraphRangeValue, summary.firstParagraph, summary.lastParagraph);
  const meeting = summary.meeting === null ? null : fill(strings.meetingValue, summary.meeting, summary.year);
  const { section: part, distribution, purpose } = summary;
  const rows: readonly (readonly [string, string | null])[] = [
    [strings.meeting, meeting],
    [strings.date, summary.date],
    [strings.distribution, distribution],
    [strings.preparedBy, summary.preparedBySecretariat ? strings.secretariat : null],
    [strings.paragraphRange, range],
    [strings.section, part && fill(strings.sectionValue, part.number, part.title)],
    [strings.purpose, purpose],
  ];
  return element(
    'dl',
    { class: 'metadata' },
    ...rows.map(([term, value]) =>
      value === null
        ? null
        : element('div', {}, element('dt', {}, term), element('dd', {}, element('bdi', {}, value))),
    ),
    // A line of its own, for it is one long word.
    element(
      'div',
      { class: 'wide' },
      element('dt', {}, strings.citekey),
      element('dd', {}, element('bdi', {}, summary.citekey)),
    ),
    documents && element('div', { class: 'wide' }, element('dt', {}, strings.officialDocument), documents),
  );
}

function chips(
  topics: readonly SearchLink[],
  said: Readonly<Record<string, string>>,
  strings: SummaryStrings,
  post: Post,
): HTMLElement {
  return element(
    'ul',
    { class: 'chips' },
    ...topics.map(({ label, query }) =>
      element(
        'li',
        {},
        button(label, { ...said, title: fill(strings.searchFor, query) }, () =>
          post({ type: 'search', query }),
        ),
      ),
    ),
  );
}
