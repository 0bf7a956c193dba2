import type { Target } from '../../core/corpus/target.ts';
import type { SearchScope } from '../../core/search/filters.ts';
import type { SearchAction, TargetCommandId } from '../ids.ts';

/** What the picker searches and how: everything that going back to it brings back. */
export interface SearchState {
  readonly query: string;
  /** What happens to a hit that is accepted. */
  readonly then: TargetCommandId;
  readonly papers: boolean;
  readonly paragraphs: boolean;
  /** The title of the theme that the search stays in. */
  readonly pinnedTheme: string | undefined;
  readonly severally: boolean;
  /** The row that was active. */
  readonly active: Target | undefined;
}

/**
 * What the title's toggles narrow a search to; undefined where they narrow it to nothing. With neither kind wanted,
 * both are: nothing would be left.
 */
export function scopeOf({ papers, paragraphs, pinnedTheme }: SearchState): SearchScope | undefined {
  return papers === paragraphs && pinnedTheme === undefined
    ? undefined
    : { kind: papers === paragraphs ? undefined : papers ? 'paper' : 'paragraph', theme: pinnedTheme };
}

/** What an action changes; nothing where it does not concern what is searched. */
export function toggled(
  { papers, paragraphs, pinnedTheme, severally }: SearchState,
  action: SearchAction,
  activeTheme: string | undefined,
): Partial<SearchState> {
  switch (action) {
    case 'papers':
      return { papers: !papers };
    case 'paragraphs':
      return { paragraphs: !paragraphs };
    case 'pinTheme':
      return { pinnedTheme: pinnedTheme === undefined ? activeTheme : undefined };
    case 'selectSeveral':
      return { severally: !severally };
    default:
      return {};
  }
}
