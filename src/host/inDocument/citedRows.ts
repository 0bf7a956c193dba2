import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { commands, type CitationPlace } from '../ids.ts';
import { targetRow, type RowSigns } from '../targetRow.ts';
import type { CitedAt, CitedTarget } from './citedNode.ts';

/** What is cited, with how often; a click goes to the first place. */
export function citedTargetRow(
  corpus: Corpus,
  { id, target, places }: CitedTarget,
  signs: RowSigns,
): TreeItem {
  const row = targetRow(corpus, target, signs);
  row.id = id;
  if (places.length > 1) {
    row.collapsibleState = TreeItemCollapsibleState.Collapsed;
    // In front, for the end of a row is cut off in a narrow side bar.
    const title = typeof row.label === 'string' ? row.label : (row.label?.label ?? '');
    row.label = l10n.t('{0}× {1}', places.length, title);
    const label = row.accessibilityInformation?.label ?? '';
    row.accessibilityInformation = { label: l10n.t('{0}, cited {1} times', label, places.length) };
  }
  const [first] = places;
  if (first !== undefined) {
    row.command = goTo(first.at);
  }
  return row;
}

/** The text around a place, the citation itself highlighted, and its line. */
export function placeRow({ id, place: { at, line, around } }: CitedAt): TreeItem {
  const number = `${line}: `;
  const highlight: [number, number] = [number.length + around.start, number.length + around.end];
  const row = new TreeItem({ label: number + around.text, highlights: [highlight] });
  row.id = id;
  row.tooltip = l10n.t('Go to line {0}', line);
  row.iconPath = new ThemeIcon('quote');
  row.contextValue = 'place';
  row.accessibilityInformation = { label: l10n.t('Line {0}: {1}', line, around.text) };
  row.command = goTo(at);
  return row;
}

function goTo(place: CitationPlace): { command: string; title: string; arguments: [CitationPlace] } {
  return { command: commands.goToCitation, title: l10n.t('Go to Citation'), arguments: [place] };
}
