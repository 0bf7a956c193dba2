import { compose } from '../citation/compose.ts';
import { writtenLocator } from '../citation/locale.ts';
import { paragraphLocator } from '../citation/locator.ts';
import { written } from '../draft/languages/citeWriter.ts';
import { languages } from '../draft/languages/languages.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { paperOf, type Target } from '../corpus/target.ts';
import { escapeMarkdown } from '../text/escapeMarkdown.ts';
import type { ReadingItem, ReadingList } from './readingList.ts';
import { targetOfKey } from '../corpus/targetOfKey.ts';

/**
 * The pinned targets as a list of tasks in Markdown: what each is, its citation for pandoc, and the note below it.
 * What the corpus does not know any more keeps its key.
 *
 * @param heading plain text
 */
export function exportReadingList(corpus: Corpus, list: ReadingList, heading: string): string {
  const items = list.filter(({ pinned }) => pinned).map((item) => task(corpus, item));
  return `# ${escapeMarkdown(heading)}\n\n${items.map((item) => `${item}\n`).join('')}`;
}

function task(corpus: Corpus, { key, read, note }: ReadingItem): string {
  const target = targetOfKey(corpus, key);
  const said = target === undefined ? [`**${escapeMarkdown(key)}**`] : partsOf(corpus, target);
  return `- [${read ? 'x' : ' '}] ${said.join(' ')}${noteBlock(note)}`;
}

/** Bold symbol or paragraph, title, citation. */
function partsOf(corpus: Corpus, target: Target): readonly string[] {
  const title = (paperOf(corpus, target) ?? corpus.compendium).title;
  const citation = compose(corpus, [target], { paragraph: 'compendium', locale: 'en' });
  const name = nameOf(target);
  const writer = languages.markdown.read('').writer('en');
  return [
    ...(name === undefined ? [] : [`**${escapeMarkdown(name)}**`]),
    escapeMarkdown(title),
    written(writer?.write(citation) ?? []),
  ];
}

function nameOf(target: Target): string | undefined {
  switch (target.kind) {
    case 'compendium':
      return undefined;
    case 'paper':
      return target.symbol;
    case 'paragraph':
      return writtenLocator(paragraphLocator(target), 'en');
  }
}

/** Paragraphs of the list's item, with its line breaks. */
function noteBlock(note: string): string {
  const paragraphs = note
    .trim()
    .split(/(?:\r?\n|\r)[ \t]*(?:\r?\n|\r)\s*/u)
    .map((paragraph) => paragraph.split(/\r?\n|\r/u).map((line) => escapeMarkdown(line.trim())));
  return note.trim() === '' ? '' : paragraphs.map((lines) => `\n\n  ${lines.join('\\\n  ')}`).join('') + '\n';
}
