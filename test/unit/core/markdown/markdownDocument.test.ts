import assert from 'node:assert/strict';
import MarkdownIt, { type Token } from 'markdown-it';
import type { Corpus } from '../../../../src/core/corpus/corpus.ts';
import { decode } from '../../../../src/core/corpus/decode.ts';
import type { CorpusData } from '../../../../src/core/corpus/model.ts';
import { markdownDocument } from '../../../../src/core/markdown/markdownDocument.ts';
import {
  markdownPath,
  markdownSubjects,
  type MarkdownSubject,
} from '../../../../src/core/markdown/markdownPath.ts';
import type { MarkdownStrings } from '../../../../src/core/markdown/markdownStrings.ts';
import { hostileCorpus } from '../../../support/hostileCorpus.ts';
import { readCorpus, readData } from '../../../support/readCorpus.ts';

const strings: MarkdownStrings = {
  symbol: 'Symbol',
  meeting: 'Meeting',
  meetingValue: 'Meeting {0} ({1})',
  date: 'Date',
  theme: 'Theme',
  preparedBy: 'Prepared by',
  secretariat: 'The Secretariat',
  purpose: 'Purpose',
  distribution: 'Distribution',
  section: 'Section',
  sectionValue: '{0}. {1}',
  citekey: 'Citekey',
  paragraphRange: 'Range',
  paragraphRangeValue: 'Paragraphs {0} to {1}',
  summary: 'Summary',
  keyTopics: 'Key topics',
  paragraphs: 'Says',
  paragraphsNote: 'The compendium’s numbers.',
  paragraph: 'Paragraph {0}',
  provisions: 'Instruments:',
  bodies: 'Bodies:',
  places: 'Places:',
};

describe('The texts', () => {
  const corpus = readCorpus();
  const documentOf = (subject: MarkdownSubject) => markdownDocument(corpus, subject, strings, 'en');

  it('have a path of their own each', () => {
    const paths = [...markdownSubjects(corpus).keys()];
    assert.equal(paths.length, 1 + 9 + 17);
    assert.ok(paths.includes('/compendium.md'));
    assert.ok(paths.includes('/themes/smuggling-by-sea.md'));
    assert.ok(paths.includes('/papers/CTOC-COP-WG.7-2015-4.md'));
    for (const [path, subject] of markdownSubjects(corpus)) {
      assert.equal(markdownPath(subject), path);
    }
  });

  it('of a paper have its facts, key topics and paragraphs, and no others', () => {
    const paper = corpus.paper('CTOC/COP/WG.7/2013/3');
    assert.ok(paper);
    const shown = read(documentOf({ kind: 'paper', paper }).text);
    const theme = corpus.themeOf(paper);
    assert.equal(shown[0], `h1 ${paper.title}`);
    for (const line of [
      'li Symbol: CTOC/COP/WG.7/2013/3',
      'li Meeting: Meeting 2 (2013)',
      `li Theme: ${theme.title}`,
      'li Prepared by: The Secretariat',
      'li Range: Paragraphs 14 to 17',
      'li Citekey: ctoc_cop_wg7_2013_3',
      `p ${paper.summary}`,
      'p The compendium’s numbers.',
      ...theme.keyTopics.map((topic) => `li ${topic}`),
    ]) {
      assert.ok(shown.includes(line), line);
    }
    const paragraphs = shown.filter((line) => line.startsWith('h3 Paragraph'));
    assert.deepEqual(
      paragraphs,
      [14, 15, 16, 17].map((number) => `h3 Paragraph ${number}`),
    );
  });

  it('of the whole have every paragraph with its items, instruments and bodies, in order', () => {
    const shown = read(documentOf({ kind: 'compendium' }).text);
    holdParagraphs(corpus, shown);
    const papers = corpus.papers.map(({ title }) => shown.indexOf(`h3 ${title}`));
    assert.ok(papers.every((at) => at > 0));
    assert.deepEqual(
      papers,
      papers.toSorted((a, b) => a - b),
    );
  });

  it('of the themes share the papers among them', () => {
    const shown = corpus.themes.flatMap((theme) => read(documentOf({ kind: 'theme', theme }).text));
    const papers = shown.filter((line) => line.startsWith('h2 ') && line !== 'h2 Key topics');
    assert.deepEqual(
      papers,
      corpus.papers.map(({ title }) => `h2 ${title}`),
    );
  });

  it('know the lines of what stands in them', () => {
    const { text, places } = documentOf({ kind: 'compendium' });
    const lines = text.split('\n');
    assert.equal(
      places.size,
      corpus.papers.length + 1 + corpus.paragraphs.flatMap((p) => [p, ...p.items]).length,
    );
    for (const { number, items } of corpus.paragraphs) {
      const range = places.get(`para:${number}`);
      assert.ok(range);
      assert.match(lines[range.first] ?? '', new RegExp(`^#+ Paragraph ${number}$`, 'u'));
      assert.match(lines[range.last + 1] ?? '', /^$/u);
      assert.doesNotMatch(lines[range.last] ?? '', /^$/u);
      for (const { letter } of items) {
        const line = places.get(`para:${number} (${letter})`);
        assert.ok(lines[line?.first ?? 0]?.startsWith(`- (${letter}) `), `${number} (${letter})`);
      }
    }
    for (const { symbol } of corpus.papers) {
      const range = places.get(symbol);
      assert.ok(range && lines.slice(range.first, range.last).join('\n').includes(symbol));
    }
  });

  it('show hostile data as text', () => {
    const attacked = decode(JSON.stringify(hostileCorpus(JSON.parse(readData()) as CorpusData)));
    // A theme's and a paper's document are parts of it; the first ones are those with texts of a megabyte.
    const [whole, theme] = markdownSubjects(attacked).values();
    assert.ok(whole?.kind === 'compendium' && theme?.kind === 'theme');
    holdParagraphs(attacked, read(markdownDocument(attacked, whole, strings, 'en').text));
    assert.ok(read(markdownDocument(attacked, theme, strings, 'en').text).length > 50);
  }).timeout(20_000);
});

