import assert from 'node:assert/strict';
import { readLocales } from '../../../../../src/cli/readStyles.ts';
import { noteSentence } from '../../../../../src/core/draft/place/noteSentence.ts';
import { asSummarizedIn, type Locale } from '../../../../../src/core/citation/locale.ts';
import { plainText } from '../../../../../src/core/citation/richText.ts';
import { Processor } from '../../../../../src/core/citation/style/processor.ts';
import { readCsl } from '../../../../../src/core/citation/style/readCsl.ts';
import { offeredStyle, styleCatalog } from '../../../../../src/core/citation/style/styleCatalog.ts';
import { StyleError } from '../../../../../src/core/citation/style/styleError.ts';
import { compendium, items, otherPaper, paper, processor } from './styleTable.ts';
import { styleXml } from './styleXml.ts';
import { locator } from '../../../../support/locator.ts';

const locales = await readLocales(['en-US']);

const made = (xml: string): Processor => new Processor(readCsl(xml), locales, items, 'en');

describe('Processor', () => {
  it('writes what United Nations text always was', async () => {
    const un = await processor(offeredStyle('un')!, 'en');
    const cite = (text?: string): string => plainText(un.cite([{ key: compendium, locator: locator(text) }]));
    assert.equal(plainText(un.cite([{ key: paper }])), 'CTOC/COP/WG.7/2015/4');
    const title =
      '“Background papers of the Working Group on the Smuggling of Migrants since its first meeting” ' +
      '(15 July 2021)';
    assert.equal(cite(), title);
    assert.equal(cite('16 (c)'), `${title}, para. 16 (c)`);
  });

  it('lists paragraphs with the marks of the language, and with the label of several', async () => {
    const cited = [
      { key: compendium, locator: locator('5, 12') },
      { key: compendium, locator: locator('5, 12, 14') },
    ];
    for (const [locale, labelled] of [
      ['en', ['paras. 5, 12', 'paras. 5, 12, 14']],
      ['ar', ['الفقرات 5، 12', 'الفقرات 5، 12، 14']],
      ['zh', ['第5、12段', '第5、12、14段']],
    ] as const) {
      for (const id of ['un', 'ieee']) {
        const text = plainText((await processor(offeredStyle(id)!, locale)).cite(cited));
        labelled.forEach((list) => assert.ok(text.includes(list), text));
      }
    }
  });

  it('joins what continues with a comma, and others with the style’s delimiter', async () => {
    const un = await processor(offeredStyle('un')!, 'en');
    const title = plainText(un.cite([{ key: compendium }]));
    const text = un.cite([
      { key: paper, prefix: 'see' },
      { key: otherPaper },
      { key: compendium, locator: locator('16 (c)'), prefix: asSummarizedIn('en'), continues: true },
    ]);
    assert.equal(
      plainText(text),
      `see CTOC/COP/WG.7/2015/4; CTOC/COP/WG.7/2013/3, as summarized in ${title}, para. 16 (c)`,
    );
  });

  it('keeps words at their cite: in order, with spaces, none before a comma', async () => {
    const apa = await processor(offeredStyle('apa')!, 'en');
    const text = apa.cite([
      { key: paper, prefix: ' see ' },
      { key: otherPaper, suffix: ', on centres' },
    ]);
    assert.equal(
      plainText(text),
      '(see United Nations Secretariat, 2015a; United Nations Secretariat, 2013c, on centres)',
    );
  });

  it('makes a sentence of a footnote, in each language', async () => {
    const cites = async (locale: Locale, prefix: string, suffix?: string): Promise<string[]> => {
      const un = await processor(offeredStyle('un')!, locale);
      const citation = [{ key: paper, prefix, suffix }];
      const rich = un.cite(citation);
      return [rich, noteSentence(rich, citation, locale)].map(plainText);
    };
    const symbol = 'CTOC/COP/WG.7/2015/4';
    assert.deepEqual(await cites('en', 'see'), [`see ${symbol}`, `See ${symbol}.`]);
    assert.deepEqual(await cites('fr', 'voir'), [`voir ${symbol}`, `Voir ${symbol}.`]);
    assert.deepEqual(await cites('es', 'véase,'), [`véase, ${symbol}`, `Véase, ${symbol}.`]);
    assert.deepEqual(await cites('ru', 'см.'), [`см. ${symbol}`, `См. ${symbol}.`]);
    assert.deepEqual(await cites('ar', 'انظر'), [`انظر ${symbol}`, `انظر ${symbol}.`]);
    assert.deepEqual(await cites('zh', '见'), [`见 ${symbol}`, `见 ${symbol}。`]);
    assert.deepEqual(await cites('en', ''), [symbol, `${symbol}.`]);
    assert.deepEqual(await cites('en', 'e.g.'), [`e.g. ${symbol}`, `E.g. ${symbol}.`]);
    assert.deepEqual(await cites('en', "d'après"), [`d’après ${symbol}`, `D’après ${symbol}.`]);
    // Whose small letter is meant, or is no word's.
    for (const prefix of ['iPhone', 'https://docs.un.org', 'a/b', 'x@un.org', '16bis']) {
      assert.deepEqual(await cites('en', prefix), [`${prefix} ${symbol}`, `${prefix} ${symbol}.`]);
    }
    // The drafter's own end.
    assert.deepEqual(await cites('en', '', ', et seq.'), [`${symbol}, et seq.`, `${symbol}, et seq.`]);
    assert.deepEqual(await cites('en', '', ': why?'), [`${symbol}: why?`, `${symbol}: why?`]);
    assert.deepEqual(await cites('en', '', '“So.”'), [`${symbol} “So.”`, `${symbol} “So.”`]);
    assert.deepEqual(await cites('en', '', '(etc.)'), [`${symbol} (etc.)`, `${symbol} (etc.).`]);
  });

  it('closes every style’s footnote with one full stop, and none of its cites in the text', async () => {
    const see = [{ key: compendium, locator: locator('12'), prefix: 'see' }];
    const etc = [{ key: compendium, locator: locator('12'), suffix: 'etc.' }];
    for (const style of styleCatalog) {
      for (const locale of ['en', 'ar', 'zh'] as const) {
        const made = await processor(style, locale);
        const text = plainText(made.cite(see));
        assert.match(text, /[^.。]$/u, `${style.id} ${locale}`);
        assert.match(text, /^\(?see /u, `${style.id} ${locale}`);
        const note = plainText(noteSentence(made.cite(see), see, locale));
        assert.match(note, /[^.。][.。]$/u, `${style.id} ${locale}`);
        assert.match(note, style.class === 'in-text' ? /^\(see /u : /^See /u, `${style.id} ${locale}`);
        for (const rich of [made.cite(etc), noteSentence(made.cite(etc), etc, locale)]) {
          assert.match(plainText(rich), /etc\.\)?[.。]?$/u, `${style.id} ${locale}`);
          assert.doesNotMatch(plainText(rich), /\.[.。]/u, `${style.id} ${locale}`);
        }
      }
    }
  }).timeout(60_000);

  it('takes a style’s full stop out of its quotation marks, with its look', () => {
    const quoted = '<text value="a" quotes="true"/><text value="b." font-style="italic" prefix=" "/>';
    const leaning = made(styleXml(quoted));
    assert.deepEqual(leaning.cite([{ key: paper }]).at(-1), { text: 'b', italic: true });
    const one = [{ key: paper }];
    assert.deepEqual(noteSentence(leaning.cite(one), one, 'en').at(-1), { text: 'b.', italic: true });
    const american = made(styleXml('<text value="a." quotes="true"/>'));
    assert.equal(plainText(american.cite([{ key: paper }])), '“a”');
    assert.equal(plainText(noteSentence(american.cite(one), one, 'en')), '“a”.');
  });

  it('gives years the same letter whatever is cited', async () => {
    const apa = await processor(offeredStyle('apa')!, 'en');
    const alone = plainText(apa.cite([{ key: otherPaper }]));
    apa.cite([{ key: paper }]);
    apa.bibliography([paper, otherPaper]);
    assert.equal(plainText(apa.cite([{ key: otherPaper }])), alone);
    assert.match(plainText(apa.bibliography([otherPaper])[0]!), /2013c/u);
  });

  it('gives looks as runs, nested ones too', () => {
    const rich = made(
      styleXml(`<group font-weight="bold"><text value="a"/><text variable="title" font-style="italic"/>
        <text value="b" font-weight="normal"/></group><text value="c" vertical-align="sup" prefix=" "/>
        <text value="d" font-variant="small-caps"/>`),
    ).cite([{ key: otherPaper }]);
    assert.deepEqual(rich, [
      { text: 'a', bold: true },
      { text: 'Good practices in the establishment of multi-agency centres', bold: true, italic: true },
      { text: 'b ' },
      { text: 'c', superscript: true },
      { text: 'd', smallCaps: true },
    ]);
  });

  it('takes words for words, not for markup', () => {
    const style = made(styleXml('<text variable="number"/>'));
    const cite = (prefix: string, suffix = ''): string =>
      plainText(style.cite([{ key: paper, prefix, suffix }]));
    assert.equal(cite('<i>R&D</i>'), '<i>R&D</i> CTOC/COP/WG.7/2015/4');
    assert.equal(cite('a < b &amp; $& $1'), 'a < b &amp; $& $1 CTOC/COP/WG.7/2015/4');
    assert.equal(cite('', '\uE001x\uE000'), 'CTOC/COP/WG.7/2015/4 x');
  });

  it('gives a style without a list each item as it is cited', () => {
    const list = made(styleXml('<text variable="number"/>')).bibliography([otherPaper, paper, otherPaper]);
    assert.deepEqual(list.map(plainText), ['CTOC/COP/WG.7/2013/3', 'CTOC/COP/WG.7/2015/4']);
  });

  it('gives a numeric style’s reference in place of its number', async () => {
    const ieee = await processor(offeredStyle('ieee')!, 'en');
    const text = plainText(ieee.cite([{ key: compendium, locator: locator('12') }]));
    assert.match(text, /^United Nations Secretariat, “.*2021, para\. 12$/u);
    assert.doesNotMatch(text, /\[\d/u);
  });

  it('lives with patterns in a style', () => {
    const words =
      '<locale><style-options skip-words="(a+)+$,(" leading-noise-words="("/><terms><term name="and">(a+)+$</term></terms></locale>';
    const text = made(styleXml('<text variable="title" text-case="title"/>', words)).cite([
      { key: otherPaper },
    ]);
    assert.equal(plainText(text), 'Good Practices in the Establishment of Multi-Agency Centres');
  });

  it('says in a sentence why a style can’t be used', () => {
    const refused = (work: () => unknown, message: RegExp): void => {
      assert.throws(work, (error) => error instanceof StyleError && message.test(error.message));
    };
    refused(() => made(styleXml('<nonsense/>')), /^The style can't be used: \S/u);
    refused(() => made(styleXml('<text term="no such term"/>')).cite([{ key: paper }]), /prints nothing/u);
    refused(() => made(styleXml('<text variable="DOI"/>')).cite([{ key: paper }]), /prints nothing/u);
    refused(() => made(deep(3_000)), /\.$/u);
    refused(
      () => new Processor(readCsl(styleXml('<text variable="title"/>')), new Map(), items, 'en'),
      /locale en-US was not loaded/u,
    );
  });
});

/** A style with groups in groups. */
function deep(levels: number): string {
  return styleXml(`${'<group>'.repeat(levels)}<text variable="title"/>${'</group>'.repeat(levels)}`);
}
