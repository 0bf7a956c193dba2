import { latexReading } from './latexBox.ts';
import type { ReadError, Reading } from './reader.ts';

/** A line of `\showbox`: what it says, and what is in it. */
export interface BoxNode {
  readonly says: string;
  readonly inside: BoxNode[];
}

/**
 * What `readLatex.tex` has told of drafts, by their number. A draft at which TeX stopped is an error; those after it are
 * not told at all.
 *
 * @param log with a character for each byte, for TeX writes the bytes of a character apart
 */
export function readLatexLog(log: string): ReadonlyMap<number, Reading | ReadError> {
  const readings = new Map<number, Reading | ReadError>();
  for (const part of log.split('<<<draft ').slice(1)) {
    const number = Number(/^\d+/u.exec(part)?.[0]);
    const [before = '', box] = part.split('<<<box>>>\n');
    const errors = errorsIn(before);
    const isWhole = box?.includes('<<<end ') === true && !errors.some((error) => lost.test(error));
    readings.set(
      number,
      isWhole ? latexReading(errors, boxTree(box)) : { error: errors.at(-1) ?? 'TeX stopped' },
    );
  }
  return readings;
}

/** What TeX reads after these errors isn't the draft: all that follows is gone, or code is read as text. */
const lost = /^File ended while scanning|^LaTeX Error: \\verb illegal/u;

/** TeX goes on after an error; so errors are a part of what is read. */
function errorsIn(log: string): string[] {
  return Array.from(log.matchAll(/^! (.*)$/gmu), ([, message = '']) => message);
}

/** The depth of a node is told by points before it, or bars for what follows a break. */
function boxTree(box: string): BoxNode {
  const root: BoxNode = { says: '', inside: [] };
  const above: BoxNode[] = [root];
  for (const line of box.split('\n')) {
    const [, depth = '', says = ''] = /^([.|]*)(\\.*)$/u.exec(line) ?? [];
    if (says !== '') {
      const node = { says, inside: [] };
      above.length = depth.length + 1;
      above.at(-1)?.inside.push(node);
      above.push(node);
    } else if (line === '') {
      break;
    }
  }
  return root;
}
