import type { LatexToken } from './latexTokens.ts';

/** What nobody writes as a key: nothing, or more than a word, or a sentence's end. */
const noKey = /\s|[.,:;!?…)。，、；：！？”’»]$/u;

/**
 * The citation commands that are left open within braces, so that the brace which seems to end their list ends what
 * they stand in: `\footnote{see \cite{a. Text}`. It is one for each brace that nothing else closes in its paragraph.
 *
 * @returns where they begin
 */
export function leftOpenIn(tokens: readonly LatexToken[], partners: Int32Array): ReadonlySet<LatexToken> {
  const found = new Set<LatexToken>();
  let open = 0;
  for (const [index, token] of tokens.entries()) {
    const { kind, cite } = token;
    if (kind === 'break') {
      open = 0;
    } else if (kind === '{' && partners[index] === -1) {
      open += 1;
    } else if (open > 0 && cite?.groups.at(-1)?.isClosed === true) {
      const { keys } = cite.groups.at(-1) ?? { keys: [] };
      if (keys.length === 0 || keys.some(({ key }) => noKey.test(key))) {
        found.add(token);
        open -= 1;
      }
    }
  }
  return found;
}

/** The same tokens, with what is known of lists left open: where a brace around them ends what they could hold. */
export function withLimits(tokens: readonly LatexToken[], partners: Int32Array): readonly LatexToken[] {
  if (!tokens.some(({ cite }) => cite?.groups.at(-1)?.isClosed === false)) {
    return tokens;
  }
  const limits: number[] = [];
  return tokens.map((token, index) => {
    const { kind, cite } = token;
    const partner = partners[index] ?? -1;
    if (kind === '{' && partner > index) {
      limits.push(tokens[partner]?.start ?? 0);
    } else if (kind === '}' && partner >= 0) {
      limits.pop();
    }
    const last = cite?.groups.at(-1);
    const limit = limits.at(-1);
    return cite === undefined || last?.isClosed !== false || limit === undefined
      ? token
      : { ...token, cite: { ...cite, groups: [...cite.groups.slice(0, -1), { ...last, limit }] } };
  });
}
