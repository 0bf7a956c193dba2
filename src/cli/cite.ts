import { exportItems } from '../core/bibliography/exportFormats.ts';
import type { Citation } from '../core/citation/cite.ts';
import { compose, paragraphForms, type CiteDetails } from '../core/citation/compose.ts';
import { cslItem, cslItems } from '../core/citation/cslItem.ts';
import { type Form, formIn, forms } from '../core/citation/form.ts';
import type { Locale } from '../core/citation/locale.ts';
import { parseLocator } from '../core/citation/locator.ts';
import { documentLanguages } from '../core/citation/officialDocument.ts';
import { placeCitation } from '../core/citation/placeCitation.ts';
import type { RichText } from '../core/citation/richText.ts';
import { neededLocales } from '../core/citation/style/localize.ts';
import { Processor } from '../core/citation/style/processor.ts';
import { styleCatalog } from '../core/citation/style/styleCatalog.ts';
import { StyleError } from '../core/citation/style/styleError.ts';
import { languageIds, type Syntax, syntaxes, syntaxOf } from '../core/citation/syntax.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { parseTarget, type Target } from '../core/corpus/target.ts';
import { findStyle, inFile } from './findStyle.ts';
import { readLocales } from './readStyles.ts';
import { oneOf, readArgs, toJson } from './run.ts';
import { UsageError } from './usageError.ts';

/** Prints what the editor would insert into an empty draft of the language. */
export async function runCite(corpus: Corpus, args: readonly string[]): Promise<string> {
  const { values, positionals } = readArgs(args, {
    language: { type: 'string', default: 'plaintext' },
    form: { type: 'string', default: 'auto' },
    style: { type: 'string', default: styleCatalog[0].id },
    locale: { type: 'string', default: 'en' },
    paragraph: { type: 'string', default: 'compendium' },
    para: { type: 'string' },
    prefix: { type: 'string' },
    suffix: { type: 'string' },
  });
  if (positionals.length === 0) {
    throw new UsageError('Give what to cite: cite <symbol|citekey|para:N> [more…].');
  }
  const targets = positionals.map((text) => parseTarget(corpus, text));
  const locale = oneOf('--locale', documentLanguages, values.locale);
  const syntax = readSyntax(values.language);
  const form = formIn(syntax, oneOf('--form', ['auto', ...forms], values.form));
  const citation = compose(corpus, targets, {
    paragraph: oneOf('--paragraph', paragraphForms, values.paragraph),
    locale,
    details: detailsOf(corpus, targets, values),
  });
  const rich = await format(corpus, citation, form, values.style, locale);
  // The line end parts what goes to the cursor from what goes to the end.
  const draft = { text: '\n', syntax, locale, selections: [{ start: 0, end: 0 }], replaceSelection: false };
  const [insert = '', definition] = placeCitation(draft, citation, form, rich).edits.map(
    ({ newText }) => newText,
  );
  if (!values.json) {
    return [insert, ...(definition === undefined ? [] : [definition.trim()])].join('\n');
  }
  return toJson({
    insert,
    definition: definition?.trim() ?? null,
    bibliographyEntry: form === 'citekey' ? entriesOf(corpus, citation, syntax) : null,
  });
}

/** A language id of VS Code's, a syntax of ours, or the extension of a file: `latex`, `natbib`, `rst`. */
function readSyntax(language: string): Syntax {
  const known = syntaxes.find((syntax) => syntax === language);
  const byExtension = syntaxOf('', `draft.${language}`);
  return (
    known ?? (byExtension === 'text' ? syntaxOf(oneOf('--language', languageIds, language)) : byExtension)
  );
}

/**
 * The words before go to the first, those behind to the last, the paragraph to the one that is the compendium's.
 *
 * @throws UsageError where more than one could have the paragraph
 */
function detailsOf(
  corpus: Corpus,
  targets: readonly Target[],
  { prefix, suffix, para }: { readonly prefix?: string; readonly suffix?: string; readonly para?: string },
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
  form: Form,
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

/** As the draft's bibliography would get them. */
function entriesOf(corpus: Corpus, citation: Citation, syntax: Syntax): string {
  const items = [...new Set(citation.map(({ key }) => key))].flatMap((key) => cslItem(corpus, key) ?? []);
  const onlyBibtex: readonly Syntax[] = ['natbib', 'bibtex', 'asciidoc', 'rst', 'myst'];
  return exportItems(onlyBibtex.includes(syntax) ? 'bibtex' : 'biblatex', items);
}
