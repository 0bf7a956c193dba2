import { resolve } from 'node:path';
import { runCommand } from '../support/runCommand.ts';
import { benchCore } from './benchCore.ts';
import { benchHost } from './benchHost.ts';
import { benchKeystrokes } from './benchKeystrokes.ts';
import { benchSizes } from './benchSizes.ts';

/** `npm run bench`: prints figures beside their aims. The machine decides what they are, so they fail nothing. */
const root = resolve(import.meta.dirname, '../..');

console.log(benchCore());
await runCommand(process.execPath, ['esbuild.mjs'], { cwd: root });
console.log(await benchHost('node'));
console.log(await benchHost('web'));
console.log(await benchKeystrokes());
console.log(await benchSizes());
