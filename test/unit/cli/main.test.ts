import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { jsonIn, run, terminal } from '../../support/runTerminal.ts';
import { readCorpus } from '../../support/readCorpus.ts';
import { styleXml } from '../core/citation/style/styleXml.ts';

const json = (...args: string[]): unknown => jsonIn(undefined, ...args);

describe('the terminal', function () {
  // Each run is a Node of its own.
  this.timeout(20_000);
  const corpus = readCorpus();

  it('lists the themes', () => {
    const themes = json('themes') as { title: string; keyTopics: string[]; papers: string[] }[];
    assert.equal(themes.length, 9);
    assert.deepEqual(Object.keys(themes[0] ?? {}), ['title', 'keyTopics', 'papers']);
    assert.deepEqual(themes[5]?.papers, ['CTOC/COP/WG.7/2017/4', 'CTOC/COP/WG.7/2017/3']);
  });

  it('shows a paper by its citekey', () => {
    const paper = json('paper', 'ctoc_cop_wg7_2013_3') as {
      paragraphs: { number: number; items: unknown[] }[];
    };
    const {
      symbol,
      citekey,
      title,
      year,
      meeting,
      theme,
      firstParagraph,
      lastParagraph,
      summary,
      paragraphs,
    } = paper as unknown as Record<string, unknown>;
    const known = corpus.paper('CTOC/COP/WG.7/2013/3');
    assert.deepEqual(
      { symbol, citekey, title, year, meeting, firstParagraph, lastParagraph, summary },
      {
        symbol: 'CTOC/COP/WG.7/2013/3',
        citekey: 'ctoc_cop_wg7_2013_3',
        title: known?.title,
        year: 2013,
        meeting: 2,
        firstParagraph: 14,
        lastParagraph: 17,
        summary: known?.summary,
      },
    );
    assert.equal(theme, 'Criminal justice responses');
    assert.ok(Array.isArray(paragraphs));
    assert.equal(paper.paragraphs[2]?.number, 16);
    assert.equal(paper.paragraphs[2].items.length, 4);
    const { purpose, section } = paper as unknown as Record<string, unknown>;
    assert.equal(purpose, known?.purpose);
    assert.deepEqual(section, { number: 'II', title: 'Compendium of background papers' });
    const { provisions, bodies, places } = paper.paragraphs[2] as unknown as Record<string, string[]>;
    assert.deepEqual(provisions, []);
    assert.ok(bodies?.includes('EUROSUR'));
    assert.deepEqual(places, ['South-East Asia', 'Australia', 'United States']);
  });

  it('shows the compendium’s own introduction by its citekey, with its distribution', () => {
    const { citekey, date, distribution, paragraphs } = json('paper', 'ctoc_cop_wg7_compendium_2021') as {
      citekey: string;
      date: string;
      distribution: string;
      paragraphs: { number: number }[];
    };
    assert.deepEqual(
      [citekey, date, distribution, paragraphs.map(({ number }) => number)],
      ['ctoc_cop_wg7_compendium_2021', '2021-07-15', 'General', [1, 2, 3]],
    );
    const text = run('paper', 'ctoc_cop_wg7_compendium_2021').stdout;
    assert.match(
      text,
      /^2021-07-15\nBackground papers .*\nSection I: Introduction\nDistribution: General\n/u,
    );
  });

  it('searches', () => {
    const hits = json('search', 'hawala', '--limit', '2') as Record<string, unknown>[];
    assert.ok(hits.length <= 2);
    assert.deepEqual(Object.keys(hits[0] ?? {}), [
      'kind',
      'symbol',
      'paragraph',
      'item',
      'theme',
      'score',
      'snippet',
      'matches',
    ]);
    assert.equal(hits[0]?.['paragraph'], 12);
  });

  it('answers a batch line by line, empty lines too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'compendium-'));
    try {
      const file = join(folder, 'queries.txt');
      writeFileSync(file, 'hawala\n\nEUROSUR\n');
      const results = json('search', '--batch', file) as { paragraph: number }[][];
      assert.equal(results.length, 3);
      assert.deepEqual([results[0]?.[0]?.paragraph, results[1], results[2]?.[0]?.paragraph], [12, [], 16]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('cites for a language', () => {
    assert.equal(run('cite', 'CTOC/COP/WG.7/2015/4').stdout, 'CTOC/COP/WG.7/2015/4\n');
    assert.equal(
      run('cite', 'para:12', '--language', 'markdown').stdout,
      '[@ctoc_cop_wg7_compendium_2021, para. 12]\n',
    );
    const cited = json('cite', 'ctoc_cop_wg7_2015_4', '--language', 'latex') as Record<string, string | null>;
    assert.deepEqual([cited['insert'], cited['definition']], ['\\autocite{ctoc_cop_wg7_2015_4}', null]);
    assert.match(cited['bibliographyEntry'] ?? '', /^@report\{ctoc_cop_wg7_2015_4,/u);
    assert.match(run('cite', 'para:12', '--language', 'natbib').stdout, /^\\citep\[para\.~12\]\{/u);
  });

  it('cites in every form, style and language', () => {
    const compendium = 'ctoc_cop_wg7_compendium_2021';
    const note = json('cite', 'para:16c', '--language', 'md', '--form', 'footnote') as Record<string, string>;
    assert.equal(note['insert'], '[^1]');
    assert.match(note['definition'] ?? '', /^\[\^1\]: “Background papers .*, para\. 16 \(c\)\.$/u);
    assert.equal(note['bibliographyEntry'], null);
    assert.equal(
      run('cite', 'ctoc_cop_wg7_2013_3', compendium, '--para', '5-9', '--prefix', 'see', '--language', 'md')
        .stdout,
      `[see @ctoc_cop_wg7_2013_3; @${compendium}, paras. 5-9]\n`,
    );
    assert.equal(
      run('cite', 'CTOC/COP/WG.7/2013/4', '--language', 'md', '--form', 'footnote', '--prefix', 'see').stdout,
      '[^1]\n[^1]: See CTOC/COP/WG.7/2013/4.\n',
    );
    assert.match(run('cite', 'para:12', '--style', 'oscola').stdout, / para 12\n$/u);
    assert.match(run('cite', 'para:12', '--locale', 'es').stdout, / párr\. 12\n$/u);
    assert.match(
      run('cite', 'para:16 (c)', '--paragraph', 'both').stdout,
      /^CTOC\/COP\/WG\.7\/2013\/3, as summarized in .*, para\. 16 \(c\)\n$/u,
    );
  });

  it('exports, and lists the styles', () => {
    const items = JSON.parse(run('export', '--format', 'csl-json', '--theme', 'sea').stdout) as {
      id: string;
    }[];
    assert.deepEqual(
      items.map(({ id }) => id),
      ['ctoc_cop_wg7_2015_2'],
    );
    assert.equal((run('export').stdout.match(/^@techreport/gmu) ?? []).length, 18);
    assert.match(run('export', '2015/4', '--format', 'ris').stderr, /no paper "2015\/4"/u);
    const styles = json('styles') as { id: string }[];
    assert.ok(styles.length >= 13);
    assert.equal(styles[0]?.id, 'un');
  });

  it('says in one line that the data is missing or damaged', () => {
    const folder = mkdtempSync(join(tmpdir(), 'compendium-'));
    try {
      cpSync(join(terminal, '../..'), join(folder, 'src'), { recursive: true });
      symlinkSync(join(terminal, '../../../node_modules'), join(folder, 'node_modules'));
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      const copy = () =>
        spawnSync(process.execPath, [join(folder, 'src/cli/main.ts'), 'themes'], { encoding: 'utf8' });
      const missing = copy();
      assert.deepEqual([missing.status, missing.stderr.trimEnd().split('\n').length], [2, 1], missing.stderr);
      mkdirSync(join(folder, 'data'));
      writeFileSync(join(folder, 'data/compendium.json'), '{ "compendium": 7 }');
      const damaged = copy();
      assert.equal(damaged.status, 2);
      assert.match(damaged.stderr, /^compendium: expected .*, found 7\n$/u);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('searches for nothing and for anything without an error', () => {
    assert.deepEqual(json('search', ''), []);
    assert.deepEqual(json('search', '📄\u0007'), []);
  });

  for (const stream of ['stdout', 'stderr'] as const) {
    it(`ends quietly when nobody reads its ${stream}`, async () => {
      const args = stream === 'stdout' ? ['export'] : ['destroy'];
      const child = spawn(process.execPath, [terminal, ...args]);
      child[stream].destroy();
      let said = '';
      child.stdout.on('data', (data) => (said += String(data)));
      child.stderr.on('data', (data) => (said += String(data)));
      const [code] = (await once(child, 'close')) as [number | null];
      assert.deepEqual([said, code], ['', stream === 'stdout' ? 141 : 2]);
    });
  }

  it('says in one line that a disk is full', function () {
    if (!existsSync('/dev/full')) {
      console.log('    skipped: this system has no /dev/full');
      this.skip();
    }
    const stdio = ['ignore', openSync('/dev/full', 'w'), 'pipe'] as const;
    const { status, stderr } = spawnSync(process.execPath, [terminal, 'export'], {
      encoding: 'utf8',
      stdio: [...stdio],
    });
    assert.equal(status, 2);
    assert.match(stderr, /^The output can't be written: ENOSPC.*\n$/u);
  });

  it('names the file of a style that can’t be used, and what to do', () => {
    const folder = mkdtempSync(join(tmpdir(), 'compendium-'));
    try {
      const file = join(folder, 'my style.csl');
      for (const [xml, reason] of [
        ['<style', /not XML: .*line 1, column \d+\./u],
        [styleXml('<text macro="none"/>'), /a macro "none"/u],
        [styleXml('<nonsense/>'), /can't be used: /u],
        [styleXml('<text variable="DOI"/>'), /prints nothing/u],
      ] as const) {
        writeFileSync(file, xml);
        const { status, stdout, stderr } = run('cite', 'para:12', '--style', file);
        assert.deepEqual([status, stdout, stderr.split('\n').length], [2, '', 2], stderr);
        assert.ok(stderr.startsWith(`${file}: The `), stderr);
        assert.match(stderr, reason);
        assert.match(stderr, /\. Mend the file, or give one of un, .*, vancouver\.\n$/u);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const bad: readonly (readonly [string[], RegExp])[] = [
    [['paper', 'CTOC/COP/WG.7/2014/1'], /no paper "CTOC\/COP\/WG\.7\/2014\/1".*give a symbol/u],
    [['paper'], /Give one paper/u],
    [['cite', 'para:80'], /a number from 1 to 79/u],
    [['cite'], /Give what to cite/u],
    [['cite', 'para:16 (z)'], /one from \(a\) to \(d\)/u],
    [['cite', 'para:12', '--para', '80'], /a number from 1 to 79/u],
    [['cite', 'para:12', '--para', 'x'], /is no locator/u],
    [
      ['cite', 'CTOC/COP/WG.7/2015/4', '--para', '12'],
      /place in the compendium.*cite ctoc_cop_wg7_compendium_2021/u,
    ],
    [['cite', 'para:12', 'para:16', '--para', '20'], /--para.*one thing/u],
    [['cite', 'para:16', '--para', '16-16(c)'], /is no locator/u],
    [['cite', 'para:12', '--style', 'unknown'], /no style "unknown"; give one of un, /u],
    [['cite', 'para:12', '--style', '/does/not/exist.csl'], /can't be read/u],
    [['cite', 'para:12', '--style', terminal.replace(/main\.ts$/u, 'main.csl')], /can't be read/u],
    [['cite', 'para:12', '--language', 'klingon'], /no --language "klingon"; give one of markdown/u],
    [['cite', 'para:12', '--form', 'song'], /give one of auto, citekey, text, footnote/u],
    [['cite', 'para:12', '--locale', 'de'], /give one of ar, zh, en/u],
    [['export', '--format', 'docx'], /give one of bibtex/u],
    [['export', '--theme', 'nothing'], /names no theme/u],
    [['styles', 'all'], /takes no more words/u],
    [['search'], /Give a query/u],
    [['search', 'x', '--limit', 'many'], /--limit takes a number/u],
    [['search', '--batch', '/does/not/exist'], /can't be read/u],
    [['search', 'x', '--colour'], /--colour/u],
    [['destroy'], /no command "destroy"/u],
    [['themes', 'all'], /takes no more words/u],
    [['cite', 'para:9999999'], /a number from 1 to 79/u],
  ];
  for (const [args, message] of bad) {
    it(`refuses "${args.join(' ')}" in one line with exit code 2`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    });
  }
});
