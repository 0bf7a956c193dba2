import type { Uri } from 'vscode';
import type { DocumentLanguage } from '../core/corpus/officialDocument.ts';
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
  openSummaryInNew: 'compendium.openSummaryInNew',
  openAsText: 'compendium.openAsText',
  goBack: 'compendium.goBack',
  goForward: 'compendium.goForward',
  copyPassage: 'compendium.copyPassage',
  openDocument: 'compendium.openDocument',
  openCompendium: 'compendium.openCompendium',
  openOverview: 'compendium.openOverview',
  revealPaper: 'compendium.revealPaper',
  groupByTheme: 'compendium.groupByTheme',
  groupByYear: 'compendium.groupByYear',
  groupByMeeting: 'compendium.groupByMeeting',
  groupByTopic: 'compendium.groupByTopic',
  groupByProvision: 'compendium.groupByProvision',
  groupByPlace: 'compendium.groupByPlace',
  sortByOrder: 'compendium.sortByOrder',
  sortByYear: 'compendium.sortByYear',
  sortByTitle: 'compendium.sortByTitle',
  filter: 'compendium.filter',
  clearFilter: 'compendium.clearFilter',
  pin: 'compendium.pin',
  unpin: 'compendium.unpin',
  markRead: 'compendium.markRead',
  markUnread: 'compendium.markUnread',
  toggleRead: 'compendium.toggleRead',
  editNote: 'compendium.editNote',
  moveUp: 'compendium.moveUp',
  moveDown: 'compendium.moveDown',
  exportReadingList: 'compendium.exportReadingList',
  goToCitation: 'compendium.goToCitation',
  openWalkthrough: 'compendium.openWalkthrough',
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
  commands.openSummaryInNew,
  commands.openDocument,
  commands.pin,
  commands.editNote,
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
  [commands.copyCitation]: [targets?: TargetsArgument, options?: CopyOptions];
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
  [commands.openSummaryInNew]: [target?: TargetArgument];
  /** The whole compendium without an argument; a theme by its id. */
  [commands.openAsText]: [what?: TargetArgument | { readonly theme: string }];
  /** Among the papers that the active summary has shown. */
  [commands.goBack]: [];
  [commands.goForward]: [];
  /** The text that is selected in the active summary; where none is, the target's. */
  [commands.copyPassage]: [target?: TargetArgument];
  [commands.openDocument]: [target?: TargetArgument, options?: DocumentOptions];
  [commands.openCompendium]: [];
  [commands.openOverview]: [];
  /** Without a target: the paper that is open, and the side bar gets the focus. */
  [commands.revealPaper]: [target?: TargetArgument];
  [commands.groupByTheme]: [];
  [commands.groupByYear]: [];
  [commands.groupByMeeting]: [];
  [commands.groupByTopic]: [];
  [commands.groupByProvision]: [];
  [commands.groupByPlace]: [];
  [commands.sortByOrder]: [];
  [commands.sortByYear]: [];
  [commands.sortByTitle]: [];
  [commands.filter]: [];
  [commands.clearFilter]: [];
  [commands.pin]: [targets?: TargetsArgument];
  /** Without a target: what has the focus in the reading list. */
  [commands.unpin]: [targets?: TargetsArgument];
  [commands.markRead]: [targets: TargetsArgument];
  [commands.markUnread]: [targets: TargetsArgument];
  /** What has the focus in the reading list. */
  [commands.toggleRead]: [];
  [commands.editNote]: [target?: TargetArgument];
  /** Without a target: what has the focus in the reading list. */
  [commands.moveUp]: [target?: TargetArgument];
  [commands.moveDown]: [target?: TargetArgument];
  [commands.exportReadingList]: [];
  [commands.goToCitation]: [place: CitationPlace];
  [commands.openWalkthrough]: [];
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

export interface CopyOptions {
  /** Text that the citation is put after. */
  readonly passage?: string;
}

export interface DocumentOptions {
  /** The setting's where it is missing. */
  readonly language?: DocumentLanguage;
}

/** Where a draft cites: offsets in its text when it was read. */
export interface CitationPlace {
  readonly uri: Uri;
  readonly start: number;
  readonly end: number;
}

export const views = {
  library: 'compendium.library',
  readingList: 'compendium.readingList',
  inDocument: 'compendium.inDocument',
} as const;

export const viewContainers = {
  compendium: 'compendium',
} as const;

export const webviews = {
  paper: 'compendium.paper',
  overview: 'compendium.overview',
} as const;

/** The schemes of the file systems that we provide. */
export const fileSystems = {
  texts: 'compendium',
  /** Notes of the reading list that have several lines. */
  notes: 'compendium-note',
} as const;

export const walkthroughs = {
  start: 'start',
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
  copyWithCitation: 'summary.copyWithCitation',
} as const;

export const contextKeys = {
  /** Whether the search picker is open. */
  searching: 'compendium.searching',
  /** Whether there is a search to go back to. */
  searched: 'compendium.searched',
  /** A `Grouping`. */
  grouping: 'compendium.grouping',
  /** A `Sorting`. */
  sorting: 'compendium.sorting',
  /** Whether the library shows a part of its rows only. */
  filtered: 'compendium.filtered',
  /** Whether the active summary has shown another paper before, and whether it was gone back from one. */
  canGoBack: 'compendium.canGoBack',
  canGoForward: 'compendium.canGoForward',
  /** Whether there is a draft to look for citations in. */
  draftOpen: 'compendium.draftOpen',
  /** Whether the summary's panel shows a paper. */
  paperOpened: 'compendium.paperOpened',
} as const;
