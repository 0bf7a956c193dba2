import { l10n } from 'vscode';
import type { MarkdownStrings } from '../../core/markdown/markdownStrings.ts';

/** The documents' words in the language of VS Code. */
export function markdownStrings(): MarkdownStrings {
  return {
    symbol: l10n.t('Symbol'),
    meeting: l10n.t('Meeting'),
    meetingValue: l10n.t('Meeting {0} of the Working Group ({1})', '{0}', '{1}'),
    date: l10n.t('Date'),
    theme: l10n.t('Theme'),
    preparedBy: l10n.t('Prepared by'),
    secretariat: l10n.t('The Secretariat'),
    purpose: l10n.t('Purpose'),
    distribution: l10n.t('Distribution'),
    section: l10n.t('Section'),
    sectionValue: l10n.t('{0}. {1}', '{0}', '{1}'),
    citekey: l10n.t('Citekey'),
    paragraphRange: l10n.t('In the compendium'),
    paragraphRangeValue: l10n.t('Paragraphs {0} to {1}', '{0}', '{1}'),
    summary: l10n.t('Summary'),
    keyTopics: l10n.t('Key topics of the theme'),
    paragraphs: l10n.t('What the compendium says'),
    paragraphsNote: l10n.t('The numbers are those of the compendium’s paragraphs, not of the paper’s.'),
    paragraph: l10n.t('Paragraph {0}', '{0}'),
    provisions: l10n.t('Instruments:'),
    bodies: l10n.t('Bodies and systems:'),
    places: l10n.t('Places:'),
  };
}
