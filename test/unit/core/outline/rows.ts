import type { GroupNode, OutlineNode } from '../../../../src/core/outline/outlineNode.ts';

/** All rows, top to bottom. */
export function allRows(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...(node.kind === 'paragraph' ? [] : allRows(node.children()))]);
}

/** All groups, groups in groups too. */
export function groups(nodes: readonly OutlineNode[]): GroupNode[] {
  return allRows(nodes).filter((node) => node.kind === 'group');
}

/** What the rows stand for: `para:1`, a symbol, or a group's id. */
export function rowsOf(nodes: readonly OutlineNode[]): string[] {
  return nodes.map((node) => (node.kind === 'group' ? node.id : node.id.replace(/@.*/su, '')));
}

export function groupLabel(node: OutlineNode): string {
  if (node.kind !== 'group') {
    return node.id;
  }
  switch (node.by.grouping) {
    case 'theme':
      return node.by.theme.title;
    case 'topic':
      return node.by.topic;
    case 'instrument':
      return node.by.instrument.shortTitle;
    case 'article':
      return node.by.article;
    case 'place':
      return node.by.place.name;
    case 'year':
      return String(node.by.year);
    case 'meeting':
      return String(node.by.meeting);
  }
}
