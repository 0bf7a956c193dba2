import { leftOpenIn, withLimits } from './borrowedBraces.ts';
import { framed } from './latexFrame.ts';
import type { LatexReading } from './latexReading.ts';
import { latexTokens, withLeftOpen } from './latexTokens.ts';
import { LatexWalk } from './latexWalk.ts';
import { partnersOf } from './partners.ts';

/** Reads a text as LaTeX does. */
export function readLatex(text: string): LatexReading {
  let tokens = latexTokens(text);
  let partners = partnersOf(tokens);
  const leftOpen = leftOpenIn(tokens, partners);
  if (leftOpen.size > 0) {
    tokens = withLeftOpen(text, tokens, leftOpen);
    partners = partnersOf(tokens);
  }
  tokens = withLimits(tokens, partners);
  const source = { text, tokens, partners, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const walk = new LatexWalk(source);
  const last = walk.walk();
  const { citations, cites, citeEnds, notes, telling, stretches } = walk;
  return { citations, cites, citeEnds, notes, telling, ...framed(source, stretches.all, last) };
}
