import assert from 'node:assert/strict';
import { readLocales, readStyle } from '../../../../../src/cli/readStyles.ts';
import { plainText } from '../../../../../src/core/citation/richText.ts';
import { neededLocales } from '../../../../../src/core/citation/style/localize.ts';
import { readCsl } from '../../../../../src/core/citation/style/readCsl.ts';
import { styleCatalog } from '../../../../../src/core/citation/style/styleCatalog.ts';
import { StyleError } from '../../../../../src/core/citation/style/styleError.ts';
import { styleExample } from '../../../../../src/core/citation/style/styleExample.ts';
import { items, paper, processor } from './styleTable.ts';
import { styleXml } from './styleXml.ts';

const item = items.find(({ id }) => id === paper)!;

describe('styleExample', function () {
  this.timeout(20_000);

  it('is what a processor of all items makes, but for what tells them apart', async () => {
    for (const style of styleCatalog) {
      for (const locale of ['en', 'ar'] as const) {
        const node = await readStyle(style);
        const made = styleExample(node, await readLocales(neededLocales(node, locale)), item, locale);
        const cited = (await processor(style, locale)).cite([{ key: paper }]);
        if (style.class === 'in-text') {
          const start = plainText(made).replace(/\)$/u, '');
          assert.ok(plainText(cited).startsWith(start), `${start}: ${plainText(cited)}`);
        } else {
          assert.deepEqual(made, cited);
        }
      }
    }
  });

  it('fails as a processor does', async () => {
    const locales = await readLocales(['en-US']);
    const style = readCsl(styleXml('<text variable="DOI"/>'));
    assert.throws(() => styleExample(style, locales, item, 'en'), StyleError);
  });
});
