import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { paperOf } from '../../core/corpus/target.ts';
import type { GroupNode, OutlineNode, ParagraphNode, PartNode } from '../../core/outline/outlineNode.ts';
import type { ReadingList } from '../../core/reading/readingList.ts';
import { readingSigns, type ReadingSigns } from '../../core/reading/readingSigns.ts';
import { escapeMarkdown } from '../../core/text/escapeMarkdown.ts';
import { readWithText, shortened, targetRow } from '../targetRow.ts';
import { articleLabel, groupLabel } from './groupLabel.ts';
import type { RemedyNode } from './libraryNode.ts';

/** What a row depends on besides itself. */
export interface RowContext {
  readonly corpus: Corpus;
  readonly isOpen: boolean;
  /** What the reader keeps. */
  readonly list: ReadingList;
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
      return targetItem(node, context.corpus, signsOf(node, context));
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
  const label = shortened(groupLabel(by));
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
  place: 'location',
} as const;

function groupCount({ by, count }: GroupNode): string {
  return ['instrument', 'article', 'place'].includes(by.grouping)
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
    case 'place':
      return tooltip(by.place.name, groupCount(group));
    default:
      return tooltip(groupLabel(by), groupCount(group));
  }
}

function signsOf({ target }: PartNode | ParagraphNode, { corpus, list }: RowContext): ReadingSigns {
  return readingSigns(list, target, paperOf(corpus, target));
}

function partItem(node: PartNode, context: RowContext): TreeItem {
  const reading = signsOf(node, context);
  const item = targetItem(node, context.corpus, reading);
  item.collapsibleState = collapsible(node.count > 0, context.isOpen);
  if (node.kind === 'introduction') {
    item.label = l10n.t('About the compendium');
    item.description = described(String(node.count), reading);
    item.accessibilityInformation = {
      label: [item.label, paragraphCount(node.count), ...marks(reading)].join(', '),
    };
  }
  return item;
}

/** The row that every tree has, and what this one adds: signs of reading, and the places around it. */
function targetItem(node: PartNode | ParagraphNode, corpus: Corpus, reading: ReadingSigns): TreeItem {
  const item = targetRow(corpus, node.target, reading);
  if (reading.pinned || reading.read) {
    item.iconPath = new ThemeIcon(reading.pinned ? 'pinned' : 'pass');
  }
  item.description = described(String(item.description), reading);
  const spoken = [item.accessibilityInformation?.label ?? '', ...marks(reading)];
  item.accessibilityInformation = { label: spoken.join(', ') };
  if (item.tooltip instanceof MarkdownString) {
    const places = [...itemMarks(reading), ...placesOf(node, corpus)];
    const texts = places.map((text) => escapeMarkdown(shortened(text, maxTooltip)));
    item.tooltip.appendMarkdown(texts.map((text) => `\n\n${text}`).join(''));
  }
  return item;
}

/**
 * A row has one sign, and says the rest in words; in front, for the end of a row is cut off. It tells of the items, which
 * have no rows. A paper's row does not tell of its paragraphs, which do.
 */
function described(text: string, { pinned, pinnedItems, read }: ReadingSigns): string {
  return [
    ...(pinned && read ? [l10n.t('read')] : []),
    ...(pinnedItems.length === 0 ? [] : [l10n.t('{0} pinned', lettered(pinnedItems))]),
    text,
  ].join(' · ');
}

/** The theme of a paper; the lettered items and the instruments of a paragraph. */
function placesOf(node: PartNode | ParagraphNode, corpus: Corpus): readonly string[] {
  switch (node.kind) {
    case 'paper':
      return [l10n.t('Theme: {0}', corpus.themeOf(node.paper).title)];
    case 'introduction':
      return [node.compendium.purpose];
    case 'paragraph': {
      const { items, provisions } = node.paragraph;
      const named = [...new Set(provisions.map((provision) => corpus.provisionLabel(provision)))];
      return [
        ...items.map(({ letter, digest }) => `(${letter}) ${digest}`),
        ...(named.length === 0 ? [] : [named.join('; ')]),
      ];
    }
  }
}

/** What a screen reader says of the signs. */
function marks(reading: ReadingSigns): readonly string[] {
  const { pinned, read, readWith } = reading;
  return [
    ...(pinned ? [l10n.t('on the reading list')] : []),
    ...itemMarks(reading),
    ...(readWith !== undefined ? [readWithText(readWith)] : read ? [l10n.t('read')] : []),
  ];
}

function itemMarks({ pinnedItems }: ReadingSigns): readonly string[] {
  switch (pinnedItems.length) {
    case 0:
      return [];
    case 1:
      return [l10n.t('Item {0} is on the reading list', lettered(pinnedItems))];
    default:
      return [l10n.t('Items {0} are on the reading list', lettered(pinnedItems))];
  }
}

/** "(a), (c)". */
function lettered(letters: readonly string[]): string {
  return letters.map((letter) => `(${letter})`).join(', ');
}

function collapsible(hasChildren: boolean, isOpen: boolean): TreeItemCollapsibleState {
  return !hasChildren
    ? TreeItemCollapsibleState.None
    : isOpen
      ? TreeItemCollapsibleState.Expanded
      : TreeItemCollapsibleState.Collapsed;
}

/** Paragraphs of text, the first of them strong; what is empty is left out. Data stays text. */
function tooltip(title: string, ...texts: readonly string[]): MarkdownString {
  const lines = texts.map((text) => escapeMarkdown(shortened(text, maxTooltip))).filter(Boolean);
  return new MarkdownString([`**${escapeMarkdown(shortened(title))}**`, ...lines].join('\n\n'));
}
