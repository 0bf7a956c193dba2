import { l10n } from 'vscode';
import type { SummaryStrings } from '../../protocol/summaryMessages.ts';

/** The page's words in the language of VS Code. */
export function summaryStrings(): SummaryStrings {
  return {
    insertCitation: l10n.t('Insert Citation'),
    copyCitation: l10n.t('Copy Citation'),
    openDocument: l10n.t('Open Official Document'),
    cite: l10n.t('Cite'),
    citeParagraph: l10n.t('Cite paragraph {0} of the compendium', '{0}'),
    pin: l10n.t('Pin'),
    pinPage: l10n.t('Pin to the reading list'),
    pinParagraph: l10n.t('Pin paragraph {0} to the reading list', '{0}'),
    pinnedItem: l10n.t('On the reading list'),
    meeting: l10n.t('Meeting'),
    meetingValue: l10n.t('Meeting {0} of the Working Group ({1})', '{0}', '{1}'),
    date: l10n.t('Date'),
    preparedBy: l10n.t('Prepared by'),
    secretariat: l10n.t('The Secretariat'),
    purpose: l10n.t('Purpose'),
    distribution: l10n.t('Distribution'),
    section: l10n.t('Section'),
    sectionValue: l10n.t('{0}. {1}', '{0}', '{1}'),
    citekey: l10n.t('Citekey'),
    paragraphRange: l10n.t('In the compendium'),
    paragraphRangeValue: l10n.t('Paragraphs {0} to {1}', '{0}', '{1}'),
    officialDocument: l10n.t('Official document'),
    keyTopics: l10n.t('Key topics of the theme'),
    paragraphs: l10n.t('What the compendium says'),
    paragraphsNote: l10n.t('The numbers are those of the compendium’s paragraphs, not of the paper’s.'),
    seeAlso: l10n.t('See also:'),
    searchFor: l10n.t('Search for {0}', '{0}'),
    related: l10n.t('Related papers'),
    sameTheme: l10n.t('Same theme: {0}', '{0}'),
    sameMeeting: l10n.t('Other papers of the same meeting'),
    neighbours: l10n.t('Previous and next paper'),
    previous: l10n.t('Previous'),
    next: l10n.t('Next'),
  };
}
