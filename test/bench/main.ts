import { resolve } from 'node:path';
import { runCommand } from '../support/runCommand.ts';
import { benchCitation } from './benchCitation.ts';
import { benchCitationJs } from './benchCitationJs.ts';
import { benchCore } from './benchCore.ts';
import { benchDrafts } from './benchDrafts.ts';
import { benchHost } from './benchHost.ts';
import { benchKeystrokes } from './benchKeystrokes.ts';
import { benchRelevance } from './benchRelevance.ts';
import { benchSizes } from './benchSizes.ts';
import { benchSummary } from './benchSummary.ts';
import { benchGrowth } from './growth/benchGrowth.ts';

/**
 * `npm run bench [-- NAME…]`: prints figures beside their aims, all or those that are named. The machine decides what
 * they are, so they fail nothing.
 */
const root = resolve(import.meta.dirname, '../..');

const benches: Readonly<Record<string, () => string | Promise<string>>> = {
  relevance: benchRelevance,
  core: benchCore,
  drafts: benchDrafts,
  hosts: async () => `${await benchHost('node')}\n${await benchHost('web')}`,
  keystrokes: benchKeystrokes,
  summaries: benchSummary,
  citations: async () => `${await benchCitation()}\n${await benchCitationJs()}`,
  sizes: benchSizes,
  growth: benchGrowth,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  throw new Error(`There is no bench "${unknown[0]}"; use ${Object.keys(benches).join(', ')}.`);
}
await runCommand(process.execPath, ['esbuild.mjs'], { cwd: root });
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) {
    console.log(await bench());
  }
}
