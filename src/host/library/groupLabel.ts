import { l10n } from 'vscode';
import { placeLabel } from '../../core/corpus/corpus.ts';
import type { GroupedBy } from '../../core/outline/outlineNode.ts';

/** The name of a group. */
export function groupLabel(by: GroupedBy): string {
  switch (by.grouping) {
    case 'theme':
      return by.theme.title;
    case 'year':
      return String(by.year);
    case 'meeting':
      return l10n.t('Meeting {0} ({1})', by.meeting, by.year);
    case 'topic':
      return by.topic;
    case 'instrument':
      return by.instrument.shortTitle;
    case 'article':
      return articleLabel(by.article);
    case 'place':
      return placeLabel(by.place);
  }
}

export function articleLabel(article: string): string {
  return l10n.t('Article {0}', article);
}
