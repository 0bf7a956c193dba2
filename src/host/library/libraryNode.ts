import type { OutlineNode } from '../../core/outline/outlineNode.ts';
import type { CommandId } from '../ids.ts';

/** A row of the tree. The tree's commands read `target`; of a group, `papers` and `theme`. */
export type LibraryNode = OutlineNode | RemedyNode;

/** What to do when there is nothing to show: a row that runs a command. */
export interface RemedyNode {
  readonly kind: 'remedy';
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly command: CommandId;
}
