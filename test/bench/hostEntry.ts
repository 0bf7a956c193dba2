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

/** A draft in Markdown that gets one citation after another. */
async function measureCitations(): Promise<Pick<HostFigures, 'inserting' | 'firstFormatted' | 'formatted'>> {
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: '' }));
  const time = async (command: string, target: string): Promise<number> => {
    const started = performance.now();
    await commands.executeCommand(command, target);
    return performance.now() - started;
  };
  const repeat = async (command: string): Promise<number[]> => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      times.push(await time(command, `para:${(round % 79) + 1}`));
    }
    return times;
  };
  await time('compendium.insertCitation', 'para:1');
  const inserting = await repeat('compendium.insertCitation');
  const firstFormatted = await time('compendium.copyCitation', 'para:1');
  return { inserting, firstFormatted, formatted: await repeat('compendium.copyCitation') };
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
