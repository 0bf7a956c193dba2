import { parseArgs } from 'node:util';
import { readers, type ReadDialect } from '../readers/readers.ts';
import { fuzz } from './fuzz.ts';
import { minimised } from './minimise.ts';
import { grouped, printed } from './printed.ts';

const usage = `npm run fuzz -- --language LANG [--count N] [--seed S] [--insertions N] [--show N] [--groups] [--only WORDS]

Makes drafts of a language's constructs, inserts citations with the cursor everywhere, and compares what the language's
own program reads before and after. Ends with 1 if anything disagrees.

  --language    ${Object.keys(readers).join(', ')}, or all
  --count       drafts (300)
  --seed        of the first draft; the next has the next number (1)
  --insertions  into each draft at most, of those that make different texts (6)
  --show        disagreements that are printed, the smallest draft of each (10)
  --groups      counts of disagreements by problem and construct; prints the smallest of each group
  --only        what the problem or the construct has to contain to be shown`;

const { values } = parseArgs({
  options: {
    language: { type: 'string' },
    count: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    insertions: { type: 'string', default: '6' },
    show: { type: 'string', default: '10' },
    groups: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});

const isDialect = (name: string): name is ReadDialect => Object.hasOwn(readers, name);
const { language = '' } = values;
const chosen = language === 'all' ? Object.keys(readers).filter(isDialect) : [language].filter(isDialect);
if (chosen.length === 0) {
  console.error(usage);
  process.exitCode = 2;
}
for (const dialect of chosen) {
  await run(dialect);
}

async function run(dialect: ReadDialect): Promise<void> {
  const missing = readers[dialect].missing();
  if (missing !== undefined) {
    console.log(`${dialect}: left out, for ${missing}`);
    return;
  }
  const reader = await readers[dialect].open();
  const start = performance.now();
  const { drafts, compared, disagreements } = await fuzz(
    dialect,
    reader,
    { count: Number(values.count), seed: Number(values.seed), insertions: Number(values.insertions) },
    (so) =>
      process.stderr.write(`\r${dialect}: ${so.drafts} drafts, ${so.disagreements.length} disagreements `),
  );
  process.stderr.write('\r');
  const wanted = grouped(disagreements).filter(([name]) => name.includes(values.only));
  const show = Number(values.show);
  const shown = values.groups ? wanted.map(([, [first]]) => first) : wanted.flatMap(([, all]) => all);
  if (values.groups) {
    wanted.forEach(([name, all]) => console.log(`${String(all.length).padStart(6)}  ${name}`));
  }
  for (const one of shown.slice(0, show)) {
    if (one !== undefined) {
      console.log(`\n${printed(await minimised(dialect, reader, one))}`);
    }
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `\n${dialect}, read by ${reader.name}: ${drafts} drafts, ${compared} readings compared, ${disagreements.length} disagreements, ${seconds} s`,
  );
  reader.close();
  process.exitCode = disagreements.length > 0 ? 1 : process.exitCode;
}
