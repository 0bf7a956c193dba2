import { DataTransfer, DataTransferItem, extensions, MarkdownString, window, type TreeItem } from 'vscode';
import { CorpusSource } from '../../../src/host/corpusSource.ts';
import type { Deps } from '../../../src/host/deps.ts';
import { ReadingDrag } from '../../../src/host/reading/readingDrag.ts';
import { ReadingTree, type ReadingNode } from '../../../src/host/reading/readingTree.ts';
import { ReadingStore } from '../../../src/host/readingStore.ts';
import { Recents } from '../../../src/host/recents.ts';
import { pinnedKeys } from '../../../src/core/reading/readingList.ts';
import { deepEqual, equal, match, ok } from '../../support/assert.ts';
import { FakeState } from '../../support/fakeState.ts';
import { lazyDrafts } from '../../../src/host/lazyDrafts.ts';

const mime = 'application/vnd.thematic-compendium.targets';
const rowsMime = 'application/vnd.code.tree.compendium.readinglist';
const paper = 'CTOC/COP/WG.7/2013/3';

describe('The rows of the reading list', () => {
  const log = window.createOutputChannel('test', { log: true });
  const disposables: { dispose(): void }[] = [log];
  after(() => disposables.forEach((one) => one.dispose()));

  const open = (...items: { key: string; note?: string; read?: boolean }[]) => {
    const extension = extensions.getExtension('thematic-compendium.thematic-compendium');
    ok(extension, 'the extension');
    const stored = items.map(({ key, note = '', read = false }) => ({ key, note, read, pinned: true }));
    const state = new FakeState({ readingList: { version: 1, items: stored } });
    const corpus = new CorpusSource(extension.extensionUri, log);
    const reading = new ReadingStore(state);
    const deps: Deps = { corpus, drafts: lazyDrafts(), log, reading, recents: new Recents(state) };
    const tree = new ReadingTree(deps, () => undefined);
    disposables.push(corpus, reading, tree);
    return { deps, tree, drag: new ReadingDrag(deps), keys: () => pinnedKeys(reading.list) };
  };
  const rowsOf = async (tree: ReadingTree): Promise<TreeItem[]> =>
    (await tree.getChildren()).map((node) => tree.getTreeItem(node));
  const transfer = (...items: readonly (readonly [string, string])[]): DataTransfer => {
    const data = new DataTransfer();
    items.forEach(([type, text]) => data.set(type, new DataTransferItem(text)));
    return data;
  };

  it('show what the corpus does not know any more, with the note, and as a row that can be removed', async () => {
    const { tree } = open({ key: 'A/GONE/1', note: 'keep me' }, { key: paper });
    const [gone, known] = await rowsOf(tree);
    equal(gone?.label, 'A/GONE/1');
    equal(gone.description, 'keep me · not in the compendium any more');
    equal(gone.contextValue, 'unknown pinned unread');
    ok(typeof gone.tooltip === 'string' && gone.tooltip.includes('keep me'), 'the note');
    equal(gone.command, undefined);
    equal(known?.contextValue, 'paper pinned unread');
    deepEqual(
      (await tree.getChildren()).map(({ target }) => target?.kind),
      [undefined, 'paper'],
    );
  });

  it('show notes and keys as text, whatever is in them', async () => {
    const note = '[x](command:workbench.action.quit) <img src=x> \u202E' + 'long '.repeat(200_000);
    const { tree } = open({ key: paper, note, read: true }, { key: `<b>\n${'k'.repeat(100_000)}` });
    const [row, unknown] = await rowsOf(tree);
    ok(row?.tooltip instanceof MarkdownString, 'Markdown');
    equal(row.tooltip.isTrusted ?? false, false);
    equal(row.tooltip.supportHtml ?? false, false);
    ok(row.tooltip.value.includes('\\[x\\](command'), 'escaped');
    ok(row.tooltip.value.length < 20_000, 'of a length that can be shown');
    ok(String(row.description).length < 200 && !String(row.description).includes('\u202E'), 'one line');
    equal(row.contextValue, 'paper pinned read');
    const label = unknown?.label;
    ok(typeof label === 'string' && label.length < 200 && !label.includes('\n'), 'one line');
    ok(typeof unknown?.tooltip === 'string', 'plain');
  });

  it('tell what is dragged in the list’s order, also what is not known', async () => {
    const { drag, tree } = open({ key: 'A/GONE/1' }, { key: 'para:16 (c)' }, { key: paper });
    const [gone, item, third] = await tree.getChildren();
    const data = new DataTransfer();
    await drag.handleDrag([third, gone, item] as ReadingNode[], data);
    equal(await data.get(rowsMime)?.asString(), JSON.stringify(['A/GONE/1', 'para:16 (c)', paper]));
    equal(await data.get(mime)?.asString(), JSON.stringify(['para:16 (c)', paper]));
    match((await data.get('text/plain')?.asString()) ?? '', /^Background papers .*, para\. 16 \(c\)\nCTOC/u);
  });

  it('go in front of the row where they are dropped, or to the end', async () => {
    const { drag, tree, keys } = open({ key: 'A/GONE/1' }, { key: 'para:1' }, { key: 'para:2' });
    const [gone, one] = await tree.getChildren();
    await drag.handleDrop(gone, transfer([mime, JSON.stringify([paper, 'para:2'])]));
    deepEqual(keys(), [paper, 'para:2', 'A/GONE/1', 'para:1']);
    await drag.handleDrop(undefined, transfer([rowsMime, JSON.stringify(['A/GONE/1', paper])]));
    deepEqual(keys(), ['para:2', 'para:1', 'A/GONE/1', paper]);
    await drag.handleDrop(one, transfer([rowsMime, JSON.stringify(['para:1'])]));
    deepEqual(keys(), ['para:2', 'para:1', 'A/GONE/1', paper]);
  });

  it('take nothing that is not ours', async () => {
    const { drag, keys } = open({ key: 'para:1' });
    for (const text of ['', 'null', '{', '{"a":1}', '[1, null, "nothing", "para:999", {"kind":"paper"}]']) {
      await drag.handleDrop(undefined, transfer([mime, text]));
      await drag.handleDrop(undefined, transfer([rowsMime, text]));
    }
    await drag.handleDrop(undefined, transfer(['text/plain', paper]));
    deepEqual(keys(), ['para:1']);
  });
});
