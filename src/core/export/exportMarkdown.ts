import { officialDocumentUrl } from '../corpus/officialDocument.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Paper, Paragraph, Theme } from '../corpus/model.ts';
import { paperOf } from '../corpus/target.ts';
import { escapeMarkdown } from '../text/escapeMarkdown.ts';
import type { ExportSelection } from './selectedItems.ts';

/** Which parts are wanted. */
interface Wanted {
  /** The compendium's own head: its title, scope and purpose. */
  readonly head: boolean;
  readonly papers: ReadonlySet<Paper>;
  readonly paragraphs: ReadonlySet<Paragraph>;
}

/**
 * The compendium, or a part of it, to be read: themes as headings, papers with their facts, and under each the
 * paragraphs of the compendium that describe it, numbered as there. Of a selected paragraph only that one is shown.
 */
export function exportMarkdown(corpus: Corpus, selection: ExportSelection): string {
  const wanted = wantedParts(corpus, selection);
  const themes = corpus.themes.flatMap((theme) => themeBlocks(corpus, theme, wanted));
  const blocks = [...head(corpus, wanted), ...themes];
  return `${blocks.join('\n\n')}\n`;
}

function wantedParts(corpus: Corpus, selection: ExportSelection): Wanted {
  switch (selection.kind) {
    case 'all':
      return { head: true, papers: new Set(corpus.papers), paragraphs: new Set(corpus.paragraphs) };
    case 'theme': {
      const papers = corpus.papersOf(selection.theme);
      return {
        head: false,
        papers: new Set(papers),
        paragraphs: new Set(papers.flatMap((paper) => corpus.paragraphsOf(paper))),
      };
    }
    case 'targets': {
      const { targets } = selection;
      const paragraphs = targets.flatMap((target) => {
        switch (target.kind) {
          case 'compendium':
            return corpus.paragraphsOf(corpus.compendium);
          case 'paper': {
            const paper = corpus.paper(target.symbol);
            return paper === undefined ? [] : corpus.paragraphsOf(paper);
          }
          case 'paragraph':
            return corpus.paragraph(target.number) ?? [];
        }
      });
      return {
        head: targets.some(({ kind }) => kind === 'compendium'),
        papers: new Set(targets.flatMap((target) => paperOf(corpus, target) ?? [])),
        paragraphs: new Set(paragraphs),
      };
    }
  }
}

/** The title stands over every export, so that it is clear whose paragraphs are numbered. */
function head(corpus: Corpus, wanted: Wanted): readonly string[] {
  const { compendium } = corpus;
  const introduction = corpus
    .paragraphsOf(compendium)
    .filter((paragraph) => wanted.paragraphs.has(paragraph));
  return [
    `# ${escapeMarkdown(compendium.title)}`,
    escapeMarkdown(`${compendium.subtitle}, ${compendium.date}.`),
    `Citekey: \`${compendium.citekey}\``,
    ...(wanted.head ? [escapeMarkdown(compendium.scope), escapeMarkdown(compendium.purpose)] : []),
    ...introduction.flatMap((paragraph) => paragraphBlocks(corpus, paragraph)),
  ];
}

function themeBlocks(corpus: Corpus, theme: Theme, wanted: Wanted): readonly string[] {
  const papers = corpus.papersOf(theme).filter((paper) => wanted.papers.has(paper));
  if (papers.length === 0) {
    return [];
  }
  return [
    `## ${escapeMarkdown(theme.title)}`,
    `Key topics: ${escapeMarkdown(theme.keyTopics.join('; '))}`,
    ...papers.flatMap((paper) => paperBlocks(corpus, paper, wanted)),
  ];
}

function paperBlocks(corpus: Corpus, paper: Paper, wanted: Wanted): readonly string[] {
  const paragraphs = corpus.paragraphsOf(paper).filter((paragraph) => wanted.paragraphs.has(paragraph));
  const url = officialDocumentUrl(paper.symbol, 'en').replace(/[<>\s\\]/gu, encodeURIComponent);
  const facts = [
    `Symbol: [${escapeMarkdown(paper.symbol)}](<${url}>)`,
    `Year: ${paper.year}`,
    `Meeting of the Working Group: ${paper.meeting}`,
    `Citekey: \`${paper.citekey}\``,
  ];
  return [
    `### ${escapeMarkdown(paper.title)}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
    escapeMarkdown(paper.summary),
    ...(paragraphs.length === 0 ? [] : ['Paragraphs of the compendium:']),
    ...paragraphs.flatMap((paragraph) => paragraphBlocks(corpus, paragraph)),
  ];
}

function paragraphBlocks(corpus: Corpus, paragraph: Paragraph): readonly string[] {
  const provisions = paragraph.provisions.map((provision) => corpus.provisionLabel(provision));
  return [
    // Not a list: its numbers would be counted anew, and these are the source's.
    `**${paragraph.number}\\.** ${escapeMarkdown(paragraph.digest)}`,
    ...(paragraph.items.length === 0
      ? []
      : [
          paragraph.items
            .map(({ letter, digest }) => `- ${escapeMarkdown(`(${letter}) ${digest}`)}`)
            .join('\n'),
        ]),
    ...(provisions.length === 0 ? [] : [`*Refers to:* ${escapeMarkdown(provisions.join('; '))}`]),
  ];
}
