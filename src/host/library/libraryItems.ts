import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Paper } from '../../core/corpus/model.ts';
import type { Target } from '../../core/corpus/target.ts';
import type { GroupNode, OutlineNode, ParagraphNode, PartNode } from '../../core/outline/outlineNode.ts';
import type { ReadingItem } from '../../core/reading/readingList.ts';
import { escapeMarkdown } from '../../core/text/escapeMarkdown.ts';
import { rowText } from '../../core/text/rowText.ts';
import { commands } from '../ids.ts';
import { articleLabel, groupLabel, meetingLabel } from './groupLabel.ts';
import type { RemedyNode } from './libraryNode.ts';

/** What a row depends on besides itself. */
export interface RowContext {
  readonly corpus: Corpus;
  readonly isOpen: boolean;
  /** What the reader keeps about the row's target. */
  readonly reading: ReadingItem;
}

const maxTooltip = 2000;

export function outlineItem(node: OutlineNode, context: RowContext): TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node, context);
    case 'paper':
    case 'introduction':
      return partItem(node, context);
    case 'paragraph':
      return paragraphItem(node, context);
  }
}

export function remedyItem({ id, label, icon, command }: RemedyNode): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.id = id;
  item.iconPath = new ThemeIcon(icon);
  item.command = { command, title: label };
  item.accessibilityInformation = { label, role: 'treeitem' };
  return item;
}

function groupItem(group: GroupNode, { isOpen }: RowContext): TreeItem {
  const { by, count } = group;
  const label = rowText(groupLabel(by));
  const item = new TreeItem(label, collapsible(true, isOpen));
  item.contextValue = by.grouping === 'theme' ? 'group theme' : 'group';
  item.description = String(count);
  item.iconPath = new ThemeIcon(groupIcons[by.grouping]);
  item.tooltip = groupTooltip(group);
  item.accessibilityInformation = { label: `${label}, ${groupCount(group)}` };
  return item;
}

const groupIcons = {
  theme: 'book',
  year: 'calendar',
  meeting: 'calendar',
  topic: 'tag',
  instrument: 'law',
  article: 'law',
} as const;

function groupCount({ by, count }: GroupNode): string {
  return by.grouping === 'instrument' || by.grouping === 'article'
    ? paragraphCount(count)
    : count === 1
      ? l10n.t('1 paper')
      : l10n.t('{0} papers', count);
}

function paragraphCount(count: number): string {
  return count === 1 ? l10n.t('1 paragraph') : l10n.t('{0} paragraphs', count);
}

function groupTooltip(group: GroupNode): MarkdownString {
  const { by } = group;
  switch (by.grouping) {
    case 'theme':
      return tooltip(
        by.theme.title,
        l10n.t('Key topics: {0}', by.theme.keyTopics.join('; ')),
        groupCount(group),
      );
    case 'instrument':
      return tooltip(by.instrument.title, groupCount(group));
    case 'article':
      return tooltip(`${by.instrument.shortTitle}, ${articleLabel(by.article)}`, groupCount(group));
    default:
      return tooltip(groupLabel(by), groupCount(group));
  }
}

function partItem(node: PartNode, { corpus, isOpen, reading }: RowContext): TreeItem {
  const isPaper = node.kind === 'paper';
  const label = isPaper ? rowText(node.paper.shortTitle) : l10n.t('About the compendium');
  const place = isPaper ? `${node.paper.symbol} · ${node.paper.year}` : String(node.count);
  const item = new TreeItem(label, collapsible(node.count > 0, isOpen));
  item.contextValue = isPaper ? contextValue('paper', reading) : node.kind;
  item.description = withMarks(rowText(place), reading);
  item.iconPath = icon(isPaper ? 'file-text' : 'info', reading);
  item.tooltip = isPaper
    ? tooltip(node.paper.title, paperPlace(corpus, node.paper), node.paper.summary, spoken(reading))
    : tooltip(node.compendium.title, node.compendium.subtitle, node.compendium.purpose);
  const name = isPaper
    ? [label, node.paper.symbol, String(node.paper.year)]
    : [label, paragraphCount(node.count)];
  item.accessibilityInformation = {
    label: [...name.map((text) => rowText(text)), ...marks(reading)].join(', '),
  };
  item.command = open(node.target);
  return item;
}

function paragraphItem({ paragraph, target }: ParagraphNode, { corpus, reading }: RowContext): TreeItem {
  const { number, digest, items, provisions } = paragraph;
  const item = new TreeItem(`¶ ${number}`, TreeItemCollapsibleState.None);
  item.contextValue = contextValue('paragraph', reading);
  item.description = withMarks(rowText(digest), reading);
  item.iconPath = icon('note', reading);
  const paper = corpus.paperDescribedBy(paragraph);
  item.tooltip = tooltip(
    l10n.t('Paragraph {0} of the compendium', number),
    paper === undefined ? '' : `${paper.shortTitle} · ${paper.symbol}`,
    digest,
    ...items.map(({ letter, digest: text }) => `(${letter}) ${text}`),
    provisions.map((provision) => corpus.provisionLabel(provision)).join('; '),
    spoken(reading),
  );
  const name = l10n.t('Paragraph {0}', number);
  item.accessibilityInformation = { label: `${[name, ...marks(reading)].join(', ')}: ${rowText(digest)}` };
  item.command = open(target);
  return item;
}

function collapsible(hasChildren: boolean, isOpen: boolean): TreeItemCollapsibleState {
  return !hasChildren
    ? TreeItemCollapsibleState.None
    : isOpen
      ? TreeItemCollapsibleState.Expanded
      : TreeItemCollapsibleState.Collapsed;
}

/** What menus look for. */
function contextValue(kind: string, { pinned, read }: ReadingItem): string {
  return `${kind} ${pinned ? 'pinned' : 'unpinned'} ${read ? 'read' : 'unread'}`;
}

/** One sign a row: what is pinned and read says the latter in words. */
function icon(id: string, { pinned, read }: ReadingItem): ThemeIcon {
  return new ThemeIcon(pinned ? 'pinned' : read ? 'pass' : id);
}

function withMarks(text: string, { pinned, read }: ReadingItem): string {
  return pinned && read ? `${l10n.t('read')} · ${text}` : text;
}

function marks({ pinned, read }: ReadingItem): readonly string[] {
  return [...(pinned ? [l10n.t('on the reading list')] : []), ...(read ? [l10n.t('read')] : [])];
}

function spoken(reading: ReadingItem): string {
  return [...marks(reading), ...(reading.note === '' ? [] : [reading.note])].join(' · ');
}

function paperPlace(corpus: Corpus, paper: Paper): string {
  return [paper.symbol, meetingLabel(paper.meeting, paper.year), corpus.themeOf(paper).title].join(' · ');
}

function open(target: Target): { command: string; title: string; arguments: readonly [Target] & unknown[] } {
  return { command: commands.openSummary, title: l10n.t('Open Summary'), arguments: [target] };
}

/** Paragraphs of text, the first of them strong; what is empty is left out. Data stays text. */
function tooltip(title: string, ...texts: readonly string[]): MarkdownString {
  const lines = texts.map((text) => escapeMarkdown(rowText(text, maxTooltip))).filter(Boolean);
  return new MarkdownString([`**${escapeMarkdown(rowText(title))}**`, ...lines].join('\n\n'));
}
