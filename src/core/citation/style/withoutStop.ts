import type { RichText } from '../richText.ts';

/** Without the full stop that a style closes it with: something is to stand behind it, or the sentence has its own. */
export function withoutStop(rich: RichText): RichText {
  const last = rich.at(-1);
  return last === undefined
    ? []
    : [...rich.slice(0, -1), { ...last, text: last.text.replace(/[.。](?=[”’»"]*$)/u, '') }].filter(
        ({ text }) => text !== '',
      );
}
