import { rm } from 'node:fs/promises';
import { context } from 'esbuild';
import { writeCitationStyles } from './scripts/citationStyles.ts';
import { lazyBundle } from './scripts/lazyBundle.ts';
import { writeNotices } from './scripts/notices.ts';

/**
 * Builds everything that ships as code: the extension for both hosts, the citation processor that both load when it
 * is first needed, and the pages' scripts and styles; and the citation styles.
 * `--watch` builds again on every change; `--dev` keeps the code readable and adds source maps.
 */
const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

const shared = {
  bundle: true,
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  target: 'es2022',
  logLevel: 'warning',
  metafile: true,
};
const extension = { ...shared, entryPoints: ['src/extension.ts'], external: ['vscode'] };
const extensions = [
  { ...extension, platform: 'node', outfile: 'dist/node/extension.cjs' },
  { ...extension, platform: 'browser', outfile: 'dist/web/extension.cjs' },
];

/** citeproc-js' licence asks for this wherever its code goes; esbuild leaves its own header out. */
const citeprocNotice = `/*!
 * Contains citeproc-js, Copyright (c) 2009-2019 Frank Bennett, under the Common Public Attribution License 1.0.
 * citeproc-js implements the Citation Style Language: https://citationstyles.org
 * Its source: https://github.com/Juris-M/citeproc-js, and the npm package citeproc, whose code is only minified here.
 */`;

const targets = [
  // One plain file is what a debugger reads best.
  ...(dev ? extensions.map((options) => ({ ...options, format: 'cjs' })) : []),
  {
    ...shared,
    entryPoints: ['src/core/citation/style/citationModule.ts'],
    format: 'cjs',
    platform: 'browser',
    banner: { js: citeprocNotice },
    outfile: 'dist/citation.js',
  },
  {
    ...shared,
    entryPoints: ['src/webview/summary.ts'],
    format: 'iife',
    platform: 'browser',
    outfile: 'dist/webview/summary.js',
  },
  {
    ...shared,
    entryPoints: ['src/webview/overview.ts'],
    format: 'iife',
    platform: 'browser',
    outfile: 'dist/webview/overview.js',
  },
  { ...shared, entryPoints: ['media/summary.css', 'media/overview.css'], outdir: 'dist/webview' },
];

await rm('dist', { recursive: true, force: true });
await writeCitationStyles();
const builds = await Promise.all(targets.map((target) => context(target)));
if (watch) {
  console.log('[watch] build started');
  // Each build prints its own errors, and a broken one is built again at the next change.
  await Promise.all(builds.map((build) => build.watch()));
  console.log('Watching for changes.');
} else {
  const built = await Promise.all([
    ...builds.map(async (build) => (await build.rebuild()).metafile),
    ...(dev ? [] : extensions.map(lazyBundle)),
  ]);
  await writeNotices(built);
  await Promise.all(builds.map((build) => build.dispose()));
}
