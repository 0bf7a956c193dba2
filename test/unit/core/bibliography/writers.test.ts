import assert from 'node:assert/strict';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { load } from 'js-yaml';
import type { ItemFormatId } from '../../../../src/core/bibliography/bibliographyFormat.ts';
import { exportItems, exportSelection } from '../../../../src/core/export/exportFormats.ts';
import { isoDates } from '../../../../src/core/bibliography/isoDates.ts';
import { cslItems, type CslItem } from '../../../../src/core/citation/cslItem.ts';
import { readCorpus } from '../../../support/readCorpus.ts';

const corpus = readCorpus();
const items = cslItems(corpus);
const all = (format: ItemFormatId): string => exportItems(format, items);

/** What citation-js reads, without what it adds. */
function readByCitationJs(text: string): readonly Readonly<Record<string, unknown>>[] {
  return new Cite(text, { generateGraph: false }).data.map((item) =>
    Object.fromEntries(Object.entries(item).filter(([name]) => name !== '_graph' && name !== 'citation-key')),
  );
}

const straight = (text: string): string => text.replace(/[“”]/gu, '"');
/** What no field is for: the organ, the meeting and where it was. */
const submitted = (item: CslItem): string =>
  `${item.authority}. ${item['event-title']}${item['event-place'] === undefined ? '' : ', Vienna'}`;
const present = (facts: object): object =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
const withoutMeeting = (item: object): object =>
  Object.fromEntries(
    Object.entries(item).filter(([name]) => !name.startsWith('event-') && name !== 'authority'),
  );

