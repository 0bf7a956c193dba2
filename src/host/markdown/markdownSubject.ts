import { l10n, TabInputWebview, Uri, window } from 'vscode';
import * as v from 'valibot';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { paperOf, type Target } from '../../core/corpus/target.ts';
import type { MarkdownSubject } from '../../core/markdown/markdownPath.ts';
import { webviews } from '../ids.ts';
import { readTarget } from '../targetArgument.ts';
import { UserError } from '../userError.ts';

/** What is to be opened as text, and the place in it. */
export interface AskedText {
  readonly subject: MarkdownSubject;
  readonly target: Target | undefined;
}

const themeById = v.looseObject({ theme: v.string() });
/** A row of the library that stands for a theme. */
const themeGroup = v.looseObject({
  group: v.looseObject({
    by: v.looseObject({ grouping: v.literal('theme'), theme: v.looseObject({ id: v.string() }) }),
  }),
});

/**
 * Reads the argument of the command. An editor's title passes its address, which says nothing of ours: then it is the
 * paper of the summary that is active, as without an argument; or else the whole compendium.
 *
 * @throws an error with a sentence for the user when the argument names nothing in the corpus
 */
export async function askedText(corpus: Corpus, argument: unknown): Promise<AskedText> {
  const id = v.is(themeById, argument)
    ? argument.theme
    : v.is(themeGroup, argument)
      ? argument.group.by.theme.id
      : undefined;
  if (id !== undefined) {
    const theme = corpus.theme(id);
    if (theme === undefined) {
      throw new UserError(l10n.t('The compendium has no such theme. Choose one in the side bar.'));
    }
    return { subject: { kind: 'theme', theme }, target: undefined };
  }
  if (argument instanceof Uri || argument === undefined || argument === null) {
    const paper = shownPaper(corpus);
    return { subject: paper ? { kind: 'paper', paper } : { kind: 'compendium' }, target: undefined };
  }
  const target = await readTarget(corpus, argument);
  const paper = target && paperOf(corpus, target);
  return { subject: paper ? { kind: 'paper', paper } : { kind: 'compendium' }, target };
}

/** The paper of the active summary: its tab is named like the paper. Only one may have the name. */
function shownPaper(corpus: Corpus): ReturnType<Corpus['paper']> {
  const tab = window.tabGroups.activeTabGroup.activeTab;
  if (!(tab?.input instanceof TabInputWebview) || !tab.input.viewType.endsWith(webviews.paper)) {
    return undefined;
  }
  const [paper, another] = corpus.papers.filter(({ shortTitle }) => shortTitle === tab.label);
  return another === undefined ? paper : undefined;
}
