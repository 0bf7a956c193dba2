import { l10n } from 'vscode';
import type { Corpus } from '../core/corpus/corpus.ts';
import { checkTarget, parseTarget, TargetError, type Target } from '../core/corpus/target.ts';
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
    throw new TargetError(l10n.t('Give a symbol like CTOC/COP/WG.7/2015/4, a citekey or para:12.'));
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
