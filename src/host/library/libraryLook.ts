import type { Grouping, Sorting } from '../../core/outline/grouping.ts';
import type { OutlineFilter } from '../../core/outline/outlineFilter.ts';

/** How the tree shows the compendium. */
export interface LibraryLook {
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly filter: OutlineFilter;
}
