import { l10n, ThemeIcon, type QuickInputButton } from 'vscode';
import { commands, type SearchAction, type TargetCommandId } from '../ids.ts';
import type { SearchState } from './searchState.ts';

/** A toggle in the picker's title. */
export interface ToggleButton extends QuickInputButton {
  readonly action: SearchAction;
}

/** The title's toggles: what is searched, and whether several hits are taken. */
export function toggleButtons(state: SearchState): ToggleButton[] {
  return [
    toggle('papers', 'file-text', l10n.t('Show Papers'), state.papers),
    toggle('paragraphs', 'note', l10n.t('Show Paragraphs'), state.paragraphs),
    toggle(
      'pinTheme',
      'pin',
      state.pinnedTheme === undefined
        ? l10n.t('Stay in the Theme of the Active Row')
        : l10n.t('Stay in the Theme: {0}', state.pinnedTheme),
      state.pinnedTheme !== undefined,
    ),
    toggle('selectSeveral', 'checklist', l10n.t('Select Several to Cite Together'), state.severally),
  ];
}

function toggle(action: SearchAction, icon: string, tooltip: string, checked: boolean): ToggleButton {
  return { action, iconPath: new ThemeIcon(icon), tooltip, toggle: { checked } };
}

/** What the picker is for, and where it stays. */
export function titleOf({ then, pinnedTheme }: SearchState): string {
  return [purposeOf(then), pinnedTheme].filter(Boolean).join(' · ');
}

function purposeOf(command: TargetCommandId): string {
  switch (command) {
    case commands.insertCitation:
      return l10n.t('Insert Citation');
    case commands.insertWithOptions:
      return l10n.t('Insert Citation with Options');
    case commands.copyCitation:
      return l10n.t('Copy Citation');
    case commands.copyCitationAs:
      return l10n.t('Copy Citation As');
    case commands.copySymbol:
      return l10n.t('Copy Symbol');
    case commands.openDocument:
      return l10n.t('Open Official Document');
    case commands.openSummaryInNew:
      return l10n.t('Open Summary in New Tab');
    case commands.pin:
      return l10n.t('Add to Reading List');
    case commands.editNote:
      return l10n.t('Edit Note');
    case commands.openSummary:
      return l10n.t('Search the Compendium');
  }
}
