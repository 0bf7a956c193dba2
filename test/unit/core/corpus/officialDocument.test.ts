import assert from 'node:assert/strict';
import { documentLanguages, officialDocumentUrl } from '../../../../src/core/corpus/officialDocument.ts';

describe('officialDocumentUrl', () => {
  for (const language of documentLanguages) {
    it(`opens docs.un.org in ${language}`, () => {
      const url = officialDocumentUrl('CTOC/COP/WG.7/2015/4', language);
      assert.equal(url, `https://docs.un.org/${language}/CTOC/COP/WG.7/2015/4`);
    });
  }
});
