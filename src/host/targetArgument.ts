import { l10n } from 'vscode';
import type { Corpus } from '../core/corpus/corpus.ts';
import { checkTarget, parseTarget, type Target, targetKey } from '../core/corpus/target.ts';
import { executeCommand } from './commands.ts';
import { commands, type TargetCommandId } from './ids.ts';
import { UserError } from './userError.ts';

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
  const { decodeTarget } = await import('./decodeTarget.ts');
  const target = decodeTarget(argument);
  if (target === undefined) {
    throw new UserError(l10n.t('The command takes a symbol, a citekey, or a paragraph like "para:12".'));
  }
  return checkTarget(corpus, target);
}

/**
 * What a command was asked to work on together: one target or a list of them, each once; undefined where it was
 * given nothing.
 *
 * @throws TargetError when the argument names something that is not in the corpus
 */
export async function readTargets(corpus: Corpus, argument: unknown): Promise<readonly Target[] | undefined> {
  const all = (Array.isArray(argument) ? (argument as readonly unknown[]) : [argument]).flatMap(membersOf);
  const targets = await Promise.all(all.map((one) => readTarget(corpus, one)));
  const unique = new Map(targets.flatMap((target) => (target ? [[targetKey(target), target]] : [])));
  return unique.size === 0 ? undefined : [...unique.values()];
}

/** A group of a tree, selected among other rows, stands for what is in it. */
function membersOf(argument: unknown): readonly unknown[] {
  const { papers } = Object(argument) as { readonly papers?: unknown };
  return Array.isArray(papers) ? papers : [argument];
}

/** The targets of a command; without one the user is asked, and the command is called again with the answer. */
export async function targetsOrAsk(
  corpus: Corpus,
  argument: unknown,
  command: TargetCommandId,
): Promise<readonly Target[] | undefined> {
  const targets = await readTargets(corpus, argument);
  if (targets === undefined) {
    await executeCommand(commands.search, { then: command });
  }
  return targets;
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
