import {
  commands,
  extensions,
  EventEmitter,
  MarkdownString,
  ThemeIcon,
  TreeItemCollapsibleState,
  window,
  type LogOutputChannel,
  type TreeItem,
} from 'vscode';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { noFilter } from '../../../src/core/outline/outlineFilter.ts';
import { markRead, pin } from '../../../src/core/reading/readingList.ts';
import type { CorpusSource } from '../../../src/host/corpusSource.ts';
import type { Deps } from '../../../src/host/deps.ts';
import { Expansion } from '../../../src/host/library/expansion.ts';
import type { LibraryLook } from '../../../src/host/library/libraryLook.ts';
import type { LibraryNode } from '../../../src/host/library/libraryNode.ts';
import { type Loaded, LibraryTree } from '../../../src/host/library/libraryTree.ts';
import { ReadingStore } from '../../../src/host/readingStore.ts';
import { deepEqual, equal, ok } from '../../support/assert.ts';
import { FakeState } from '../../support/fakeState.ts';
import { smallData } from '../../support/smallData.ts';

const look: LibraryLook = { grouping: 'theme', sorting: 'order', filter: noFilter };

const iconOf = ({ iconPath }: TreeItem): string => (iconPath instanceof ThemeIcon ? iconPath.id : '');

interface Manifest {
  readonly contributes: {
    readonly menus: Readonly<
      Record<string, readonly { readonly command?: string; readonly when?: string }[]>
    >;
  };
}

