import { l10n } from 'vscode';
import type { Corpus } from '../core/corpus/corpus.ts';
import { checkTarget, parseTarget, type Target } from '../core/corpus/target.ts';
import { executeCommand } from './commands.ts';
import { commands, type TargetCommandId } from './ids.ts';

/**
 * What a command was asked to work on; undefined where it was given nothing.
 *
 * @throws TargetError when the argument names nothing in the corpus
 */
export async function readTarget(corpus: Corpus, argument: unknown): Promise<Target | undefined> {
  if (argument === undefined || argument === null) {
    return undefined;
  }
  if (typeof argument === 'string') {
    return parseTarget(corpus, argument);
  }
  const { decodeTarget } = await import('../protocol/decodeTarget.ts');
  const target = decodeTarget(argument);
  if (target === undefined) {
    throw new Error(l10n.t('The command takes a symbol, a citekey, or a paragraph like "para:12".'));
  }
  return checkTarget(corpus, target);
}

/** The target of a command; without one the user is asked, and the command is called again with the answer. */
export async function targetOrAsk(
  corpus: Corpus,
  argument: unknown,
  command: TargetCommandId,
): Promise<Target | undefined> {
  const target = await readTarget(corpus, argument);
  if (target === undefined) {
    await executeCommand(commands.search, { then: command });
  }
  return target;
}
