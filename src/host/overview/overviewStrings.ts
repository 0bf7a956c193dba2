import { l10n } from 'vscode';
import type { OverviewStrings } from '../../protocol/overviewMessages.ts';

/** The overview's words in the language of VS Code. */
export function overviewStrings(): OverviewStrings {
  return {
    heading: l10n.t('Overview'),
    lead: l10n.t('{0} themes · {1} papers · {2} paragraphs', '{0}', '{1}', '{2}'),
    contents: l10n.t('On this page'),
    theme: l10n.t('Theme'),
    openTheme: l10n.t('Open as text: {0}', '{0}'),
    papers: l10n.t('Papers by theme and meeting'),
    papersNote: l10n.t('A paper stands by the end of its symbol: {0} is {1}.', '{0}', '{1}'),
    meeting: l10n.t('Meeting {0}', '{0}'),
    topics: l10n.t('Key topics by weight'),
    topicsNote: l10n.t(
      'The paragraphs of each theme whose digests here have all words of a key topic, in the singular or the plural.',
    ),
    topicsLegend: l10n.t(
      'Filled: a key topic of the theme itself. Outlined: one of other themes. Dashed: one of the theme itself, but no digest has its words.',
    ),
    topic: l10n.t('Key topic'),
    weight: l10n.t('Paragraphs'),
    topicCell: l10n.t('{0}: {1} in {2}, in paragraphs {3}', '{0}', '{1}', '{2}', '{3}'),
    topicCellNamed: l10n.t('{0}: {1}, a key topic of {2}, in paragraphs {3}', '{0}', '{1}', '{2}', '{3}'),
    topicCellEmpty: l10n.t('{0}: a key topic of {1}, whose words no digest has', '{0}', '{1}'),
    showAllTopics: l10n.t('Show All {0} Key Topics', '{0}'),
    showFewerTopics: l10n.t('Show the Heaviest Only'),
    provisions: l10n.t('Instruments and articles by theme'),
    provisionsNote: l10n.t('The numbers are those of the compendium’s paragraphs.'),
    provision: l10n.t('Instrument and article'),
    article: l10n.t('Article {0}', '{0}'),
    wholeInstrument: l10n.t('As a whole'),
    places: l10n.t('Places by theme'),
    place: l10n.t('Country or region'),
    introduction: l10n.t('Introduction'),
    paragraph: l10n.t('Paragraph {0} of the compendium', '{0}'),
  };
}
