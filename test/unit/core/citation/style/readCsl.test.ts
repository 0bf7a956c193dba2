import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { childElements } from '../../../../../src/core/citation/style/cslNode.ts';
import { readCsl } from '../../../../../src/core/citation/style/readCsl.ts';
import { StyleError } from '../../../../../src/core/citation/style/styleError.ts';
import { styleXml } from './styleXml.ts';

function message(xml: string): string {
  try {
    readCsl(xml);
  } catch (error) {
    assert.ok(error instanceof StyleError, String(error));
    return error.message;
  }
  return 'no error';
}

const faults: readonly (readonly [string, string, RegExp])[] = [
  ['no XML', 'Dear reader', /^The file is not XML: .*, in line 1, column 1\.$/u],
  ['an empty file', '', /^The file is not XML: .*\.$/u],
  ['an element that is not closed', '<style>\n  <info>\n</style>', /not XML: .*line 3, column \d+\.$/u],
  ['another root', '<html><body/></html>', /root element is <html>, not <style>/u],
  ['no version', styleXml('', '', 'class="note"'), /names no version/u],
  ['CSL-M', styleXml('', '', 'version="1.1mlz1"'), /CSL-M \(version 1\.1mlz1\)/u],
  ['an old version', styleXml('', '', 'version="0.8.1"'), /CSL 0\.8\.1, not in CSL 1\.0/u],
  [
    'a dependent style',
    `<style version="1.0"><info><link rel="independent-parent" href="http://www.zotero.org/styles/apa"/></info></style>`,
    /refers to another one; use that one instead: http:\/\/www\.zotero\.org\/styles\/apa\.$/u,
  ],
  ['no citation', '<style version="1.0"><info/></style>', /has no <citation>/u],
  ['no layout', '<style version="1.0"><citation/></style>', /<citation> has no <layout>/u],
  ['a missing macro', styleXml('<text macro="author"/>'), /calls a macro "author" that it does not have/u],
  [
    'a macro that calls itself',
    styleXml(
      '<text macro="a"/>',
      '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>',
    ),
    /macro "a" calls itself/u,
  ],
  [
    'macros that double forty times',
    styleXml(
      '<text macro="m0"/>',
      Array.from(
        { length: 40 },
        (_, at) =>
          `<macro name="m${at}">${at < 39 ? `<text macro="m${at + 1}"/>`.repeat(2) : '<text value="x"/>'}</macro>`,
      ).join(''),
    ),
    /too big: its macros grow/u,
  ],
  [
    'a date without form and parts',
    styleXml('<date variable="issued"/>'),
    /a <date variable="issued"> without a form and without a <date-part>; give it one of them\.$/u,
  ],
  [
    'an unknown form of a date',
    styleXml('<date variable="issued" form="zz"/>'),
    /form="zz">; form can be text, numeric\.$/u,
  ],
  [
    'an unknown form of a part',
    styleXml('<date variable="issued"><date-part name="year" form="zz"/></date>'),
    /<date-part form="zz">; form can be long, /u,
  ],
  [
    'an unknown case, in a macro that is called',
    styleXml('<text macro="a"/>', '<macro name="a"><text variable="title" text-case="zz"/></macro>'),
    /<text text-case="zz">; text-case can be lowercase, /u,
  ],
  [
    'an unknown look',
    styleXml('<group font-style="bold"><text value="x"/></group>'),
    /<group font-style="bold">; font-style can be normal, /u,
  ],
  [
    'an unknown match',
    styleXml('<choose><if match="zz" type="report"/></choose>'),
    /match can be all, any, none/u,
  ],
  ['a choice of nothing', styleXml('<choose/>'), /<choose> with nothing in it/u],
  ['elements without end', '<a>'.repeat(50_000), /^The file .*\.$/u],
  [
    'elements deep in each other',
    `<style version="1.0">${'<a>'.repeat(9_000)}${'</a>'.repeat(9_000)}</style>`,
    /\.$/u,
  ],
  ['a big file', ' '.repeat(2_000_001), /too big/u],
  [
    'entities that grow',
    '<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><style>&b;</style>',
    /^The file /u,
  ],
];

describe('readCsl', () => {
  it('reads our own style', () => {
    const style = readCsl(
      readFileSync(new URL('../../../../../data/united-nations.csl', import.meta.url), 'utf8'),
    );
    assert.equal(style.attrs.class, 'note');
    assert.deepEqual(
      childElements(style, 'locale').map(({ attrs }) => attrs['xml:lang']),
      ['en', 'fr', 'es', 'ru', 'ar'],
    );
  });

  it('keeps the spaces of terms and affixes, not those between elements; a mark at the start is no fault', () => {
    const style = readCsl(
      `\uFEFF${styleXml('<text value=" x "/>', '<locale><terms> <term name="a"> b </term></terms></locale>')}`,
    );
    const [term] = childElements(childElements(childElements(style, 'locale')[0]!)[0]!);
    assert.deepEqual(term, { name: 'term', attrs: { name: 'a' }, children: [' b '] });
  });

  it('takes an ordinal that says which numbers it is for', () => {
    const terms = '<terms><term name="ordinal" match="last-two-digits">x</term></terms>';
    const xml = styleXml('<text variable="title"/>', `<locale xml:lang="en">${terms}</locale>`);
    assert.equal(message(xml), 'no error');
  });

  for (const [name, xml, expected] of faults) {
    it(`names the fault: ${name}`, () => {
      assert.match(message(xml), expected);
      assert.doesNotMatch(message(xml), /\n/u);
    });
  }
});
