import assert from 'node:assert/strict';
import { readLocales } from '../../../../../src/cli/readStyles.ts';
import { asSummarizedIn } from '../../../../../src/core/citation/locale.ts';
import { plainText } from '../../../../../src/core/citation/richText.ts';
import { Processor } from '../../../../../src/core/citation/style/processor.ts';
import { readCsl } from '../../../../../src/core/citation/style/readCsl.ts';
import { offeredStyle } from '../../../../../src/core/citation/style/styleCatalog.ts';
import { StyleError } from '../../../../../src/core/citation/style/styleError.ts';
import { compendium, items, otherPaper, paper, processor } from './styleTable.ts';
import { styleXml } from './styleXml.ts';

const locales = await readLocales(['en-US']);

const made = (xml: string): Processor => new Processor(readCsl(xml), locales, items, 'en');

describe('Processor', () => {
  it('writes what United Nations text always was', async () => {
    const un = await processor(offeredStyle('un')!, 'en');
    const cite = (locator?: string): string => plainText(un.cite([{ key: compendium, locator }]));
    assert.equal(plainText(un.cite([{ key: paper }])), 'CTOC/COP/WG.7/2015/4');
    const title =
      'Background papers of the Working Group on the Smuggling of Migrants since its first meeting: ' +
      'thematic compendium prepared by the Secretariat (15 July 2021)';
    assert.equal(cite(), title);
    assert.equal(cite('16 (c)'), `${title}, para. 16 (c)`);
  });

  it('joins what continues with a comma, and others with the style’s delimiter', async () => {
    const un = await processor(offeredStyle('un')!, 'en');
    const title = plainText(un.cite([{ key: compendium }]));
    const text = un.cite([
      { key: paper, prefix: 'see' },
      { key: otherPaper },
      { key: compendium, locator: '16 (c)', prefix: asSummarizedIn('en'), continues: true },
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
    const text = plainText(ieee.cite([{ key: compendium, locator: '12' }]));
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
