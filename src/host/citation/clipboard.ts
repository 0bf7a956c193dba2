import { env, l10n, window } from 'vscode';

const statusMilliseconds = 3000;

/** Puts a text on the clipboard and says so in the status bar. */
export async function copyText(text: string): Promise<void> {
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t('Copied: {0}', onOneLine(text)), statusMilliseconds);
}

/** Asks whether to copy instead. Does not wait for the answer: the command is done. */
export function offerCopy(message: string, text: string): void {
  const yes = l10n.t('Copy Citation');
  void window
    .showInformationMessage(message, yes)
    .then((choice) => (choice === yes ? copyText(text) : undefined));
}

/** For a screen reader: the focus may be far from the editor. */
export function showInserted(text: string): void {
  const message =
    text === '' ? l10n.t('The citation is there already.') : l10n.t('Inserted: {0}', onOneLine(text));
  window.setStatusBarMessage(message, statusMilliseconds);
}

const maxLength = 120;

function onOneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > maxLength ? `${line.slice(0, maxLength)}…` : line;
}
