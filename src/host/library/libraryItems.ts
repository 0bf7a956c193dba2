import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { PaperGroup } from '../../core/corpus/groupPapers.ts';
import { escapeMarkdown } from '../../core/text/escapeMarkdown.ts';
import { commands } from '../ids.ts';
import type { GroupNode, PaperNode, RemedyNode } from './libraryNode.ts';

/** What a group's row shows. */
export function groupItem({ id, group }: GroupNode): TreeItem {
  const label = groupLabel(group);
  const count = group.papers.length;
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.contextValue = 'group';
  item.description = String(count);
  item.iconPath = new ThemeIcon(group.by.grouping === 'theme' ? 'book' : 'calendar');
  item.tooltip = groupTooltip(group);
  item.accessibilityInformation = {
    label: count === 1 ? l10n.t('{0}, 1 paper', label) : l10n.t('{0}, {1} papers', label, count),
  };
  return item;
}

/** What a paper's row shows. */
export function paperItem({ id, paper, target }: PaperNode): TreeItem {
  const item = new TreeItem(paper.shortTitle, TreeItemCollapsibleState.None);
  item.id = id;
  item.contextValue = 'paper';
  item.description = `${paper.symbol} · ${paper.year}`;
  item.iconPath = new ThemeIcon('file-text');
  item.tooltip = new MarkdownString(
    [
      `**${escapeMarkdown(paper.title)}**`,
      escapeMarkdown(`${paper.symbol} · ${meetingLabel(paper.meeting, paper.year)}`),
      escapeMarkdown(paper.summary),
    ].join('\n\n'),
  );
  item.accessibilityInformation = { label: `${paper.shortTitle}, ${paper.symbol}, ${paper.year}` };
  item.command = {
    command: commands.openSummary,
    title: l10n.t('Open Summary'),
    arguments: [target],
  };
  return item;
}

export function remedyItem({ id, label, icon, command }: RemedyNode): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.id = id;
  item.iconPath = new ThemeIcon(icon);
  item.command = { command, title: label };
  return item;
}

function groupLabel({ by }: PaperGroup): string {
  switch (by.grouping) {
    case 'theme':
      return by.theme.title;
    case 'year':
      return String(by.year);
    case 'meeting':
      return meetingLabel(by.meeting, by.year);
  }
}

function groupTooltip(group: PaperGroup): MarkdownString | string {
  if (group.by.grouping !== 'theme') {
    return groupLabel(group);
  }
  const { theme } = group.by;
  const topics = l10n.t('Key topics: {0}', theme.keyTopics.join('; '));
  return new MarkdownString(`**${escapeMarkdown(theme.title)}**\n\n${escapeMarkdown(topics)}`);
}

function meetingLabel(meeting: number, year: number): string {
  return l10n.t('Meeting {0} ({1})', meeting, year);
}
