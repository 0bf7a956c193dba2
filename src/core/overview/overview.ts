import type { Corpus } from '../corpus/corpus.ts';
import { isRightToLeft } from '../summary/textDirection.ts';
import { cutLabel } from './cutLabel.ts';
import { paperMatrix, type MeetingHead, type PaperCell } from './paperMatrix.ts';
import { placeRows, type PlaceRow } from './placeRows.ts';
import { provisionPlaces, type InstrumentPlaces } from './provisionPlaces.ts';
import { topicWeights, type TopicWeight } from './topicWeights.ts';

/** The whole compendium at a glance. Plain data: it crosses to the web view. */
export interface Overview {
  /** BCP 47 tag of the data's language. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly themes: readonly ThemeHead[];
  readonly papers: number;
  readonly paragraphs: number;
  readonly meetings: readonly MeetingHead[];
  /** The papers of each theme, by meeting: both in the order of the heads. */
  readonly matrix: readonly (readonly (readonly PaperCell[])[])[];
  /** The heaviest first. */
  readonly topics: readonly TopicWeight[];
  readonly instruments: readonly InstrumentPlaces[];
  readonly places: readonly PlaceRow[];
}

export interface ThemeHead {
  readonly id: string;
  readonly title: string;
}

export function overview(corpus: Corpus): Overview {
  const { originalLanguage, title } = corpus.compendium;
  return {
    language: originalLanguage,
    direction: isRightToLeft(originalLanguage) ? 'rtl' : 'ltr',
    title: cutLabel(title),
    themes: corpus.themes.map((theme) => ({ id: theme.id, title: cutLabel(theme.title) })),
    papers: corpus.papers.length,
    paragraphs: corpus.paragraphs.length,
    ...paperMatrix(corpus),
    topics: topicWeights(corpus),
    instruments: provisionPlaces(corpus),
    places: placeRows(corpus),
  };
}
