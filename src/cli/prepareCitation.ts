import type { Citation } from '../core/citation/cite.ts';
import { compose, type CiteDetails, paragraphForms } from '../core/citation/compose.ts';
import { cslItems } from '../core/citation/cslItem.ts';
import type { Locale } from '../core/citation/locale.ts';
import { parseLocator } from '../core/citation/locator.ts';
import type { RichText } from '../core/citation/richText.ts';
import { neededLocales } from '../core/citation/style/localize.ts';
import { Processor } from '../core/citation/style/processor.ts';
import { StyleError } from '../core/citation/style/styleError.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { documentLanguages } from '../core/corpus/officialDocument.ts';
import type { Target } from '../core/corpus/target.ts';
import { type Form, formIn, forms } from '../core/draft/form.ts';
import type { DraftStructure } from '../core/draft/languages/draftLanguage.ts';
import { findStyle, inFile } from './findStyle.ts';
import { readLocales } from './readStyles.ts';
import { oneOf } from './run.ts';
import { UsageError } from './usageError.ts';

/** How a citation is wanted, as it is typed. */
export interface CiteOptions {
  readonly form: string;
  readonly style: string;
  /** The draft's where undefined. */
  readonly locale?: string | undefined;
  readonly paragraph: string;
  readonly para?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** A citation that is ready to be placed into a draft. */
export interface Prepared {
  readonly citation: Citation;
  readonly form: Form;
  readonly locale: Locale;
  /** Formatted, whatever the form. */
  readonly rich: RichText;
}

/** @throws UsageError or TargetError for what is wanted wrongly */
export async function prepareCitation(
  corpus: Corpus,
  targets: readonly Target[],
  structure: DraftStructure,
  options: CiteOptions,
): Promise<Prepared> {
  const locale = oneOf('--locale', documentLanguages, options.locale ?? structure.locale ?? 'en');
  const form = formIn(structure.forms, oneOf('--form', ['auto', ...forms], options.form));
  const citation = compose(corpus, targets, {
    paragraph: oneOf('--paragraph', paragraphForms, options.paragraph),
    locale,
    details: detailsOf(corpus, targets, options),
  });
  return { citation, form, locale, rich: await format(corpus, citation, options.style, locale) };
}

/**
 * The words before go to the first, those after to the last, the paragraph to the one that is the compendium's.
 *
 * @throws UsageError where more than one could have the paragraph
 */
function detailsOf(
  corpus: Corpus,
  targets: readonly Target[],
  { prefix, suffix, para }: CiteOptions,
): readonly CiteDetails[] {
  const locator = para === undefined ? undefined : parseLocator(corpus, para);
  const inCompendium = targets.flatMap(({ kind }, at) => (kind === 'paper' ? [] : at));
  if (locator !== undefined && inCompendium.length > 1) {
    throw new UsageError(
      '--para goes with one thing of the compendium, and several are given; give each as para:N.',
    );
  }
  const [located = 0] = inCompendium;
  return targets.map((_target, at) => ({
    ...(at === 0 ? { prefix } : {}),
    ...(at === targets.length - 1 ? { suffix } : {}),
    ...(at === located ? { locator } : {}),
  }));
}

/** A style that does not exist or is broken is told of, whether or not the form needs one. */
async function format(
  corpus: Corpus,
  citation: Citation,
  styleName: string,
  locale: Locale,
): Promise<RichText> {
  try {
    const style = await findStyle(styleName);
    const locales = await readLocales(neededLocales(style, locale));
    const processor = new Processor(style, locales, cslItems(corpus), locale);
    return processor.cite(citation);
  } catch (error) {
    throw error instanceof StyleError ? inFile(styleName, error) : error;
  }
}
