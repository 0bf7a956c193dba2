/** What the outline's groups are. */
export const groupings = ['theme', 'year', 'meeting', 'topic', 'provision', 'place'] as const;
export type Grouping = (typeof groupings)[number];

/** How rows follow each other within a group: as in the compendium, newest first, or by title. */
export const sortings = ['order', 'year', 'title'] as const;
export type Sorting = (typeof sortings)[number];
