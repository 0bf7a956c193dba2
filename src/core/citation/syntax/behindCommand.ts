import { near } from './near.ts';

const group = String.raw`(?:\s?(?:\{[^{}]*\}|\[[^\][\n]*\]|\([^()\n]*\)|<[^<>\n]*>))`;
/** Commands that cite, those of packages that we don't know too, and those whose argument is no text. */
const command = new RegExp(
  String.raw`\\(?:[A-Za-z]*[Cc]ite[A-Za-z]*|(?:nolink)?url|href|label|[A-Za-z]*ref)\*?${group}{1,6}`,
  'gu',
);

const endsInCite = new RegExp(String.raw`\\(?!nocite)[A-Za-z]*[Cc]ite[A-Za-z]*\*?${group}*\{[^{}]*\}$`, 'u');

/** Whether a text ends with a command that cites, so that another citation is to stand apart from it. */
export function endsInCommand(before: string): boolean {
  return endsInCite.test(before);
}

/** Behind LaTeX's command that an offset stands in and that holds no text; elsewhere the offset itself. */
export function behindCommand(text: string, offset: number): number {
  const { before, behind } = near(text, offset);
  for (const { 0: all, index } of (before + behind).matchAll(command)) {
    const end = index + all.length;
    if (index < before.length && before.length < end) {
      return offset - before.length + end;
    }
  }
  return offset;
}
