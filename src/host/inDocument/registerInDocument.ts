import { Disposable, window } from 'vscode';
import { registerCommand } from '../commands.ts';
import { setContextKey } from '../contextKey.ts';
import type { Deps } from '../deps.ts';
import { commands, contextKeys, views } from '../ids.ts';
import { notebookOf } from '../notebookOf.ts';
import { DraftWatch } from './draftWatch.ts';
import { InDocumentTree } from './inDocumentTree.ts';

/** The view of what of ours the draft cites. */
export function registerInDocument(deps: Deps): Disposable {
  const draft = new DraftWatch();
  const tree = new InDocumentTree(deps, draft, (problem) => {
    view.message = problem ?? '';
  });
  const view = window.createTreeView(views.inDocument, { treeDataProvider: tree });
  /** Nobody sees whether rows are old before the view is shown. */
  let isOld = false;
  const refresh = (): void => {
    isOld = !view.visible;
    if (view.visible) {
      tree.refresh();
    }
  };
  const follow = (): void => {
    const { document } = draft;
    setContextKey(contextKeys.draftOpen, document !== undefined);
    // Which draft it is would be unclear while a page has the focus.
    const uri = document && (notebookOf(document) ?? document).uri;
    view.description = uri?.path.split('/').at(-1) ?? '';
    refresh();
  };
  follow();
  return Disposable.from(
    draft,
    tree,
    view,
    draft.onDidChange(follow),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && isOld) {
        refresh();
      }
    }),
    // Whether something is pinned or read decides on what its menu offers.
    deps.reading.onDidChange(refresh),
    deps.corpus.onDidReset(refresh),
    registerCommand(commands.goToCitation, deps, async (place) => {
      const { goToCitation } = await import('./goToCitation.ts');
      await goToCitation(place);
    }),
  );
}
