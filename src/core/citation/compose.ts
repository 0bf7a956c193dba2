import type { Corpus } from '../corpus/corpus.ts';
import type { Paper } from '../corpus/model.ts';
import { paperOf, type Target, TargetError } from '../corpus/target.ts';
import type { Citation, Cite } from './cite.ts';
import { asSummarizedIn, type Locale } from './locale.ts';
import { type Locator, locatorText, paragraphLocator } from './locator.ts';

/**
 * What is cited for a paragraph: the compendium's paragraph, the paper that it describes, or that paper "as
 * summarized in" the paragraph.
 */
export const paragraphForms = ['compendium', 'paper', 'both'] as const;
export type ParagraphForm = (typeof paragraphForms)[number];

/** What is said about one target besides the target itself. */
export interface CiteDetails {
  readonly prefix?: string | undefined;
  /** In place of the target's own paragraph. */
  readonly locator?: Locator | undefined;
  readonly suffix?: string | undefined;
}

/**
 * The cites for targets. A paragraph's number is the compendium's, so it only ever stands with the compendium.
 *
 * @param details by the target's place
 * @throws TargetError for a locator on a paper
 */
export function compose(
  corpus: Corpus,
  targets: readonly Target[],
  {
    paragraph,
    locale,
    details = [],
  }: {
    readonly paragraph: ParagraphForm;
    readonly locale: Locale;
    readonly details?: readonly CiteDetails[];
  },
): Citation {
  const all = targets.map((target, index) => {
    const { prefix, suffix, locator } = details[index] ?? {};
    const cites = citesOf(corpus, target, { locator, paragraph, locale });
    return cites.map((cite, at): Cite => {
      return {
        ...cite,
        prefix: at === 0 ? prefix : cite.prefix,
        suffix: at === cites.length - 1 ? suffix : undefined,
      };
    });
  });
  // Two paragraphs may describe one paper.
  return [...new Map(all.map((cites) => [JSON.stringify(cites), cites])).values()].flat();
}

function citesOf(
  corpus: Corpus,
  target: Target,
  {
    locator: typed,
    paragraph: form,
    locale,
  }: {
    readonly locator: Locator | undefined;
    readonly paragraph: ParagraphForm;
    readonly locale: Locale;
  },
): Cite[] {
  const paper = paperOf(corpus, target);
  if (target.kind === 'paper' && paper !== undefined) {
    return [withoutLocator(corpus, paper, typed)];
  }
  const own = target.kind === 'paragraph' ? paragraphLocator(target) : undefined;
  const compendium: Cite = { key: corpus.compendium.citekey, locator: typed ?? own };
  // The introduction describes no paper.
  if (target.kind !== 'paragraph' || paper === undefined || form === 'compendium') {
    return [compendium];
  }
  return form === 'paper'
    ? [withoutLocator(corpus, paper, typed)]
    : [{ key: paper.citekey }, { ...compendium, prefix: asSummarizedIn(locale), continues: true }];
}

function withoutLocator(corpus: Corpus, { citekey, symbol }: Paper, locator: Locator | undefined): Cite {
  if (locator !== undefined) {
    const compendium = corpus.compendium.citekey;
    throw new TargetError({ kind: 'locatorOnPaper', asked: locatorText(locator), symbol, compendium });
  }
  return { key: citekey };
}
