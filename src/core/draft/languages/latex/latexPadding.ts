import type { Padding } from '../citeWriter.ts';
import { textPadding } from '../shared/textPadding.ts';
import { beginsWithWord, endsInWord } from '../shared/wordBeside.ts';
import { letterCommands } from './latexNames.ts';

/** A command's name at the end of a text, which the letters after it would belong to. */
const endsInName = /(?<!\\)(?:\\\\)*\\([A-Za-z@]+)$/u;

/** What keeps a citation command from what stands before and after it. */
export function commandPadding(before: string, after: string): Padding {
  // After a backslash there would be a line break.
  const isTaken = /(?<!\\)(?:\\\\)*\\$/u.test(before);
  return [
    afterName(before) ?? (isTaken || endsInWord(before) ? ' ' : ''),
    beginsWithWord(printed(after)) ? ' ' : '',
  ];
}

/** The same for a formatted text. */
export function latexTextPadding(before: string, after: string, body: string): Padding {
  const [left, right] = textPadding(before, printed(after), body);
  return [afterName(before) ?? left, right];
}

/** A space after a name is gone, so one that is to be seen stands after braces. */
function afterName(before: string): string | undefined {
  const [, name] = endsInName.exec(before) ?? [];
  return name === undefined ? undefined : letterCommands.has(name) ? '{} ' : ' ';
}

/** A comment hides the line's end, and the blanks that the next line begins with. */
function printed(after: string): string {
  return after.replace(/^(?:%[^\n]*\n[ \t]*)+/u, '');
}
