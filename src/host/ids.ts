import type { Uri } from 'vscode';
import type { Target } from '../core/corpus/target.ts';

/** Every id that package.json and the code share. A test holds the two against each other. */

export const commands = {
  search: 'compendium.search',
  searchSelection: 'compendium.searchSelection',
  backToSearch: 'compendium.backToSearch',
  actInSearch: 'compendium.actInSearch',
  insertCitation: 'compendium.insertCitation',
  insertWithOptions: 'compendium.insertWithOptions',
  copyCitation: 'compendium.copyCitation',
  copyCitationAs: 'compendium.copyCitationAs',
  updateReferenceList: 'compendium.updateReferenceList',
  export: 'compendium.export',
  selectStyle: 'compendium.selectStyle',
  copySymbol: 'compendium.copySymbol',
  openSummary: 'compendium.openSummary',
  openDocument: 'compendium.openDocument',
  openCompendium: 'compendium.openCompendium',
  revealPaper: 'compendium.revealPaper',
  groupByTheme: 'compendium.groupByTheme',
  groupByYear: 'compendium.groupByYear',
  groupByMeeting: 'compendium.groupByMeeting',
  reload: 'compendium.reload',
  showLog: 'compendium.showLog',
} as const;

export type CommandId = (typeof commands)[keyof typeof commands];

/** Commands that need a target, and ask for one with the search picker when they get none. */
export const targetCommands = [
  commands.insertCitation,
  commands.insertWithOptions,
  commands.copyCitation,
  commands.copyCitationAs,
  commands.copySymbol,
  commands.openSummary,
  commands.openDocument,
] as const;

export type TargetCommandId = (typeof targetCommands)[number];

/** What a command is about: a target, its text (`CTOC/COP/WG.7/2015/4`, `para:16 (c)`), or a tree's node with one. */
export type TargetArgument = Target | string | { readonly target: Target };

/** Several are cited together. */
export type TargetsArgument = TargetArgument | readonly TargetArgument[];

/** What can be done in the open search picker by keyboard: to the active row, or to what is searched. */
export const searchActions = [
  'insertCitation',
  'insertWithOptions',
  'openDocument',
  'copyCitation',
  'papers',
  'paragraphs',
  'pinTheme',
  'selectSeveral',
] as const;

export type SearchAction = (typeof searchActions)[number];

/** A group of the tree stands for its papers. */
export interface ExportedGroup {
  readonly papers: readonly TargetArgument[];
}

export interface ExportOptions {
  /** Asked for where it is missing: `biblatex`, `csl-json`… */
  readonly format?: string;
  readonly uri?: Uri;
}

/** What each command is called with. Handlers decode it: a keybinding can pass anything. */
export interface CommandArguments {
  [commands.search]: [options?: SearchOptions];
  /** Searches for the selected text. */
  [commands.searchSelection]: [];
  /** The picker as it was when a hit was taken. */
  [commands.backToSearch]: [];
  [commands.actInSearch]: [action: SearchAction];
  [commands.insertCitation]: [targets?: TargetsArgument];
  [commands.insertWithOptions]: [targets?: TargetsArgument];
  [commands.copyCitation]: [targets?: TargetsArgument];
  [commands.copyCitationAs]: [targets?: TargetsArgument];
  [commands.updateReferenceList]: [];
  /** Asks what to export where nothing is named; several rows of a tree come second, as VS Code passes them. */
  [commands.export]: [
    targets?: TargetsArgument | ExportedGroup,
    selected?: readonly (TargetArgument | ExportedGroup)[],
    options?: ExportOptions,
  ];
  [commands.selectStyle]: [];
  [commands.copySymbol]: [target?: TargetArgument];
  [commands.openSummary]: [target?: TargetArgument, options?: OpenOptions];
  [commands.openDocument]: [target?: TargetArgument];
  [commands.openCompendium]: [];
  /** Without a target: the paper that is open, and the side bar gets the focus. */
  [commands.revealPaper]: [target?: TargetArgument];
  [commands.groupByTheme]: [];
  [commands.groupByYear]: [];
  [commands.groupByMeeting]: [];
  [commands.reload]: [];
  [commands.showLog]: [];
}

export interface SearchOptions {
  /** Text to start with. */
  readonly query?: string;
  /** What happens to the hit that is accepted; it is opened by default. */
  readonly then?: TargetCommandId;
}

export interface OpenOptions {
  /** Whether the page gets the keyboard's focus. */
  readonly focus?: boolean;
}

export const views = {
  library: 'compendium.library',
} as const;

export const viewContainers = {
  compendium: 'compendium',
} as const;

export const webviews = {
  paper: 'compendium.paper',
} as const;

export const settings = {
  section: 'compendium',
  documentLanguage: 'documentLanguage',
  form: 'citation.form',
  paragraph: 'citation.paragraph',
  style: 'citation.style',
  locale: 'citation.locale',
  bibliography: 'citation.bibliography',
  addToBibliography: 'citation.addToBibliography',
  selection: 'citation.selection',
  tabStops: 'citation.tabStops',
} as const;

export const contextKeys = {
  /** Whether the search picker is open. */
  searching: 'compendium.searching',
  /** Whether there is a search to go back to. */
  searched: 'compendium.searched',
  /** 'theme', 'year' or 'meeting'. */
  grouping: 'compendium.grouping',
  /** Whether the summary's panel shows a paper. */
  paperOpened: 'compendium.paperOpened',
} as const;
