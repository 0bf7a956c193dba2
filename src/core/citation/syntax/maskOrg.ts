import { blocks, linesOf, mask, masked } from './mask.ts';

/** Org without comments, fixed-width lines, verbatim text and blocks that are not read. */
export function maskOrg(text: string): string {
  const read = mask(text, blocks(linesOf(text), opens));
  return read.replace(hidden, (all, isCitation?: string) =>
    isCitation === undefined ? all.replace(/[^\r\n]/gu, masked) : all,
  );
}

/** A citation that has begun is none of them. */
const hidden =
  /(\[cite(?:\/[\w/-]+)?:[^[\]]*\])|^[ \t]*[#:](?:[ \t].*)?$|(?<=^|[\s('"{-])([=~])(?=\S)(?:[^\n=~]*\S)?\2(?=$|[\s.,;:!?'")}\]-])/gmu;

function opens(line: string): RegExp | undefined {
  const [, name] = /^[ \t]*#\+begin_(src|example|comment|export)\b/iu.exec(line) ?? [];
  return name === undefined ? undefined : new RegExp(`^[ \\t]*#\\+end_${name}\\b`, 'iu');
}
