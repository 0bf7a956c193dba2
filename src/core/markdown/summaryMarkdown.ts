import { officialDocumentUrl, type DocumentLanguage } from '../corpus/officialDocument.ts';
import type { ParagraphSummary, Summary } from '../summary/summarize.ts';
import { targetKey } from '../corpus/target.ts';
import { escapeMarkdown } from '../text/escapeMarkdown.ts';
import type { MarkdownLines } from './markdownLines.ts';
import type { MarkdownStrings } from './markdownStrings.ts';

export interface MarkdownOptions {
  readonly strings: MarkdownStrings;
  /** The official documents' language. */
  readonly language: DocumentLanguage;
  /** The level of the summary's heading. */
  readonly level: number;
  /** Whether the theme and its key topics are told: a theme's own document does it once. */
  readonly withTheme: boolean;
}

/** A paper, or the introduction, as Markdown: the page's facts and texts in its order. */
export function summaryMarkdown(lines: MarkdownLines, summary: Summary, options: MarkdownOptions): void {
  const { strings, level, withTheme } = options;
  lines.place(targetKey(summary.target), () => {
    lines.add(heading(level, summary.title), facts(summary, options));
    lines.add(heading(level + 1, strings.summary), escapeMarkdown(summary.summary));
    if (withTheme && summary.keyTopics.length > 0) {
      lines.add(heading(level + 1, strings.keyTopics), bullets(summary.keyTopics));
    }
    lines.add(heading(level + 1, strings.paragraphs));
    if (level === 1) {
      lines.add(escapeMarkdown(strings.paragraphsNote));
    }
    for (const paragraph of summary.paragraphs) {
      paragraphMarkdown(lines, paragraph, options);
    }
  });
}

/** Levels end at 6. */
export function heading(level: number, text: string): string {
  return `${'#'.repeat(Math.min(level, 6))} ${escapeMarkdown(text)}`;
}

export function bullets(texts: readonly string[]): string {
  return texts.map((text) => `- ${escapeMarkdown(text)}`).join('\n');
}

export function fact(label: string, value: string): string {
  return `- ${escapeMarkdown(label)}: ${value}`;
}

function facts(summary: Summary, { strings, language, withTheme }: MarkdownOptions): string {
  const { symbol, meeting, date, theme, firstParagraph, lastParagraph } = summary;
  const meetingText = meeting === null ? null : fill(strings.meetingValue, meeting, summary.year);
  const { section, distribution, purpose } = summary;
  const range = fill(strings.paragraphRangeValue, firstParagraph, lastParagraph);
  const rows: readonly (readonly [string, string | null])[] = [
    [strings.symbol, symbol && symbolLink(symbol, language)],
    [strings.meeting, meetingText && escapeMarkdown(meetingText)],
    [strings.date, date && escapeMarkdown(date)],
    [strings.distribution, distribution && escapeMarkdown(distribution)],
    [strings.theme, theme !== null && withTheme ? escapeMarkdown(theme) : null],
    [strings.preparedBy, summary.preparedBySecretariat ? escapeMarkdown(strings.secretariat) : null],
    [strings.purpose, purpose && escapeMarkdown(purpose)],
    [strings.paragraphRange, escapeMarkdown(range)],
    [strings.section, section && escapeMarkdown(fill(strings.sectionValue, section.number, section.title))],
    // It is to be copied as it is, and has letters, digits and _ only.
    [strings.citekey, `\`${summary.citekey}\``],
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [fact(label, value)])).join('\n');
}

/** The symbol leads to the official document. */
function symbolLink(symbol: string, language: DocumentLanguage): string {
  const url = officialDocumentUrl(symbol, language).replace(/[<>\s\\]/gu, encodeURIComponent);
  return `[${escapeMarkdown(symbol)}](<${url}>)`;
}

/** A heading of its own: so the outline lists paragraphs, and a link can lead to one. */
function paragraphMarkdown(
  lines: MarkdownLines,
  { number, digest, items, provisions, bodies, places }: ParagraphSummary,
  { strings, level }: MarkdownOptions,
): void {
  lines.place(targetKey({ kind: 'paragraph', number }), () => {
    lines.add(heading(level + 2, fill(strings.paragraph, number)), escapeMarkdown(digest));
    if (items.length > 0) {
      items.forEach(({ letter }, index) => {
        lines.placeItem(targetKey({ kind: 'paragraph', number, item: letter }), index);
      });
      lines.add(bullets(items.map(({ letter, digest: item }) => `(${letter}) ${item}`)));
    }
    lines.add(
      ...names(strings.provisions, provisions),
      ...names(strings.bodies, bodies),
      ...names(strings.places, places),
    );
  });
}

function names(label: string, values: readonly string[]): readonly string[] {
  return values.length === 0 ? [] : [`*${escapeMarkdown(label)}* ${escapeMarkdown(values.join('; '))}`];
}

function fill(text: string, ...values: readonly (number | string)[]): string {
  return text.replace(/\{(\d)\}/gu, (place, index: string) => String(values[Number(index)] ?? place));
}
