import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { corpusJsonSchema } from '../../../scripts/corpusJsonSchema.ts';
import { readData } from '../../support/readCorpus.ts';

const file = new URL('../../../data/compendium.schema.json', import.meta.url);

describe('the JSON schema', () => {
  const schema = readFileSync(file, 'utf8');
  const validate = new Ajv({ allErrors: true }).compile(JSON.parse(schema) as object);

  it('is the one that decode uses; if not, run npm run schema', () => {
    assert.equal(schema, corpusJsonSchema());
  });

  it('accepts the data', () => {
    assert.ok(validate(JSON.parse(readData())), JSON.stringify(validate.errors));
  });

  it('refuses a paper without a symbol', () => {
    const data = JSON.parse(readData()) as { papers: { symbol?: string }[] };
    delete data.papers[4]?.symbol;
    assert.equal(validate(data), false);
    assert.equal(validate.errors?.[0]?.instancePath, '/papers/4');
  });
});
