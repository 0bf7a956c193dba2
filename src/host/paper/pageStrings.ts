import { l10n } from 'vscode';
import type { PageStrings } from '../../protocol/messages.ts';

/** The page's words in the language of VS Code. */
export function pageStrings(): PageStrings {
  return {
    insertCitation: l10n.t('Insert Citation'),
    copyCitation: l10n.t('Copy Citation'),
    openDocument: l10n.t('Open Official Document'),
    cite: l10n.t('Cite'),
    citeParagraph: l10n.t('Cite paragraph {0} of the compendium', '{0}'),
    symbol: l10n.t('Symbol'),
    meeting: l10n.t('Meeting'),
    meetingValue: l10n.t('Meeting {0} of the Working Group ({1})', '{0}', '{1}'),
    date: l10n.t('Date'),
    theme: l10n.t('Theme'),
    preparedBy: l10n.t('Prepared by'),
    secretariat: l10n.t('The Secretariat'),
    citekey: l10n.t('Citekey'),
    paragraphRange: l10n.t('In the compendium'),
    paragraphRangeValue: l10n.t('Paragraphs {0} to {1}', '{0}', '{1}'),
    summary: l10n.t('Summary'),
    keyTopics: l10n.t('Key topics of the theme'),
    paragraphs: l10n.t('What the compendium says'),
    paragraphsNote: l10n.t('The numbers are those of the compendium’s paragraphs, not of the paper’s.'),
    provisions: l10n.t('Instruments:'),
    bodies: l10n.t('Bodies and systems:'),
  };
}
