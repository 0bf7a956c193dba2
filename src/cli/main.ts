import process from 'node:process';
import { decode } from '../core/corpus/decode.ts';
import { DataError } from '../core/corpus/dataError.ts';
import { TargetError } from '../core/corpus/target.ts';
import { StyleError } from '../core/citation/style/styleError.ts';
import { runCite } from './cite.ts';
import { runCited } from './cited.ts';
import { runExport } from './export.ts';
import { runPaper } from './paper.ts';
import { readDataFile } from './readDataFile.ts';
import { runSearch } from './search.ts';
import { runStyles } from './styles.ts';
import { runThemes } from './themes.ts';
import { UsageError } from './usageError.ts';
import type { Output, Run } from './run.ts';

/**
 * The core from a terminal. Exit code 0; or, with one line on stderr, 2 where nothing could be done, and 1 where a
 * citation is made and its entry can't be added to the bibliography.
 */

const usage = `usage: npm run -s compendium -- <command> [--json]
  themes                                  the themes with their key topics and papers
  paper <symbol|citekey>                  a paper with the paragraphs that describe it
  search <query> [--limit N]              papers and paragraphs, best first
  search --batch FILE [--limit N]         the same for every line of a file
  cite <symbol|citekey|para:N> [more…] [--para "16 (c)"] [--prefix TEXT] [--suffix TEXT]
       [--language ID] [--form citekey|text|footnote] [--style ID|FILE.csl] [--locale ar|zh|en|fr|ru|es]
       [--paragraph compendium|paper|both]
                                          a citation as it is inserted into a document of that language
  cite … --into FILE --at LINE:COLUMN [--write]
                                          the whole FILE with the citation at that place, as the editor would leave
                                          it; --json: the edits, also of its bibliography; --write: writes both
                                          files, or neither. Lines and columns count from 1, columns and the edits'
                                          offsets in UTF-16 units. Language and locale are the file's unless given.
  cited FILE [--language ID]              what of the compendium a draft cites, and where
  export [symbol|citekey|para:N …] [--theme WORDS]
       [--format bibtex|biblatex|ris|csl-json|csl-yaml|hayagriva|markdown]
                                          entries for a bibliography, or the compendium as Markdown
  styles                                  the citation styles
exit code: 0; 1 where a citation is made, but its entry can't be added to the bibliography; 2 where nothing is done`;

const runs = new Map<string, Run>([
  ['themes', runThemes],
  ['paper', runPaper],
  ['search', runSearch],
  ['cite', runCite],
  ['cited', runCited],
  ['export', runExport],
  ['styles', runStyles],
]);

async function main([name, ...args]: readonly string[]): Promise<string | Output> {
  if (name === undefined || name === 'help' || args.includes('--help') || name === '--help') {
    return usage;
  }
  const run = runs.get(name);
  if (run === undefined) {
    throw new UsageError(`There is no command "${name}"; use ${[...runs.keys()].join(', ')} or --help.`);
  }
  return run(decode(await readDataFile('compendium.json')), args);
}

/** One line, and no control character of somebody's that a terminal would obey. */
function complain(message: string, exitCode = 2): void {
  process.stderr.write(`${message.replace(/[\s\p{C}]+/gu, ' ').trim()}\n`);
  process.exitCode = exitCode;
}

/** What a shell says of a program that SIGPIPE ended, as it ends others in `… | head -1`; Node ignores the signal. */
const brokenPipe = 128 + 13;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') {
    process.exit(brokenPipe);
  }
  complain(`The output can't be written: ${error.message}`);
});
// Nobody is left to be told.
process.stderr.on('error', () => undefined);

try {
  const result = await main(process.argv.slice(2));
  const { text, problem } = typeof result === 'string' ? { text: `${result}\n` } : result;
  process.stdout.write(text);
  if (problem !== undefined) {
    complain(problem, 1);
  }
} catch (error) {
  const known = [UsageError, TargetError, DataError, StyleError].some((type) => error instanceof type);
  if (!known || !(error instanceof Error)) {
    throw error;
  }
  complain(error.message);
}
