import assert from 'node:assert/strict';
import asciidoctor from '@asciidoctor/core';
import { mystParse } from 'myst-parser';
import { convert } from 'pandoc-wasm';
import type { RichText } from '../../src/core/citation/richText.ts';
import { markup } from '../../src/core/draft/place/markup.ts';
import { type Dialect, readAs } from '../support/dialects.ts';

const address = 'https://docs.un.org/en/CTOC/COP/WG.7/2018/2';
/** What styles put before and behind an address. */
const around: readonly (readonly [before: string, after: string])[] = [
  ['See ', '، الفقرة 12'],
  ['见', '，摘要见《文件》'],
  ['See ', '。'],
  ['UN Doc 2 <', '>; another'],
  ['See ', '.'],
  ['See ', ', para. 12'],
];

const inMarkup = (dialect: Dialect, rich: RichText): string => markup(rich, readAs(dialect, '').markup);

function linksIn(html: string): string[] {
  return [...html.matchAll(/<a href="([^"]*)"/gu)].map(([, href = '']) => href);
}

async function pandocHtml(from: string, text: string): Promise<string> {
  const { stdout } = await convert({ from, to: 'html', wrap: 'none' }, text, {});
  return stdout;
}

function mystLinks(text: string): string[] {
  interface Node {
    readonly type: string;
    readonly url?: string;
    readonly children?: readonly Node[];
  }
  const links = ({ type, url = '', children = [] }: Node): string[] => [
    ...(type === 'link' ? [url] : []),
    ...children.flatMap(links),
  ];
  return links(mystParse(text, { markdownit: { linkify: true } }) as Node);
}

const readers: Readonly<Partial<Record<Dialect, (text: string) => string[] | Promise<string[]>>>> = {
  asciidoc: (text) => linksIn(asciidoctor().convert(text, { safe: 'safe' }) as string),
  org: async (text) => linksIn(await pandocHtml('org', text)),
  pandoc: async (text) => linksIn(await pandocHtml('markdown+autolink_bare_uris', text)),
  myst: mystLinks,
};

describe('An address in formatted text', function () {
  this.timeout(60_000);
  for (const [dialect, read] of Object.entries(readers) as [
    Dialect,
    (text: string) => string[] | Promise<string[]>,
  ][]) {
    for (const [before, after] of around) {
      it(`is the link in ${dialect}, and no more, in “${before}…${after}”`, async () => {
        const text = inMarkup(dialect, [{ text: before + address + after }]);
        assert.deepEqual(await read(text), [address], text);
      });
    }
  }
});
