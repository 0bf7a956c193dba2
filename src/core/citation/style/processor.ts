import CSL, { type CiteItem, type Engine, type OutputFormat } from 'citeproc';
import type { Cite, Citation } from '../cite.ts';
import type { CslItem } from '../cslItem.ts';
import { locatorList, type Locale, writtenLocator } from '../locale.ts';
import { locatorText } from '../locator.ts';
import { plainText, type RichText } from '../richText.ts';
import { checkStyle } from './checkStyle.ts';
import type { CslNode } from './cslNode.ts';
import { comma, localeTag, localizedStyle, localizedTerms, styleLocator } from './localize.ts';
import { withoutStop } from './withoutStop.ts';
import { continuation, dressed, guarded, openings, richText } from './richOutput.ts';
import { isNumeric, standAlone } from './standAlone.ts';
import { StyleError } from './styleError.ts';

const outputFormat = 'rich';
CSL.Output.Formats[outputFormat] = richFormat();

/**
 * A style at work on a library's items. Building it is what takes time: 30 ms for ours, half a second for a heavy one.
 *
 * Every cite stands alone, for what is inserted piece by piece may be moved: each is written as at its first mention,
 * never "ibid". All items are registered from the start, so that "2015a" stays "2015a" whatever else is cited. A
 * numeric style's cite is the reference itself and the paragraph, for a number tells nobody anything where no list
 * is numbered by it; its list has no numbers either.
 */
export class Processor {
  readonly #engine: Engine;
  readonly #locale: Locale;
  readonly #titles: ReadonlyMap<string, string>;
  readonly #numeric: boolean;
  /** After an error the engine may hold the rest of what it was at: it is not used again. */
  #failure: StyleError | undefined;
  #references: ReadonlyMap<string, RichText> | undefined;

