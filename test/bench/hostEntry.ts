import { commands, extensions } from 'vscode';
import { figuresMark, type HostFigures } from './figures.ts';

/** VS Code calls this in an extension host that has our extension and an empty one, neither active. */
export async function run(): Promise<void> {
  const activate = async (id: string): Promise<number> => {
    const extension = extensions.getExtension(id);
    if (extension === undefined || extension.isActive) {
      throw new Error(`${id} is not there, or active already`);
    }
    const started = performance.now();
    await extension.activate();
    return performance.now() - started;
  };
  // The first activation of a host pays for what all share.
  await activate('bench.warm-up');
  const empty = await activate('bench.empty');
  const ours = await activate('thematic-compendium.thematic-compendium');
  const started = performance.now();
  // Resolves when the data is read, the index built and the rows of the first query handed to the picker.
  await commands.executeCommand('compendium.search', { query: 'hawala' });
  const firstSearch = performance.now() - started;
  const figures: HostFigures = { empty, ours, firstSearch };
  console.log(figuresMark + JSON.stringify(figures));
}
