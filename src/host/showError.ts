import { l10n, window, type LogOutputChannel } from 'vscode';

/** Tells the user in one sentence, with a way to the log; details go to the log. Does not wait for an answer. */
export function showError(log: LogOutputChannel, error: unknown): void {
  log.error(error instanceof Error ? error : String(error));
  const showLog = l10n.t('Show Log');
  const message = error instanceof Error ? error.message : String(error);
  void window.showErrorMessage(message, showLog).then((choice) => {
    if (choice === showLog) {
      log.show();
    }
  });
}