/** Which of the commands that mark as read or unread the menu has for a row. */
function marksOffered({ contextValue = '' }: TreeItem): string[] {
  const { contributes } = extensions.getExtension('thematic-compendium.thematic-compendium')!
    .packageJSON as Manifest;
  return contributes.menus['view/item/context']!.flatMap(({ command = '', when = '' }) => {
    const patterns = [...when.matchAll(/viewItem =~ \/(.*?)\//gu)].map(([, pattern = '']) => pattern);
    const isOffered = patterns.every((pattern) => new RegExp(pattern, 'u').test(contextValue));
    return command.startsWith('compendium.mark') && isOffered ? [command] : [];
  });
}

describe('The tree of the compendium', () => {
  const trees: LibraryTree[] = [];
  const stores: ReadingStore[] = [];
  let log: LogOutputChannel;
  before(() => {
    log = window.createOutputChannel('test', { log: true });
  });
  after(() => {
    log.dispose();
    [...trees, ...stores].forEach((one) => one.dispose());
  });

  const open = (state = new FakeState(), data = smallData()) => {
    const loaded: Loaded[] = [];
    const reading = new ReadingStore(new FakeState());
    const reset = new EventEmitter<void>();
    const corpus = { load: () => Promise.resolve(new Corpus(data)), onDidReset: reset.event };
    const deps = { corpus: corpus as unknown as CorpusSource, log, reading } as unknown as Deps;
    const tree = new LibraryTree(deps, look, new Expansion(state), (one) => void loaded.push(one));
    trees.push(tree);
    stores.push(reading);
    return { tree, reading, loaded, state };
  };
  /** What is painted: closed rows hide theirs. */
  const painted = async (tree: LibraryTree, node?: LibraryNode): Promise<string[]> => {
    const rows: string[] = [];
    for (const child of await tree.getChildren(node)) {
      const item = tree.getTreeItem(child);
      rows.push(item.accessibilityInformation?.label ?? '');
      if (item.collapsibleState === TreeItemCollapsibleState.Expanded) {
        rows.push(...(await painted(tree, child)));
      }
    }
    return rows;
  };
  const every = async (tree: LibraryTree, node?: LibraryNode): Promise<LibraryNode[]> => {
    const children = await tree.getChildren(node);
    return (await Promise.all(children.map(async (child) => [child, ...(await every(tree, child))]))).flat();
  };
  const whole = [
    'About the compendium, 1 paragraph',
    'By sea, 1 paper',
    'Rescue, A/WG.7/2013/2, 2013',
    'By air, 1 paper',
    'Airports, A/WG.7/2015/3, 2015',
  ];

  it('has papers closed, and gives every row its parent and an id of its own', async () => {
    const { tree } = open();
    deepEqual(await painted(tree), whole);
    const rows = await every(tree);
    equal(new Set(rows.map((row) => tree.getTreeItem(row).id)).size, rows.length);
    for (const row of rows) {
      const siblings = await tree.getChildren(tree.getParent(row));
      ok(
        siblings.some(({ id }) => id === row.id),
        row.id,
      );
    }
  });

  it('keeps what was opened and closed over regrouping, filtering and a new window', async () => {
    const { tree, state } = open();
    const rows = await every(tree);
    const named = (id: string): LibraryNode => rows.find((row) => row.id === id)!;
    tree.toggled(named('A/WG.7/2013/2@theme:sea'), true);
    tree.toggled(named('theme:air'), false);
    const kept = [
      ...whole.slice(0, 3),
      'Paragraph 2, Vessels help.',
      'Paragraph 3, Two duties:',
      'By air, 1 paper',
    ];
    deepEqual(await painted(tree), kept);
    tree.show({ ...look, grouping: 'topic' });
    deepEqual(await painted(tree), ['airports, 1 paper', 'rescue, 1 paper', 'visas, 1 paper']);
    tree.show({ ...look, filter: { ...noFilter, text: 'visas' } });
    const filtered = await every(tree);
    tree.toggled(filtered[0]!, false);
    tree.show(look);
    deepEqual(await painted(tree), kept);
    deepEqual(await painted(open(state).tree), kept);
  });

  it('opens what a filter finds, and says when it finds nothing', async () => {
    const { tree, loaded } = open();
    tree.show({ ...look, filter: { ...noFilter, text: 'vessels' } });
    deepEqual(await painted(tree), [...whole.slice(1, 3), 'Paragraph 2, Vessels help.']);
    tree.show({ ...look, filter: { ...noFilter, text: 'nowhere' } });
    deepEqual(await painted(tree), ['Clear the Filter']);
    deepEqual(
      loaded.map(({ kind }) => kind),
      ['rows', 'nothing'],
    );
  });

  it('shows the last of many filters, whatever was asked for before', async () => {
    const { tree } = open();
    const all = ['v', 've', 'ves', 'vi', 'visas'].map((text) => {
      tree.show({ ...look, filter: { ...noFilter, text } });
      return painted(tree);
    });
    for (const rows of await Promise.all(all)) {
      deepEqual(rows, [...whole.slice(3), 'Paragraph 5, Visas matter.']);
    }
  });

  it('shows what is pinned and read, in words too, and filters by it', async () => {
    const { tree, reading } = open();
    let changes = 0;
    tree.onDidChangeTreeData(() => (changes += 1));
    await reading.update((list) => pin(markRead(list, ['A/WG.7/2013/2'], true), ['para:5', 'A/WG.7/2013/2']));
    equal(changes, 1);
    const sea = (await every(tree)).find(({ id }) => id.startsWith('A/WG.7/2013/2'))!;
    const item = tree.getTreeItem(sea);
    equal(item.contextValue, 'paper pinned read');
    equal(item.accessibilityInformation?.label, 'Rescue, A/WG.7/2013/2, 2013, on the reading list, read');
    equal(item.description, 'read · A/WG.7/2013/2 · 2013');
    tree.show({ ...look, filter: { ...noFilter, read: false } });
    deepEqual(await painted(tree), [
      ...[whole[0], 'Paragraph 1, Introduces.', ...whole.slice(3)],
      ...['Paragraph 4, Airports matter.', 'Paragraph 5, Visas matter., on the reading list'],
    ]);
    await reading.update((list) => markRead(list, ['para:5'], true));
    ok(!(await painted(tree)).some((row) => row.startsWith('Paragraph 5')), 'what was read is gone');
  });

  it('shows paragraphs as read with their paper, and offers no mark that would change nothing', async () => {
    const { tree, reading } = open();
    await reading.update((list) => pin(markRead(list, ['A/WG.7/2013/2'], true), ['para:3']));
    const item = async (id: string) =>
      tree.getTreeItem((await every(tree)).find((row) => row.id.startsWith(id))!);
    const row = await item('para:2');
    equal(iconOf(row), 'pass');
    equal(row.contextValue, 'paragraph unpinned readWithin');
    equal(row.accessibilityInformation?.label, 'Paragraph 2, Vessels help., Read with its paper');
    ok((row.tooltip as MarkdownString).value.includes('Read with its paper'));
    deepEqual(marksOffered(row), []);
    // What is on the list is checked off there.
    const pinned = await item('para:3');
    equal(pinned.contextValue, 'paragraph pinned unread');
    deepEqual(marksOffered(pinned), ['compendium.markRead']);
    const paper = await item('A/WG.7/2013/2');
    deepEqual(marksOffered(paper), ['compendium.markUnread']);
    await reading.update((list) => markRead(list, ['A/WG.7/2013/2'], false));
    deepEqual(marksOffered(await item('para:2')), ['compendium.markRead']);
    equal(iconOf(await item('para:2')), 'note');
  });

  it('shows which items of a paragraph are pinned, apart from the paragraph itself', async () => {
    const { tree, reading } = open();
    const three = async () =>
      tree.getTreeItem((await every(tree)).find(({ id }) => id.startsWith('para:3'))!);
    await reading.update((list) => pin(list, ['para:3 (b)']));
    const partly = await three();
    equal(iconOf(partly), 'note');
    equal(partly.contextValue, 'paragraph unpinned unread');
    equal(partly.description, '(b) pinned · Two duties:');
    equal(
      partly.accessibilityInformation?.label,
      'Paragraph 3, Two duties:, Item (b) is on the reading list',
    );
    ok((partly.tooltip as MarkdownString).value.includes('is on the reading list'));
    await reading.update((list) => pin(markRead(list, ['para:3'], true), ['para:3 (a)']));
    const read = await three();
    equal(iconOf(read), 'pass');
    equal(read.description, '(a), (b) pinned · Two duties:');
    await reading.update((list) => pin(list, ['para:3']));
    const wholly = await three();
    equal(iconOf(wholly), 'pinned');
    equal(wholly.description, 'read · (a), (b) pinned · Two duties:');
    equal(
      wholly.accessibilityInformation?.label,
      'Paragraph 3, Two duties:, on the reading list, Items (a), (b) are on the reading list, read',
    );
    // The paper's row says nothing of it: its paragraphs have rows of their own.
    const paper = tree.getTreeItem((await every(tree)).find(({ id }) => id.startsWith('A/WG.7/2013/2'))!);
    equal(iconOf(paper), 'file-text');
  });

  it('gives commands what they read of a row', async () => {
    const { tree } = open();
    const rows = await every(tree);
    const [group] = rows.filter((row) => row.kind === 'group');
    deepEqual(group?.kind === 'group' && [group.theme, group.papers], [
      'sea',
      [{ target: { kind: 'paper', symbol: 'A/WG.7/2013/2' } }],
    ]);
    const values = rows.map((row) => tree.getTreeItem(row).contextValue);
    deepEqual(
      [...new Set(values)],
      ['compendium unpinned unread', 'paragraph unpinned unread', 'group theme', 'paper unpinned unread'],
    );
  });

  it('shows hostile data as text, and not too much of it', async () => {
    const hostile = '<img src=x onerror=alert(1)> [a](command:x) **b** $(bug) \u202egnp\u0000 `c`';
    const data = smallData();
    const long = 'x'.repeat(1_000_000);
    data.themes[0]!.title = hostile;
    data.themes[1]!.keyTopics = [hostile, long, `${long}y`];
    data.papers[0]!.title = data.papers[0]!.shortTitle = hostile;
    data.papers[1]!.summary = data.papers[1]!.shortTitle = long;
    data.paragraphs[1]!.digest = hostile;
    data.paragraphs[2]!.items[0]!.digest = long;
    const { tree } = open(new FakeState(), data);
    for (const grouping of ['theme', 'topic', 'provision'] as const) {
      tree.show({ ...look, grouping });
      const rows = await every(tree);
      equal(new Set(rows.map(({ id }) => id)).size, rows.length);
      for (const row of rows) {
        const item = tree.getTreeItem(row);
        const { tooltip } = item;
        ok(tooltip instanceof MarkdownString, 'a tooltip in Markdown');
        ok(tooltip.isTrusted !== true && tooltip.supportHtml !== true, 'a tooltip that can do nothing');
        ok(!/(?<!\\)[<[`]/u.test(tooltip.value), tooltip.value.slice(0, 200));
        const texts = [
          item.label,
          item.description,
          tooltip.value,
          item.id,
          item.accessibilityInformation?.label,
        ];
        for (const text of texts) {
          ok(typeof text === 'string' && text.length < 10_000, 'a text of bearable length');
          ok(!/[\u202e\0]/u.test(text) || text === item.id, text);
        }
      }
    }
  });

  it('is grouped, sorted, filtered and revealed by commands, also while nobody sees it', async () => {
    await extensions.getExtension('thematic-compendium.thematic-compendium')?.activate();
    for (const name of ['Topic', 'Provision', 'Place', 'Year', 'Meeting', 'Theme']) {
      await commands.executeCommand(`compendium.groupBy${name}`);
      await commands.executeCommand('compendium.revealPaper', 'para:12');
    }
    for (const name of ['sortByTitle', 'sortByYear', 'sortByOrder', 'clearFilter']) {
      await commands.executeCommand(`compendium.${name}`);
    }
  });
});
