import { nodes, type ReadCite, type Reading } from './reader.ts';
import { RestWriter } from './restWriter.ts';

const alike: Readonly<Record<string, string>> = { em: nodes.italic };

/** What stands in Asciidoctor's HTML: tags, and the text between them. */
const piece = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>|[^<]+|</gu;
const definition =
  /<div class="footnote" id="_footnotedef_(\d+)">\n<a href="#_footnoteref_\1">\1<\/a>\. ([^]*?)\n<\/div>/gu;
const emptyList = /<div id="footnotes">\n<hr>\s*<\/div>/gu;
const noteMark =
  /<sup class="footnote(ref)?"(?: id="[^"]*")?>\[<a[^>]*href="#_footnotedef_(\d+)"[^>]*>\d+<\/a>\]<\/sup>/gu;
/** The link in a citation names it by its number. */
const citation =
  /<span class="citation">[^<]*\[<a href="#[^"]*">(\d+)(?:(?!<span class="citation">)[^])*?\]<\/span>/gu;
const blocks =
  /\s*(<\/?(?:p|div|h[1-6]|[uod]l|li|d[td]|table|t(?:head|body|foot)|t[rdh]|col(?:group)?|blockquote|hr)\b[^<>]*>)\s*/gu;

/** @param citations by the number that stands in the first link of each */
export function htmlReading(html: string, citations: ReadonlyMap<number, readonly ReadCite[]>): Reading {
  const writer = new RestWriter();
  const texts = new Map(
    Array.from(html.matchAll(definition), ([, number = '', text = '']) => [number, text]),
  );
  // A cell with blocks has its own.
  const body = html.replace(definition, '').replace(emptyList, '');
  // A note's text stands where its mark is; a mark that repeats it has only its number.
  const whole = body.replace(noteMark, (_, again: string | undefined, number: string) =>
    again === undefined
      ? `<${nodes.note}>${texts.get(number) ?? ''}</${nodes.note}>`
      : `<${nodes.note} again>`,
  );
  // Code keeps its blanks, and what parts the blocks of HTML isn't text.
  for (const [at, part] of whole.split(/(<pre[^]*?<\/pre>)/u).entries()) {
    const isCode = at % 2 === 1;
    writeHtml(writer, isCode ? part : plainParagraphs(part.replace(blocks, '$1')), isCode, citations);
  }
  return writer.reading();
}

/** A paragraph without anything else is told by one node, and the text before the first section by what is in it. */
function plainParagraphs(html: string): string {
  return html
    .replace(/<div class="paragraph"><p>([^]*?)<\/p><\/div>/gu, '<p>$1</p>')
    .replace(
      /<div id="preamble"><div class="sectionbody">([^]*?)<\/div><\/div>(?=<div class="sect1">|$)/u,
      '$1',
    );
}

function writeHtml(
  writer: RestWriter,
  html: string,
  isCode: boolean,
  citations: ReadonlyMap<number, readonly ReadCite[]>,
): void {
  for (const [all, end, tag, attributes = ''] of html.replace(citation, '<cite $1>').matchAll(piece)) {
    if (tag === undefined) {
      (isCode ? (text: string) => writer.verbatim(text) : (text: string) => writer.prose(text))(all);
    } else if (tag === 'cite' && /^ \d+$/u.test(attributes)) {
      writer.citation(citations.get(Number(attributes)) ?? []);
    } else {
      writer.tag(alike[tag] ?? tag, end === '/', attributes.trim());
    }
  }
}
