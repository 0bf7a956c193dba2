import { commands } from 'vscode';

/** Sets a `when` clause's key; the value's type goes with the key. */
export function setContextKey(key: string, value: string | boolean): void {
  void commands.executeCommand('setContext', key, value);
}
