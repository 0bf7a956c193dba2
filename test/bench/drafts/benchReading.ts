import { median } from '../statistics.ts';
import { type BenchDialect, dialects } from './constructs.ts';
import { makeDraft } from './makeDraft.ts';
import { processorTime } from './processorTime.ts';
import { readAll } from './readAll.ts';
import { type Figure, table } from './table.ts';

const [small, big] = [80_000, 1_000_000] as const;
const rounds = 3;

/** Reading a draft of each dialect, and once more after every typed character. */
export function benchReading(): string {
  const columns = [
    { head: '80 kB\nfirst ever' },
    { head: '80 kB\ncold', aim: 10 },
    { head: 'after\na key', aim: 2 },
    { head: '1 MB\ncold', aim: 150 },
    { head: 'after\na key' },
    { head: 'growth, 12.5\nis linear', aim: 15 },
  ];
  return [
    'reading a draft, ms',
    table(
      columns,
      dialects.map((dialect) => [dialect, figures(dialect)]),
    ),
  ].join('\n');
}

function figures(dialect: BenchDialect): readonly Figure[] {
  const first = cold(dialect, small, [100]);
  // A draft of its own for each: an engine keeps what it found in a text.
  const all = Array.from({ length: rounds }, (_, round) => {
    const seeds = Array.from({ length: 12 }, (_seed, at) => 20 * round + at);
    return {
      short: cold(dialect, small, seeds),
      long: cold(dialect, big, seeds.slice(0, 2)),
      shortKey: afterKeys(dialect, makeDraft(dialect, small, round), 12),
      longKey: afterKeys(dialect, makeDraft(dialect, big, round + 200), 2),
    };
  });
  const of = (name: keyof (typeof all)[number]): number => median(all.map((round) => round[name]));
  return [
    first,
    of('short'),
    of('shortKey'),
    of('long'),
    of('longKey'),
    of('short') === 0 ? '' : median(all.map(({ short, long }) => long / short)),
  ];
}

function cold(dialect: BenchDialect, length: number, seeds: readonly number[]): number {
  const texts = seeds.map((seed) => makeDraft(dialect, length, seed));
  return processorTime(texts.map((text) => () => readAll(dialect, text)));
}

/** For keys that are typed in words all over a draft, each after the one before. */
function afterKeys(dialect: BenchDialect, text: string, keys: number): number {
  let structure = readAll(dialect, text);
  const texts: string[] = [];
  for (let [key, now] = [0, text]; key < keys; key += 1) {
    const at = now.indexOf('migrants', Math.floor((now.length * (key + 0.5)) / keys));
    now = `${now.slice(0, at)}x${now.slice(at)}`;
    texts.push(now);
  }
  return processorTime(
    texts.map((now) => () => {
      structure = readAll(dialect, now, structure);
    }),
  );
}
