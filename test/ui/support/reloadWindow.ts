import type { User } from '../../vscode/user.ts';

/** As a restart does; by command, for then VS Code first writes what it has to remember. */
export async function reloadWindow(user: User): Promise<void> {
  await Promise.all([user.page.waitForEvent('load'), user.runCommand('Developer: Reload Window')]);
  await user.extensionIsThere();
}
