import { commands, extensions, window, workspace } from 'vscode';
import { figuresMark, type HostFigures } from './figures.ts';

/** VS Code calls this in a fresh extension host that has our extension, not active, and maybe two empty ones. */
export async function run(): Promise<void> {
  await quiet();
  // The first activation of a host pays for what all share.
  await activate('bench.warm-up');
  const empty = await activate('bench.empty');
  const ours = await activate('thematic-compendium.thematic-compendium');
  if (ours === undefined) {
    throw new Error('Our extension is not there.');
  }
  await quiet();
  const started = performance.now();
  // Resolves when the data is read, the index built and the rows of the first query handed to the picker.
  await commands.executeCommand('compendium.search', { query: 'hawala' });
  const firstSearch = performance.now() - started;
  await commands.executeCommand('workbench.action.closeQuickOpen');
  const figures: HostFigures = {
    ours,
    firstSearch,
    ...(await measureCitations()),
    ...(empty === undefined ? {} : { empty }),
  };
  console.log(figuresMark + JSON.stringify(figures));
}

const rounds = 40;

type Citations = Pick<HostFigures, 'inserting' | 'editing' | 'firstFormatted' | 'formatted'>;

/** A draft in Markdown that gets one citation after another, each on a line of its own. */
async function measureCitations(): Promise<Citations> {
  const document = await workspace.openTextDocument({ language: 'markdown', content: '' });
  const editor = await window.showTextDocument(document);
  // VS Code's own extensions for the language start now, in this host.
  await quiet();
  const time = async (work: () => Thenable<unknown>): Promise<number> => {
    const started = performance.now();
    await work();
    return performance.now() - started;
  };
  const insert = (text: string): Thenable<unknown> =>
    editor.edit((builder) => builder.insert(editor.selection.end, text));
  const run = (command: string, round: number): Thenable<unknown> =>
    commands.executeCommand(command, `para:${(round % 79) + 1}`);
  const inserting: number[] = [];
  const editing: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const ours = await time(() => run('compendium.insertCitation', round));
    await insert('\n');
    const plain = await time(() => insert('[@ctoc_cop_wg7_compendium_2021, para. 12]'));
    await insert('\n');
    // The first of each pays for what is loaded.
    if (round > 0) {
      inserting.push(ours);
      editing.push(plain);
    }
  }
  const firstFormatted = await time(() => run('compendium.copyCitation', 0));
  const formatted: number[] = [];
  for (let round = 0; round < rounds; round++) {
    formatted.push(await time(() => run('compendium.copyCitation', round)));
  }
  return { inserting, editing, firstFormatted, formatted };
}

async function activate(id: string): Promise<number | undefined> {
  const extension = extensions.getExtension(id);
  if (extension === undefined) {
    return undefined;
  }
  if (extension.isActive) {
    throw new Error(`${id} is active already.`);
  }
  const started = performance.now();
  await extension.activate();
  return performance.now() - started;
}

const quietTurns = 40;

/** Waits until the start of the window is over: until the event loop keeps its appointments for a while. */
async function quiet(): Promise<void> {
  for (let turns = 0; turns < quietTurns; turns++) {
    const started = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (performance.now() - started > 60) {
      turns = 0;
    }
  }
}
