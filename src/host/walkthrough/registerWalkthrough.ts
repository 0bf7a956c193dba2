import { commands as vscodeCommands, type Disposable, type ExtensionContext } from 'vscode';
import { registerCommand } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { commands, walkthroughs } from '../ids.ts';

/** Get Started: its steps stand in package.json. */
export function registerWalkthrough(context: ExtensionContext, deps: Deps): Disposable {
  const open = (): Thenable<unknown> =>
    vscodeCommands.executeCommand(
      'workbench.action.openWalkthrough',
      `${context.extension.id}#${walkthroughs.start}`,
      false,
    );
  return registerCommand(commands.openWalkthrough, deps, open);
}
