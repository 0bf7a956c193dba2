import type { DocumentLanguage } from '../corpus/officialDocument.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Theme } from '../corpus/model.ts';
import { summarize } from '../summary/summarize.ts';
import { escapeMarkdown } from '../text/escapeMarkdown.ts';
import { MarkdownLines, type LineRange } from './markdownLines.ts';
import { bullets, heading, summaryMarkdown } from './summaryMarkdown.ts';
import type { MarkdownSubject } from './markdownPath.ts';
import type { MarkdownStrings } from './markdownStrings.ts';

/** A Markdown document. */
export interface TextDocument {
  readonly text: string;
  /** The lines of each paper, paragraph and lettered item in it, by `targetKey`. */
  readonly places: ReadonlyMap<string, LineRange>;
}

/** A paper, a theme with its papers, or the whole compendium, from the page's own view model. */
export function markdownDocument(
  corpus: Corpus,
  subject: MarkdownSubject,
  strings: MarkdownStrings,
  language: DocumentLanguage,
): TextDocument {
  const lines = new MarkdownLines();
  const options = { strings, language };
  switch (subject.kind) {
    case 'paper': {
      const summary = summarize(corpus, { kind: 'paper', symbol: subject.paper.symbol });
      summaryMarkdown(lines, summary, { ...options, level: 1, withTheme: true });
      break;
    }
    case 'theme':
      addTheme(subject.theme, 1);
      break;
    case 'compendium':
      summaryMarkdown(lines, summarize(corpus, { kind: 'compendium' }), {
        ...options,
        level: 1,
        withTheme: false,
      });
      corpus.themes.forEach((theme) => addTheme(theme, 2));
      break;
  }
  return { text: lines.text, places: lines.places };

  function addTheme(theme: Theme, level: number): void {
    lines.add(heading(level, theme.title));
    if (level === 1) {
      lines.add(escapeMarkdown(strings.paragraphsNote));
    }
    lines.add(heading(level + 1, strings.keyTopics), bullets(theme.keyTopics));
    for (const { symbol } of corpus.papersOf(theme)) {
      const summary = summarize(corpus, { kind: 'paper', symbol });
      summaryMarkdown(lines, summary, { ...options, level: level + 1, withTheme: false });
    }
  }
}
