import { l10n, Uri, window, workspace, type LogOutputChannel, type TextDocument } from 'vscode';
import type { Citation } from '../../core/citation/cite.ts';
import { type CslItem, cslItems } from '../../core/citation/cslItem.ts';
import type { Locale } from '../../core/citation/locale.ts';
import type { RichText } from '../../core/citation/richText.ts';
import type { CslNode } from '../../core/citation/style/cslNode.ts';
import type { Processor } from '../../core/citation/style/processor.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { type CitationModule, loadCitationModule } from './citationModule.ts';
import { defaultStyle, findStyle, type FoundStyle, unusable } from './styles.ts';
import { UserError } from '../userError.ts';

/** In which style, in whose words, for which draft. */
export interface Formatting {
  /** As the setting has it. */
  readonly style: string;
  readonly locale: Locale;
  readonly document: TextDocument | undefined;
}

interface Built {
  readonly corpus: Corpus;
  readonly isHeavy: boolean;
  readonly processor: Promise<Processor>;
}

/** As many light processors are kept: whoever compares styles goes to and fro. */
const maxKept = 8;

/** Formats citations and references. The processor is loaded at the first of them, a style when it is first used. */
export class Formatter {
  readonly #extensionUri: Uri;
  readonly #log: LogOutputChannel;
  readonly #processors = new Map<string, Built>();
  readonly #examples = new Map<string, { readonly corpus: Corpus; readonly rich: RichText }>();
  readonly #locales = new Map<string, Promise<CslNode>>();
  /** Complaints that the user has heard. */
  readonly #told = new Set<string>();
  #module: Promise<CitationModule> | undefined;

  constructor(extensionUri: Uri, log: LogOutputChannel) {
    this.#extensionUri = extensionUri;
    this.#log = log;
  }

  cite(corpus: Corpus, citation: Citation, formatting: Formatting): Promise<RichText> {
    return this.#format(corpus, formatting, (processor) => processor.cite(citation));
  }

  /** Each as it would stand alone. */
  citeEach(
    corpus: Corpus,
    citations: readonly Citation[],
    formatting: Formatting,
  ): Promise<readonly RichText[]> {
    return this.#format(corpus, formatting, (processor) => citations.map((one) => processor.cite(one)));
  }

  /** What the style makes of one item, without the rest of a processor, for choosing among styles. */
  async example(corpus: Corpus, item: CslItem, { style, locale, document }: Formatting): Promise<RichText> {
    const found = await findStyle(style, document, this.#extensionUri);
    const key = `${found.key} ${locale} ${item.id}`;
    const known = this.#examples.get(key);
    if (known?.corpus === corpus) {
      return known.rich;
    }
    const { module, node, locales } = await this.#read(found, locale);
    const rich = module.styleExample(node, locales, item, locale);
    this.#examples.set(key, { corpus, rich });
    return rich;
  }

  /** References in the style's order, each once. */
  references(corpus: Corpus, keys: readonly string[], formatting: Formatting): Promise<readonly RichText[]> {
    return this.#format(corpus, formatting, (processor) => processor.bibliography(keys));
  }

  /** A style of the user's that fails is told of once, and the default is used: a citation is wanted now. */
  async #format<T>(corpus: Corpus, formatting: Formatting, format: (processor: Processor) => T): Promise<T> {
    try {
      return format(await this.#processor(corpus, formatting));
    } catch (error) {
      if (formatting.style === defaultStyle) {
        throw error;
      }
      this.#tell(formatting.style, error);
      return format(await this.#processor(corpus, { ...formatting, style: defaultStyle }));
    }
  }

  async #processor(corpus: Corpus, { style, locale, document }: Formatting): Promise<Processor> {
    const found = await findStyle(style, document, this.#extensionUri);
    const key = `${found.key} ${locale}`;
    let built = this.#processors.get(key);
    if (built?.corpus !== corpus) {
      built = { corpus, isHeavy: found.isHeavy, processor: this.#build(found, locale, corpus) };
      this.#keep(key, built);
      built.processor.catch(() => this.#processors.delete(key));
    }
    return built.processor;
  }

  /** Heavy processors take up to 150 MB, so there is one of them at a time. */
  #keep(key: string, built: Built): void {
    for (const [other, { isHeavy }] of this.#processors) {
      if ((built.isHeavy && isHeavy) || this.#processors.size >= maxKept) {
        this.#processors.delete(other);
      }
    }
    this.#processors.set(key, built);
  }

  async #build(found: FoundStyle, locale: Locale, corpus: Corpus): Promise<Processor> {
    const { module, node, locales } = await this.#read(found, locale);
    return new module.Processor(node, locales, cslItems(corpus), locale);
  }

  async #read({ read, parse }: FoundStyle, locale: Locale) {
    const [module, text] = await Promise.all([this.#loadModule(), read()]);
    const node = parse(module, text);
    const locales = await Promise.all(
      module.neededLocales(node, locale).map(async (tag) => [tag, await this.#locale(module, tag)] as const),
    );
    return { module, node, locales: new Map(locales) };
  }

  #locale(module: CitationModule, tag: string): Promise<CslNode> {
    const loaded = this.#locales.get(tag) ?? this.#readLocale(module, tag);
    this.#locales.set(tag, loaded);
    return loaded;
  }

  async #readLocale(module: CitationModule, tag: string): Promise<CslNode> {
    const uri = Uri.joinPath(this.#extensionUri, 'dist', 'locales', `${tag}.json`);
    return module.fromCompact(new TextDecoder().decode(await workspace.fs.readFile(uri)));
  }

  #loadModule(): Promise<CitationModule> {
    if (this.#module === undefined) {
      const loading = loadCitationModule(this.#extensionUri);
      this.#module = loading;
      loading.catch(() => (this.#module = undefined));
    }
    return this.#module;
  }

  #tell(style: string, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    const message = error instanceof UserError ? reason : unusable(style, error);
    this.#log.warn(message, reason);
    if (!this.#told.has(message)) {
      this.#told.add(message);
      void window.showWarningMessage(l10n.t('{0} The United Nations style is used instead.', message));
    }
  }
}
