import type { Paper } from '../../core/corpus/model.ts';
import type { PaperGroup } from '../../core/corpus/groupPapers.ts';
import type { Target } from '../../core/corpus/target.ts';
import type { CommandId } from '../ids.ts';

/** A row of the tree. `id` is unique in the tree and the same over reloads. */
export type LibraryNode = GroupNode | PaperNode | RemedyNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly group: PaperGroup;
  readonly papers: readonly PaperNode[];
}

export interface PaperNode {
  readonly kind: 'paper';
  readonly id: string;
  readonly paper: Paper;
  /** What the tree's commands read. */
  readonly target: Target;
  readonly parent: string;
}

/** What to do when there is nothing to show: a row that runs a command. */
export interface RemedyNode {
  readonly kind: 'remedy';
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly command: CommandId;
}
