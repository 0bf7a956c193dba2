import * as v from 'valibot';
import type { Corpus } from '../core/corpus/corpus.ts';
import { checkTarget, parseTarget, TargetError, type Target } from '../core/corpus/target.ts';
import { targetSchema } from '../protocol/targetSchema.ts';
import { commands, type TargetCommandId } from './ids.ts';
import { executeCommand } from './commands.ts';

const nodeSchema = v.looseObject({ target: targetSchema });

/**
 * What a command was asked to work on; undefined where it was given nothing.
 *
 * @throws TargetError when the argument names nothing in the corpus
 */
export function readTarget(corpus: Corpus, argument: unknown): Target | undefined {
  if (argument === undefined || argument === null) {
    return undefined;
  }
  if (typeof argument === 'string') {
    return parseTarget(corpus, argument);
  }
  const candidate = v.is(nodeSchema, argument) ? argument.target : argument;
  if (!v.is(targetSchema, candidate)) {
    throw new TargetError('Give a symbol like CTOC/COP/WG.7/2015/4, a citekey or para:12.');
  }
  return checkTarget(corpus, candidate);
}

/** The target of a command; without one the user is asked, and the command is called again with the answer. */
export async function targetOrAsk(
  corpus: Corpus,
  argument: unknown,
  command: TargetCommandId,
): Promise<Target | undefined> {
  const target = readTarget(corpus, argument);
  if (target === undefined) {
    await executeCommand(commands.search, { then: command });
  }
  return target;
}
