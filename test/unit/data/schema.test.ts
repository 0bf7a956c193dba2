import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { jsonSchemas } from '../../../scripts/jsonSchemas.ts';
import { readData, readVocabularyData } from '../../support/readCorpus.ts';

const read = (file: string): string =>
  readFileSync(new URL(`../../../data/${file}`, import.meta.url), 'utf8');
const compile = (file: string): ValidateFunction =>
  new Ajv({ allErrors: true }).compile(JSON.parse(read(file)) as object);

describe('the JSON schemas', () => {
  for (const [file, text] of jsonSchemas) {
    it(`${file} is the one that decodes the data; if not, run npm run schema`, () => {
      assert.equal(read(file), text);
    });
  }

  const corpus = compile('compendium.schema.json');
  const vocabulary = compile('vocabulary.schema.json');

  it('accept the data', () => {
    assert.ok(corpus(JSON.parse(readData())), JSON.stringify(corpus.errors));
    assert.ok(vocabulary(JSON.parse(readVocabularyData())), JSON.stringify(vocabulary.errors));
  });

  it('refuse a paper without a symbol', () => {
    const data = JSON.parse(readData()) as { papers: { symbol?: string }[] };
    delete data.papers[4]?.symbol;
    assert.equal(corpus(data), false);
    assert.equal(corpus.errors?.[0]?.instancePath, '/papers/4');
  });

  it('refuse an entry that means nothing', () => {
    assert.equal(vocabulary({ entries: [{ words: ['boat'], means: [] }] }), false);
    assert.equal(vocabulary.errors?.[0]?.instancePath, '/entries/0/means');
  });
});
