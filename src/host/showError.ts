import { l10n, window, type LogOutputChannel } from 'vscode';
import { TargetError } from '../core/corpus/target.ts';
import { UserError } from './userError.ts';

/** Tells the user in one sentence, with a way to the log; details go to the log. Does not wait for an answer. */
export function showError(log: LogOutputChannel, error: unknown): void {
  const message = problemText(error);
  if (error instanceof TargetError) {
    // Somebody asked for what is not there: no fault of ours, so where it came from does not matter.
    log.warn(message);
  } else {
    log.error(error instanceof Error ? error : String(error));
  }
  const showLog = l10n.t('Show Log');
  void window.showErrorMessage(message, showLog).then((choice) => {
    if (choice === showLog) {
      log.show();
    }
  });
}

/** One sentence for the user. */
export function problemText(error: unknown): string {
  if (error instanceof TargetError) {
    return targetProblem(error);
  }
  return error instanceof UserError
    ? error.message
    : l10n.t('Something went wrong. The log of Thematic Compendium says what.');
}

/** What is wrong, in the user's language: a target's own message is English. */
function targetProblem({ problem }: TargetError): string {
  switch (problem.kind) {
    case 'paper':
      return l10n.t(
        'There is no paper "{0}" in the compendium. Give a symbol like {1} or a citekey like {2}.',
        problem.asked,
        problem.symbol,
        problem.citekey,
      );
    case 'locator':
      return l10n.t(
        '"{0}" is no locator. Give paragraphs of the compendium, like 12, 5-9 or 16 (c).',
        problem.asked,
      );
    case 'locatorOnPaper':
      return l10n.t(
        '"{0}" is a place in the compendium, so it cannot be cited as one of {1}. Cite the compendium with it.',
        problem.asked,
        problem.symbol,
      );
    case 'paragraph':
      return l10n.t(
        'There is no paragraph {0} in the compendium. Give a number from 1 to {1}.',
        problem.asked,
        problem.last,
      );
    case 'item':
      return problem.letters === undefined
        ? l10n.t('Paragraph {0} has no lettered items.', problem.paragraph)
        : l10n.t(
            'Paragraph {0} has no item "{1}". Give one from ({2}) to ({3}).',
            problem.paragraph,
            problem.asked,
            ...problem.letters,
          );
  }
}
