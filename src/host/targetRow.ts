import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { Paper } from '../core/corpus/model.ts';
import { paperOf, paragraphLabel, type Target } from '../core/corpus/target.ts';
import { escapeMarkdown } from '../core/text/escapeMarkdown.ts';
import type { ReadingItem } from '../core/reading/readingList.ts';
import type { ReadingSigns } from '../core/reading/readingSigns.ts';
import { commands } from './ids.ts';

/** A row shows one line; the rest is in the tooltip. */
const longestLine = 120;
/** A tooltip and what is spoken have an end, too. */
const longestText = 2000;
/** They would turn around what stands beside the text. */
const directions = /[\u202A-\u202E\u2066-\u2069]/gu;

/** What a row needs to know of what the reader keeps; what stands on the reading list itself is read with nothing. */
export type RowSigns = ReadingItem & Pick<ReadingSigns, 'readWith'>;

/** A target's row as every tree of ours shows it. The row has no id yet; a click opens the summary. */
export function targetRow(corpus: Corpus, target: Target, signs: RowSigns): TreeItem {
  const { label, description, spoken, icon, tooltip } = partsOf(corpus, target);
  const row = new TreeItem(shortened(label), TreeItemCollapsibleState.None);
  row.description = shortened(description);
  row.iconPath = new ThemeIcon(icon);
  const readWith = signs.readWith === undefined ? [] : [escapeMarkdown(readWithText(signs.readWith))];
  row.tooltip = new MarkdownString([...tooltip, ...readWith, ...noteParts(signs.note)].join('\n\n'));
  row.accessibilityInformation = { label: shortened(spoken, longestText) };
  row.contextValue = contextOf(target.kind, signs);
  row.command = { command: commands.openSummary, title: l10n.t('Open Summary'), arguments: [target] };
  return row;
}

/**
 * The words that menus ask for: "paper pinned unread". What is read with its paper is neither "read" nor "unread", for
 * marking it would change nothing.
 */
export function contextOf(kind: string, { pinned, read, readWith }: RowSigns): string {
  const mark = readWith !== undefined ? 'readWithin' : read ? 'read' : 'unread';
  return [kind, pinned ? 'pinned' : 'unpinned', mark].join(' ');
}

/** For the tooltip, and for who hears the row. */
export function readWithText(readWith: Target): string {
  switch (readWith.kind) {
    case 'paper':
      return l10n.t('Read with its paper');
    case 'paragraph':
      return l10n.t('Read with its paragraph');
    case 'compendium':
      return l10n.t('Read with the introduction');
  }
}

/** A note as it is in a tooltip: escaped, with its line breaks. */
export function noteParts(note: string): readonly string[] {
  const whole = note.trim();
  const shown = whole.length > longestText ? `${whole.slice(0, longestText)}…` : whole;
  const lines = shown.replace(directions, '').split(/\r\n|\n|\r/u);
  return whole === ''
    ? []
    : ['---', `**${escapeMarkdown(l10n.t('Your note'))}**`, lines.map(escapeMarkdown).join('  \n')];
}

interface RowParts {
  readonly label: string;
  readonly description: string;
  /** What a screen reader says. */
  readonly spoken: string;
  readonly icon: string;
  /** Blocks of Markdown. */
  readonly tooltip: readonly string[];
}

function partsOf(corpus: Corpus, target: Target): RowParts {
  const paper = paperOf(corpus, target);
  if (target.kind === 'paragraph') {
    return paragraphParts(corpus, target, paper);
  }
  return paper === undefined ? compendiumParts(corpus) : paperParts(paper);
}

function paperParts({ shortTitle, title, symbol, year, meeting, summary }: Paper): RowParts {
  return {
    label: shortTitle,
    description: `${symbol} · ${year}`,
    spoken: `${shortTitle}, ${symbol}, ${year}`,
    icon: 'file-text',
    tooltip: [
      `**${escapeMarkdown(shortened(title, longestText))}**`,
      escapeMarkdown(`${symbol} · ${l10n.t('Meeting {0} ({1})', meeting, year)}`),
      escapeMarkdown(shortened(summary, longestText)),
    ],
  };
}

function paragraphParts(
  corpus: Corpus,
  target: Target & { readonly kind: 'paragraph' },
  paper: Paper | undefined,
): RowParts {
  const paragraph = corpus.paragraph(target.number);
  const item = paragraph?.items.find(({ letter }) => letter === target.item);
  const digest = (item ?? paragraph)?.digest ?? '';
  const place = paragraphLabel(target);
  return {
    label: `¶ ${place}`,
    description: digest,
    spoken: l10n.t('Paragraph {0}, {1}', place, shortened(digest)),
    icon: 'note',
    tooltip: [
      `**${escapeMarkdown(l10n.t('Paragraph {0} of the compendium', place))}**`,
      escapeMarkdown(
        shortened(paper === undefined ? corpus.compendium.subtitle : `${paper.shortTitle} · ${paper.symbol}`),
      ),
      escapeMarkdown(shortened(digest, longestText)),
    ],
  };
}

function compendiumParts({ compendium: { title, subtitle, date } }: Corpus): RowParts {
  return {
    label: subtitle,
    description: date.slice(0, 4),
    spoken: `${subtitle}, ${date.slice(0, 4)}`,
    icon: 'book',
    tooltip: [
      `**${escapeMarkdown(shortened(title, longestText))}**`,
      escapeMarkdown(`${shortened(subtitle)} · ${date}`),
    ],
  };
}

/** Its beginning, on one line. */
export function shortened(text: string, longest = longestLine): string {
  const line = text
    .slice(0, longest * 2)
    .replace(directions, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length <= longest ? line : `${line.slice(0, longest).trimEnd()}…`;
}
