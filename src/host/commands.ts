import { commands as vscodeCommands, type Disposable } from 'vscode';
import type { Deps } from './deps.ts';
import type { CommandArguments, CommandId } from './ids.ts';
import { showError } from './showError.ts';

/**
 * Registers a command of ours. Its arguments are unknown, for keybindings and other extensions pass what they
 * like. A failure becomes one message to the user and an entry in the log; nothing is thrown at VS Code.
 */
export function registerCommand(
  id: CommandId,
  deps: Deps,
  run: (...args: readonly unknown[]) => unknown,
): Disposable {
  return vscodeCommands.registerCommand(id, async (...args: unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      showError(deps.log, error);
      return undefined;
    }
  });
}

/** Runs a command of ours: the only way in which features meet. */
export function executeCommand<K extends CommandId>(id: K, ...args: CommandArguments[K]): Thenable<unknown> {
  return vscodeCommands.executeCommand(id, ...args);
}
