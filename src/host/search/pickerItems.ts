import { l10n, QuickPickItemKind, ThemeIcon, type QuickInputButton, type QuickPickItem } from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Paper } from '../../core/corpus/model.ts';
import type { Target } from '../../core/corpus/target.ts';
import type { SearchHit } from '../../core/search/searchIndex.ts';
import { commands, type TargetCommandId } from '../ids.ts';

/** A row of the picker. A separator has no target. */
export interface PickerItem extends QuickPickItem {
  readonly target?: Target;
  readonly commandOf?: ReadonlyMap<QuickInputButton, TargetCommandId>;
}

/**
 * The rows before anything is typed: all papers, theme by theme.
 */
export function startItems(corpus: Corpus): PickerItem[] {
  return corpus.themes.flatMap((theme) => [
    { label: theme.title, kind: QuickPickItemKind.Separator },
    ...corpus.papersOf(theme).map((paper) => paperRow(paper, paper.title)),
  ]);
}

/**
 * The row of a hit. Quick picks float rows whose label holds the typed text, whatever order they are given in;
 * so the label is the hit's number or symbol, which words do not match, and its title is the description.
 */
export function hitItem(corpus: Corpus, hit: SearchHit): PickerItem {
  const paper = hit.symbol === null ? undefined : corpus.paper(hit.symbol);
  if (hit.paragraph === null) {
    return paper === undefined ? { label: '' } : paperRow(paper, hit.snippet);
  }
  const about = paper === undefined ? l10n.t('Introduction') : `${paper.shortTitle} · ${paper.symbol}`;
  return {
    label: l10n.t('Paragraph {0}', hit.paragraph),
    description: about,
    detail: hit.snippet,
    iconPath: new ThemeIcon('whitespace'),
    alwaysShow: true,
    target: { kind: 'paragraph', number: hit.paragraph },
    ...rowButtons(paper !== undefined),
  };
}

function paperRow(paper: Paper, detail: string): PickerItem {
  return {
    label: paper.symbol,
    description: `${paper.shortTitle} · ${paper.year}`,
    detail,
    iconPath: new ThemeIcon('file-text'),
    alwaysShow: true,
    target: { kind: 'paper', symbol: paper.symbol },
    ...rowButtons(true),
  };
}

function rowButtons(hasDocument: boolean): Pick<PickerItem, 'buttons' | 'commandOf'> {
  const cite = { iconPath: new ThemeIcon('quote'), tooltip: l10n.t('Insert Citation') };
  const open = { iconPath: new ThemeIcon('link-external'), tooltip: l10n.t('Open Official Document') };
  const commandOf = new Map<QuickInputButton, TargetCommandId>([[cite, commands.insertCitation]]);
  if (hasDocument) {
    commandOf.set(open, commands.openDocument);
  }
  return { buttons: [...commandOf.keys()], commandOf };
}