function holdParagraphs(corpus: Corpus, shown: readonly string[]): void {
  const starts = corpus.paragraphs.map(({ number }) =>
    shown.findIndex((line) => /^h\d (.*)$/u.exec(line)?.[1] === `Paragraph ${number}`),
  );
  corpus.paragraphs.forEach((paragraph, at) => {
    const start = starts[at] ?? -1;
    assert.ok(start > 0 && (at === 0 || start > (starts[at - 1] ?? 0)), `paragraph ${paragraph.number}`);
    const { digest, items, provisions, bodies, places } = paragraph;
    const names = [
      provisions.map((provision) => corpus.provisionLabel(provision)),
      bodies.flatMap((id) => {
        const { name, shortName, acronym } = corpus.body(id) ?? {};
        return acronym ?? shortName ?? name;
      }),
      places.flatMap((id) => corpus.place(id)?.shortName ?? corpus.place(id)?.name),
    ];
    const expected = [
      `p ${digest}`,
      ...items.map((item) => `li (${item.letter}) ${item.digest}`),
      ...(provisions.length > 0 ? [`p Instruments: ${names[0]?.join('; ')}`] : []),
      ...(bodies.length > 0 ? [`p Bodies: ${names[1]?.join('; ')}`] : []),
      ...(places.length > 0 ? [`p Places: ${names[2]?.join('; ')}`] : []),
    ].map((line) => line.replace(/\s+/gu, ' '));
    assert.deepEqual(shown.slice(start + 1, start + 1 + expected.length), expected);
  });
}

const blocks: Readonly<Record<string, string | undefined>> = { heading_open: '', paragraph_open: 'p' };

/**
 * What a preview shows, block by block: "h1 Title", "p Text", "li Item". The parser is the preview's, and takes HTML
 * and bare links as it does. Fails at anything that the documents do not have: HTML, images, links but to official
 * documents, code but citekeys.
 */
function read(markdown: string): readonly string[] {
  const tokens = new MarkdownIt({ html: true, linkify: true }).parse(markdown, {});
  const shown: string[] = [];
  let block = '';
  let inItem = false;
  for (const token of tokens) {
    switch (token.type) {
      case 'list_item_open':
        inItem = true;
        break;
      case 'list_item_close':
        inItem = false;
        break;
      case 'heading_open':
      case 'paragraph_open':
        block = inItem ? 'li' : blocks[token.type] || token.tag;
        break;
      case 'inline':
        shown.push(`${block} ${(token.children ?? []).map(textOf).join('')}`);
        break;
      default:
        assert.match(token.type, /^(?:heading|paragraph)_close$|^bullet_list_(?:open|close)$/u);
    }
  }
  return shown;
}

function textOf(token: Token): string {
  switch (token.type) {
    case 'text':
      return token.content;
    case 'code_inline':
      assert.match(token.content, /^[A-Za-z0-9_]+$/u);
      return token.content;
    case 'link_open':
      assert.match(token.attrGet('href') ?? '', /^https:\/\/docs\.un\.org\/en\/[A-Z0-9/.]+$/u);
      return '';
    default:
      assert.match(token.type, /^(?:link_close|em_open|em_close)$/u);
      return '';
  }
}
