import {
  TabInputCustom,
  TabInputNotebook,
  TabInputNotebookDiff,
  TabInputText,
  TabInputTextDiff,
  ViewColumn,
  window,
  type Tab,
  type WebviewPanel,
} from 'vscode';
import { fileSystems } from './ids.ts';

/**
 * Where a new page goes: beside the draft, in a column that has pages already, if there is one. A group without a
 * draft, though it may have had the focus, is where pages are read.
 */
export function besideDraft(): ViewColumn {
  const { activeTabGroup, all } = window.tabGroups;
  if (!activeTabGroup.tabs.some(isDraft)) {
    return ViewColumn.Active;
  }
  const withPages = all.find(({ tabs }) => tabs.length > 0 && !tabs.some(isDraft));
  return withPages?.viewColumn ?? ViewColumn.Beside;
}

/** Where a panel comes up: one that a draft covers beside it, not in its place; any other stays where it is. */
export function columnToReveal(panel: WebviewPanel): ViewColumn | undefined {
  const isCovered = window.tabGroups.all.some(
    ({ activeTab, viewColumn }) =>
      !panel.visible && viewColumn === panel.viewColumn && activeTab !== undefined && isDraft(activeTab),
  );
  return isCovered ? besideDraft() : undefined;
}

function isDraft({ input }: Tab): boolean {
  // Texts of ours are read, as pages are.
  if (input instanceof TabInputText) {
    return input.uri.scheme !== fileSystems.texts;
  }
  if (input instanceof TabInputTextDiff) {
    return input.modified.scheme !== fileSystems.texts;
  }
  return [TabInputNotebook, TabInputNotebookDiff, TabInputCustom].some((type) => input instanceof type);
}
