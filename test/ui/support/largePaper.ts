import type { CorpusData } from '../../../src/core/corpus/model.ts';
import { smallData } from '../../support/smallData.ts';

/** A corpus whose first paper has so many paragraphs; each says its number. */
export function largePaper(paragraphs: number): CorpusData {
  const data = smallData();
  const [first, second] = data.papers;
  const last = paragraphs + 1;
  Object.assign(first!, { firstParagraph: 2, lastParagraph: last });
  Object.assign(second!, { firstParagraph: last + 1, lastParagraph: last + 1 });
  data.compendium.sections[1]!.lastParagraph = last + 1;
  data.paragraphs = Array.from({ length: last + 1 }, (_, index) => ({
    number: index + 1,
    digest: `Paragraph number ${index + 1} says at some length, so that it takes more than a line of the page, what it says.`,
    items: [],
    provisions: [{ instrument: 'protocol', article: '8 (2)' }],
    bodies: ['unodc'],
    places: [],
  }));
  return data;
}
