import { l10n, QuickPickItemKind, ThemeIcon, type QuickInputButton, type QuickPickItem } from 'vscode';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Paper, Theme } from '../../core/corpus/model.ts';
import { paragraphLabel, type Target } from '../../core/corpus/target.ts';
import type { Completion } from '../../core/search/completions.ts';
import { filterNames, filterText, type FilterName } from '../../core/search/queryLanguage.ts';
import type { SearchHit } from '../../core/search/searchHit.ts';
import { commands, type SearchAction, type TargetCommandId } from '../ids.ts';

/** A row of the picker: something to open or cite, or a query to go on with. A separator is neither. */
export interface PickerItem extends QuickPickItem {
  readonly target?: Target;
  readonly query?: string;
  /** The title of the theme it stands in. */
  readonly theme?: string | undefined;
  readonly buttons?: readonly ActionButton[];
}

/** A button of a row: what it does to the row's target. */
export interface ActionButton extends QuickInputButton {
  readonly command: TargetCommandId;
}

/** What was lately searched for and opened, then the themes, then what a query can be narrowed by. */
export function startItems(
  corpus: Corpus,
  recent: { readonly searches: readonly string[]; readonly papers: readonly string[] },
): PickerItem[] {
  const papers = recent.papers.flatMap((symbol) => corpus.paper(symbol) ?? []);
  return [
    ...section(l10n.t('recent searches'), recent.searches.map(recentSearch)),
    ...section(
      l10n.t('recently opened'),
      papers.map((paper) => paperRow(corpus, paper, paper.shortTitle)),
    ),
    ...section(
      l10n.t('themes'),
      corpus.themes.map((theme) => themeRow(corpus, theme)),
    ),
    ...section(l10n.t('narrow by'), filterNames.map(filterRow)),
  ];
}

function section(label: string, rows: readonly PickerItem[]): PickerItem[] {
  return rows.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...rows];
}

function recentSearch(query: string): PickerItem {
  return { label: literal(query), iconPath: new ThemeIcon('history'), query };
}

function themeRow(corpus: Corpus, theme: Theme): PickerItem {
  const count = corpus.papersOf(theme).length;
  return {
    label: theme.title,
    description: count === 1 ? l10n.t('1 paper') : l10n.t('{0} papers', count),
    iconPath: new ThemeIcon('folder'),
    query: `${filterText('theme', theme.title)} `,
    theme: theme.title,
  };
}

function filterRow(name: FilterName): PickerItem {
  return {
    label: `${name}:`,
    description: filterDescription(name),
    iconPath: new ThemeIcon('filter'),
    query: `${name}:`,
  };
}

/**
 * The row of a completion. A name may be typed as a word, so its row must not be floated above the hits: it has no
 * letters in its label.
 */
export function completionRow({ label, filter, query }: Completion): PickerItem {
  return query.endsWith(':')
    ? {
        label: '$(filter)',
        description: `${label} ${filterDescription(filter)}`,
        alwaysShow: true,
        query,
      }
    : { label, description: filter, iconPath: new ThemeIcon('filter'), alwaysShow: true, query };
}

/** Asks whether something else was meant. */
export function suggestionRow(query: string): PickerItem {
  return {
    label: l10n.t('Did you mean: {0}', literal(query)),
    iconPath: new ThemeIcon('lightbulb'),
    alwaysShow: true,
    query,
  };
}

/**
 * The row of a hit. Quick picks float rows whose label holds the typed text, whatever order they are given in; so
 * a hit's label is its number or its symbol, which words do not match, and everything else stands behind or below.
 */
export function hitRow(corpus: Corpus, hit: SearchHit, then: TargetCommandId): PickerItem {
  const { target } = hit;
  const paper = hit.symbol === null ? undefined : corpus.paper(hit.symbol);
  if (target.kind === 'paper') {
    return paper === undefined ? { label: '' } : paperRow(corpus, paper, withTitle(paper, hit.snippet), then);
  }
  return {
    label: `¶ ${paragraphLabel(target)}`,
    // A screen reader may pass over the sign, so the kind is said in words, too.
    description:
      paper === undefined
        ? l10n.t('paragraph of the introduction')
        : `${place(paper.year, hit.theme)} · ${l10n.t('paragraph on {0}', paper.symbol)}`,
    detail: hit.snippet,
    iconPath: new ThemeIcon('note'),
    alwaysShow: true,
    target,
    theme: hit.theme ?? undefined,
    buttons: actionButtons(then, paper !== undefined),
  };
}

function paperRow(
  corpus: Corpus,
  paper: Paper,
  detail: string,
  then: TargetCommandId = commands.openSummary,
): PickerItem {
  const theme = corpus.themeOf(paper).title;
  return {
    label: unmatched(paper.symbol),
    description: place(paper.year, theme),
    detail,
    iconPath: new ThemeIcon('file-text'),
    alwaysShow: true,
    target: { kind: 'paper', symbol: paper.symbol },
    theme,
    buttons: actionButtons(then, true),
  };
}

function place(year: number, theme: string | null): string {
  return [year, theme].filter(Boolean).join(' · ');
}

/** A snippet that is the title already needs no title before it. */
function withTitle(paper: Paper, snippet: string): string {
  return paper.title.startsWith(snippet.replace(/…$/u, '')) ? snippet : `${paper.shortTitle}: ${snippet}`;
}

const wordJoiner = '\u2060';

/** A label shows `$(name)` as an icon; what somebody typed is no icon. */
function literal(text: string): string {
  return text.replaceAll('$(', `$${wordJoiner}(`);
}

/** The same to look at, but no text that somebody types is found in it: see `hitRow`. */
function unmatched(symbol: string): string {
  return Array.from(symbol).join(wordJoiner);
}

/** What can be done to a row with the mouse; accepting does `then`, so that has no button. */
function actionButtons(then: TargetCommandId, hasDocument: boolean): ActionButton[] {
  const all: ActionButton[] = [
    action(commands.insertCitation, 'quote', l10n.t('Insert Citation')),
    action(commands.insertWithOptions, 'settings', l10n.t('Insert Citation with Options')),
    action(commands.openSummary, 'preview', l10n.t('Open Summary')),
    action(commands.openDocument, 'link-external', l10n.t('Open Official Document')),
    action(commands.copyCitation, 'copy', l10n.t('Copy Citation')),
  ];
  return all.filter(({ command }) => command !== then && (hasDocument || command !== commands.openDocument));
}

function action(command: TargetCommandId, icon: string, tooltip: string): ActionButton {
  return { command, iconPath: new ThemeIcon(icon), tooltip };
}

/** The command of an action that the keyboard does to a row; undefined for what is done to the search. */
export function commandOf(action: SearchAction): TargetCommandId | undefined {
  switch (action) {
    case 'insertCitation':
    case 'insertWithOptions':
    case 'openDocument':
    case 'copyCitation':
      return commands[action];
    default:
      return undefined;
  }
}

function filterDescription(name: FilterName): string {
  switch (name) {
    case 'theme':
      return l10n.t('a theme, or words of it');
    case 'year':
      return l10n.t('a year or years, like 2015..2019');
    case 'meeting':
      return l10n.t('a meeting of the Working Group, like 3');
    case 'topic':
      return l10n.t('a key topic');
    case 'art':
      return l10n.t('an article, like 11 or 28 (2)');
    case 'body':
      return l10n.t('a body, network or system');
    case 'place':
      return l10n.t('a country or region');
    case 'symbol':
      return l10n.t('a document symbol, or the end of one');
    case 'kind':
      return l10n.t('papers or paragraphs');
  }
}
