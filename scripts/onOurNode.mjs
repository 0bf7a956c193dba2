import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * `node scripts/onOurNode.mjs FILE …` runs a file, and `… COMMAND …` a command, with the Node of our dependencies before
 * any other in the PATH: that one runs TypeScript as it is, which the Node that starts this need not. npm alone can't
 * be left to bring it there: npm 10 takes its link in node_modules/.bin away again, together with the packages for
 * other platforms.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const oldestMajor = 24;

function folderOfNode() {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folders = Object.keys(optionalDependencies).map((name) => join(root, 'node_modules', name, 'bin'));
  const folder = folders.find((path) => existsSync(path));
  if (folder === undefined && Number.parseInt(process.versions.node, 10) < oldestMajor) {
    console.error(
      `This takes Node ${oldestMajor} or newer, and this is ${process.version}. Run \`npm ci\`, which brings one; ` +
        'where package.json names none for this platform, install one yourself.',
    );
    process.exit(1);
  }
  return folder ?? dirname(process.execPath);
}

process.env.PATH = [folderOfNode(), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
const given = process.argv.slice(2);
const [command, ...args] = /\.(?:mjs|ts)$/u.test(given[0] ?? '') ? ['node', ...given] : given;
const child =
  process.platform === 'win32'
    ? // npm's commands start through the shell only.
      spawn([command, ...args.map((arg) => `"${arg}"`)].join(' '), { stdio: 'inherit', shell: true })
    : spawn(command, args, { stdio: 'inherit' });

// A terminal interrupts the command itself, too; whoever ends only this one means the command.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}
child.on('error', (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
