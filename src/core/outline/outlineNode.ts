import type { Compendium, Instrument, Paper, Paragraph, Place, Theme } from '../corpus/model.ts';
import type { Target } from '../corpus/target.ts';

/** A row of the outline. */
export type OutlineNode = GroupNode | PartNode | ParagraphNode;

/** What a row can stand under. */
export type ParentNode = GroupNode | PartNode;

interface Row {
  /** Unique in the outline, and the same whenever the outline is made of the same corpus in the same grouping. */
  readonly id: string;
  readonly parent: ParentNode | undefined;
}

/** Rows that share something. */
export interface GroupNode extends Row {
  readonly kind: 'group';
  readonly by: GroupedBy;
  /** How many papers it holds; of an instrument, an article or a place, how many paragraphs. */
  readonly count: number;
  /** The id of a theme's group. */
  readonly theme?: string | undefined;
  /** Whether it is open as long as nobody says otherwise. */
  readonly isOpen: boolean;
  /** What the group stands for: its papers; of an instrument, an article or a place, its paragraphs. */
  readonly papers: readonly { readonly target: Target }[];
  /** Made when it is first asked for. */
  children(): readonly OutlineNode[];
}

export type GroupedBy =
  | { readonly grouping: 'theme'; readonly theme: Theme }
  | { readonly grouping: 'year'; readonly year: number }
  | { readonly grouping: 'meeting'; readonly meeting: number; readonly year: number }
  | { readonly grouping: 'topic'; readonly topic: string }
  | { readonly grouping: 'instrument'; readonly instrument: Instrument }
  | { readonly grouping: 'article'; readonly instrument: Instrument; readonly article: string }
  | { readonly grouping: 'place'; readonly place: Place };

/** A paper, or the introduction, which belongs to the compendium itself. */
export type PartNode = PaperNode | IntroductionNode;

export interface PaperNode extends Row {
  readonly kind: 'paper';
  readonly paper: Paper;
  readonly target: Target;
  readonly isOpen: boolean;
  readonly count: number;
  children(): readonly ParagraphNode[];
}

export interface IntroductionNode extends Row {
  readonly kind: 'introduction';
  readonly compendium: Compendium;
  readonly target: Target;
  readonly isOpen: boolean;
  readonly count: number;
  children(): readonly ParagraphNode[];
}

export interface ParagraphNode extends Row {
  readonly kind: 'paragraph';
  readonly paragraph: Paragraph;
  readonly target: Target;
}
