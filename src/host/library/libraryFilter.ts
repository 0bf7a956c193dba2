import { l10n } from 'vscode';
import { isFiltering, type OutlineFilter } from '../../core/outline/outlineFilter.ts';
import { shortened } from '../targetRow.ts';

/** “hawala” · unread; undefined for no filter. */
export function filterLabel(filter: OutlineFilter): string | undefined {
  return isFiltering(filter)
    ? [
        ...(filter.text.trim() === '' ? [] : [`“${shortened(filter.text, 60)}”`]),
        ...(filter.read === undefined ? [] : [filter.read ? l10n.t('read') : l10n.t('unread')]),
        ...(filter.pinned ? [l10n.t('pinned')] : []),
      ].join(' · ')
    : undefined;
}