describe('the writers', () => {
  it('have 18 items to write', () => {
    assert.equal(items.length, 18);
  });

  for (const format of ['bibtex', 'biblatex', 'ris', 'csl-json', 'csl-yaml', 'hayagriva'] as const) {
    it(`end a file of ${format} with a line end, and write the same every time`, () => {
      const text = all(format);
      assert.match(text, /\S *\r?\n$/u);
      assert.equal(all(format), text);
    });
  }

  it('write BibTeX that citation-js reads with the same facts', () => {
    const read = readByCitationJs(all('bibtex'));
    assert.deepEqual(
      read.map((item) => ({ ...item, title: straight(String(item['title'])) })),
      items.map((item) =>
        present({
          id: item.id,
          type: 'report',
          title: item.title,
          author: item.author.map(({ literal }) => ({ family: literal })),
          issued: item.issued,
          publisher: item.publisher,
          genre: item.genre,
          number: item.number,
          URL: item.URL,
          note: submitted(item),
        }),
      ),
    );
  });

  it('write BibLaTeX that citation-js reads with the same facts', () => {
    const read = readByCitationJs(all('biblatex'));
    assert.deepEqual(
      read.map((item) => ({ ...item, title: straight(String(item['title'])) })),
      items.map((item) => ({
        ...withoutMeeting(item),
        author: item.author.map(({ literal }) => ({ family: literal })),
        language: 'english',
        note: submitted(item),
      })),
    );
  });

  it('write BibTeX and BibLaTeX that the parser of Better BibTeX reads without a fault', () => {
    for (const format of ['bibtex', 'biblatex'] as const) {
      const { entries, errors } = parse(all(format));
      assert.deepEqual(errors, []);
      assert.deepEqual(
        entries.map(({ key, type, fields }) => ({
          key,
          type,
          title: straight(fields.title ?? ''),
          author: fields.author,
          number: fields.number,
          institution: fields.institution,
          url: fields.url,
          date:
            fields.date ??
            [fields.year, fields.month?.padStart(2, '0'), fields.day].filter(Boolean).join('-'),
          note: fields.note,
        })),
        items.map((item) => ({
          key: item.id,
          type: format === 'bibtex' ? 'techreport' : 'report',
          title: item.title,
          author: item.author.map(({ literal }) => ({ name: literal })),
          number: item.number,
          institution: [item.publisher],
          url: item.URL,
          date: isoDates(item.issued),
          note: submitted(item),
        })),
      );
    }
  });

  it('write RIS that citation-js reads with the same facts', () => {
    assert.deepEqual(
      readByCitationJs(all('ris')),
      items.map((item) => ({
        ...withoutMeeting(item),
        // One name, and none to go before it: an institution's.
        author: item.author.map(({ literal }) => ({ family: literal, given: '' })),
        note: submitted(item),
      })),
    );
  });

  it('write RIS as it is asked for: CR LF, a value a line, TY first and ER last', () => {
    const text = all('ris');
    assert.ok(!/[^\r]\n/u.test(text));
    const records = text.split('\r\n\r\n');
    assert.equal(records.length, 18);
    for (const record of records) {
      const lines = record.trimEnd().split('\r\n');
      assert.ok(lines.every((line) => /^[A-Z][A-Z0-9] {2}-(?: |$)/u.test(line)));
      assert.equal(lines[0], 'TY  - RPRT');
      assert.match(lines.at(-1)!, /^ER {2}-/u);
    }
  });

  it('write CSL-JSON and CSL-YAML that hold the items', () => {
    assert.deepEqual(JSON.parse(all('csl-json')), items);
    assert.match(all('csl-json'), /^\[\n {2}\{\n {4}"id"/u);
    assert.deepEqual(load(all('csl-yaml')), { references: items });
    assert.deepEqual(
      readByCitationJs(all('csl-json')),
      items.map((item) => ({ ...item })),
    );
  });

  it('write Hayagriva with the same facts', () => {
    const protect = (text: string): string => `{${text}}`;
    assert.deepEqual(
      load(all('hayagriva')),
      Object.fromEntries(
        items.map((item) => [
          item.id,
          present({
            type: 'report',
            title: protect(item.title),
            author: item.author.map(({ literal }) => ({ name: literal })),
            date:
              item.issued['date-parts'][0]!.length === 1 ? item.issued['date-parts'][0]![0] : '2021-07-15',
            publisher: protect(item.publisher),
            genre: protect(item.genre),
            'serial-number': item.number,
            url: item.URL,
            language: item.language,
            organization: protect(item.authority),
            parent: present({
              type: 'conference',
              title: protect(item['event-title']!),
              location: item['event-place'] && protect(item['event-place']),
            }),
          }),
        ]),
      ),
    );
  });

  it('keep any text whole', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom(...'&%$#_{}~^\\<>|\'"`@,;:!*[]()-/=é中ЖA1 '.split(/(?:)/u)),
          fc.string({ unit: 'grapheme', maxLength: 3 }),
          fc.constantFrom(' and ', '--', '% x', '\\&', '"x"', ' "', 'null', '\u2028', '\u0085', '\ud800'),
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((parts) => `A ${parts.join('')} z`);
    fc.assert(
      fc.property(text, text, (title, number) => {
        const item: CslItem = { ...items[1]!, title, number };
        const yaml: unknown = load(exportItems('csl-yaml', [item]));
        assert.deepEqual(yaml, { references: [item] });
        assert.deepEqual(JSON.parse(exportItems('csl-json', [item])), [item]);
        assert.doesNotThrow(() => load(exportItems('hayagriva', [item])));
        const ris = exportItems('ris', [item]);
        assert.equal(ris.split('\r\n').length, exportItems('ris', [items[1]!]).split('\r\n').length);
      }),
    );
  });

  it('escape what TeX would read as something else', () => {
    const title = 'A 100% & $5 #1 a_b {c} d~e f^g h\\i "j" ("k") \'l\'';
    for (const format of ['bibtex', 'biblatex'] as const) {
      const text = exportItems(format, [{ ...items[1]!, title, number: 'X_1/50%' }]);
      assert.ok(
        text.includes(
          'A 100\\% \\& \\$5 \\#1 a\\_b \\textbraceleft{}c\\textbraceright{} d\\textasciitilde{}e ' +
            "f\\textasciicircum{}g h\\textbackslash{}i ``j'' (``k'') 'l'",
        ),
        text,
      );
      assert.ok(text.includes('number = {X\\_1/50\\%}'));
      const [entry] = parse(text).entries;
      assert.equal(straight(entry?.fields.title ?? '').replace(/[‘’]/gu, "'"), title);
    }
  });

  it('leave a URL as it is, but for what would end its field', () => {
    const URL = 'https://x.org/a_b%20c?d=1&e=~#f{g}';
    for (const format of ['bibtex', 'biblatex'] as const) {
      const text = exportItems(format, [{ ...items[1]!, URL }]);
      assert.ok(text.includes('url = {https://x.org/a_b%20c?d=1&e=~#f%7Bg%7D}'));
    }
  });

  it('protect the capitals of names only', () => {
    const title = 'The use of "United Nations" texts (COVID-19), World-Bank: an A&B X';
    const text = exportItems('bibtex', [{ ...items[1]!, title }]);
    assert.ok(
      text.includes(
        "title = {The use of ``{United Nations}'' texts ({COVID-19}), {World-Bank}: an {A\\&B X}},",
      ),
      text,
    );
  });
});

describe('a selection', () => {
  const count = (text: string): number => text.match(/^@/gmu)?.length ?? 0;
  const theme = corpus.themes[0]!;

  it('of a theme is its papers', () => {
    assert.equal(
      count(exportSelection(corpus, 'bibtex', { kind: 'theme', theme })),
      corpus.papersOf(theme).length,
    );
  });

  it('of targets is each item once, and the compendium for its paragraphs', () => {
    const text = exportSelection(corpus, 'biblatex', {
      kind: 'targets',
      targets: [
        { kind: 'paragraph', number: 16, item: 'c' },
        { kind: 'paper', symbol: 'CTOC/COP/WG.7/2015/2' },
        { kind: 'paragraph', number: 3 },
      ],
    });
    assert.deepEqual(
      [...text.matchAll(/^@report\{(.*),$/gmu)].map(([, key]) => key),
      [corpus.compendium.citekey, 'ctoc_cop_wg7_2015_2'],
    );
  });
});