  /**
   * @param style as `readCsl` or `fromCompact` gives it
   * @param locales CSL's locales by tag, at least `neededLocales`
   * @param items all that may be cited
   * @throws StyleError when the style can't be built
   */
  constructor(
    style: CslNode,
    locales: ReadonlyMap<string, CslNode>,
    items: readonly CslItem[],
    locale: Locale,
  ) {
    this.#locale = locale;
    this.#titles = new Map(items.map(({ id, title }) => [id, title]));
    const byId = new Map(items.map((item) => [item.id, item]));
    const system = {
      retrieveLocale: (tag: string): object => {
        const node = locales.get(tag);
        if (node === undefined) {
          throw new StyleError(`The locale ${tag} was not loaded.`);
        }
        return forCiteproc(localizedTerms(node, locale));
      },
      retrieveItem: (id: string): object => ({ ...byId.get(id) }),
    };
    this.#numeric = attempt(() => isNumeric(style));
    this.#engine = attempt(() => {
      checkStyle(style);
      const spoken = localizedStyle(standAlone(style), locale);
      const engine = new CSL.Engine(system, forCiteproc(spoken), localeTag(style, locale), true);
      engine.setOutputFormat(outputFormat);
      engine.updateItems(items.map(({ id }) => id));
      return engine;
    });
  }

  /**
   * A cluster with the style's own brackets, and without a full stop, for the sentence around it has its own; of a
   * footnote `noteSentence` makes a sentence. A style that sorts its cites may do so, and may draw together what one
   * author wrote, as long as no words and no paragraphs stand between them.
   *
   * @param citation of the items' keys
   * @throws StyleError when the style fails at it, or prints nothing for an item
   */
  cite(citation: Citation): RichText {
    const cited = this.#numeric ? this.#citeReferences(citation) : this.#citeInStyle(citation);
    // A full stop at the end of somebody's own words is theirs, as in "et seq.".
    return /[.。][”’»"']*$/u.test(citation.at(-1)?.suffix?.trim() ?? '') ? cited : withoutStop(cited);
  }

  /**
   * References in the style's order, each once. A style without a list gives each as it is first cited.
   *
   * @throws StyleError as `cite`
   */
  bibliography(keys: readonly string[]): readonly RichText[] {
    const wanted = new Set(keys);
    wanted.forEach((key) => this.#check(key));
    const references = this.#allReferences();
    return references === undefined
      ? [...wanted].map((key) => this.#citeInStyle([{ key }]))
      : [...references].filter(([key]) => wanted.has(key)).map(([, reference]) => reference);
  }

  #citeInStyle(citation: Citation): RichText {
    citation.forEach(({ key }) => this.#check(key));
    const items = citation.map((cite): CiteItem => {
      const prefix = `${cite.continues === true ? continuation : ''}${guarded(before(cite))}`;
      const suffix = guarded(behind(cite));
      return {
        id: cite.key,
        position: 0,
        ...(cite.locator === undefined
          ? {}
          : { locator: styleLocator(cite.locator, this.#locale), label: 'paragraph' }),
        ...(prefix === '' ? {} : { prefix }),
        ...(suffix === '' ? {} : { suffix }),
      };
    });
    const bare = items.every(({ locator, prefix, suffix }) => (locator ?? prefix ?? suffix) === undefined);
    const text = this.#attempt(() =>
      bare ? this.#engine.makeCitationCluster(items) : inOrder(this.#engine, items),
    );
    if (text.includes('CSL STYLE ERROR') || plainText(richText(text)).trim() === '') {
      throw new StyleError(
        `The style prints nothing for "${this.#titles.get(citation[0]?.key ?? '') ?? ''}".`,
      );
    }
    return richText(
      this.#withLists(text, citation).replace(joint, (_all, look: string) => `${look}${comma(this.#locale)}`),
    );
  }

  /** citeproc tells a plural by commas of ASCII, so the language's own are put in behind it. */
  #withLists(text: string, citation: Citation): string {
    // The longest first, for it may begin as another one.
    const lists = citation
      .flatMap(({ locator }) =>
        locator === undefined || locator.length === 1
          ? []
          : [[locatorText(locator), locatorList(locator, this.#locale)] as const],
      )
      .sort(([a], [b]) => b.length - a.length);
    return lists.reduce((all, [plain, list]) => all.replaceAll(plain, list), text);
  }

  #citeReferences(citation: Citation): RichText {
    return joined(
      citation.map((cite, at) => {
        this.#check(cite.key);
        const reference = this.#allReferences()?.get(cite.key);
        if (reference === undefined) {
          throw new StyleError('The style has neither cites nor references that can be read.');
        }
        const between = cite.continues === true ? comma(this.#locale) : '; ';
        const locator =
          cite.locator === undefined ? '' : comma(this.#locale) + writtenLocator(cite.locator, this.#locale);
        return [
          { text: `${at === 0 ? '' : between}${before(cite)}` },
          ...withoutStop(reference),
          { text: `${locator}${behind(cite)}` },
        ];
      }),
    );
  }

  /** By key, in the style's order; undefined when it has no list. */
  #allReferences(): ReadonlyMap<string, RichText> | undefined {
    const made = this.#references ?? this.#attempt(() => this.#makeReferences());
    this.#references = made;
    return made;
  }

  #makeReferences(): ReadonlyMap<string, RichText> | undefined {
    const made = this.#engine.makeBibliography();
    if (made === false) {
      return undefined;
    }
    const [{ entry_ids: ids }, entries] = made;
    return new Map(
      entries.map((entry, at) => {
        const key = ids[at]?.[0] ?? '';
        if (entry.includes('CSL STYLE ERROR')) {
          throw new StyleError(`The style prints no reference for "${this.#titles.get(key) ?? ''}".`);
        }
        return [key, richText(entry)];
      }),
    );
  }

  #attempt<T>(work: () => T): T {
    if (this.#failure !== undefined) {
      throw this.#failure;
    }
    try {
      return attempt(work);
    } catch (error) {
      this.#failure = error instanceof StyleError ? error : undefined;
      throw error;
    }
  }

  #check(key: string): void {
    if (!this.#titles.has(key)) {
      throw new Error(`There is no item "${key}" to cite.`);
    }
  }
}

/** What citeproc puts between two cites, in front of one that continues; looks that end there stay. */
const joint = /[\s,;،؛；，]{0,9}(\uE000{0,9})[\s,;،؛；，]{0,9}\uE00A/gu;

/** Neither sorted nor drawn together: words and paragraphs belong to the very cite they stand at. */
function inOrder(engine: Engine, items: readonly CiteItem[]): string {
  const { tokens } = engine.citation_sort;
  const { opt } = engine.citation;
  const kept = { ...opt };
  try {
    engine.citation_sort.tokens = [];
    delete opt.collapse;
    delete opt.cite_group_delimiter;
    delete opt['after-collapse-delimiter'];
    return engine.makeCitationCluster(items);
  } finally {
    engine.citation_sort.tokens = tokens;
    Object.assign(opt, kept);
  }
}

function before({ prefix = '' }: Cite): string {
  const text = prefix.trim();
  return text === '' ? '' : `${text} `;
}

/** A space, but not in front of punctuation. */
function behind({ suffix = '' }: Cite): string {
  const text = suffix.trim();
  return text === '' || /^[,.;:!?)\]،؛，；]/u.test(text) ? text : ` ${text}`;
}

function joined(pieces: readonly RichText[]): RichText {
  return pieces.flat().filter(({ text }) => text !== '');
}

/** Patterns for words to skip would be compiled as they are written; they are CSL-M's, CSL has none. */
const dangerous: ReadonlySet<string> = new Set(['skip-words', 'leading-noise-words']);

/** A copy, for citeproc changes what it is given; with the empty text that it asks of an empty term. */
function forCiteproc(node: CslNode): object {
  const isTerm = ['term', 'single', 'multiple'].includes(node.name);
  return {
    name: node.name,
    attrs: Object.fromEntries(Object.entries(node.attrs).filter(([name]) => !dangerous.has(name))),
    children:
      isTerm && node.children.length === 0
        ? ['']
        : node.children.map((child) => (typeof child === 'string' ? child : forCiteproc(child))),
  };
}

function richFormat(): OutputFormat {
  return {
    ...CSL.Output.Formats.text,
    ...Object.fromEntries(
      Object.entries(openings).map(([name, opening]) => [
        name,
        (_state: Engine, text?: string) => dressed(opening, text ?? ''),
      ]),
    ),
    '@display/block': (_state, text = '') => ` ${text}`,
    '@display/left-margin': (_state, text = '') => `${text} `,
    '@display/indent': (_state, text = '') => ` ${text}`,
    '@bibliography/entry': (_state, text = '') => text,
  };
}

/** Whatever citeproc throws, strings included, said in one sentence. */
function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof StyleError) {
      throw error;
    }
    const reason = (error instanceof Error ? error.message : String(error))
      .replace(/^citeproc-js error: /u, '')
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/\.$/u, '');
    throw new StyleError(`The style can't be used: ${reason}.`);
  }
}
