import type { Provision } from '../corpus/model.ts';

/** An article as somebody refers to it: `art. 11 (1)` is `['11', '1']`. */
export type ArticlePath = readonly string[];

/** "27 (1) (e)", "27(1)(e)", "27, paragraph 1 (e)" and "27 para. 1 e" are one article. */
export function articlePath(text: string): ArticlePath {
  return text.toLowerCase().match(/\d+|(?<=[(\s])[a-z](?=[)\s]|$)/gu) ?? [];
}

/**
 * How well a document's provision answers: 1 for the article itself, a little less for a part of it or for the
 * whole that it is part of, 0 for another one.
 */
export function provisionMatch(asked: ArticlePath, { article }: Provision): number {
  if (article === undefined || asked.length === 0) {
    return 0;
  }
  const named = articlePath(article);
  const shared = Math.min(asked.length, named.length);
  const same = asked.slice(0, shared).every((part, index) => part === named[index]);
  return same ? (asked.length === named.length ? 1 : 0.9) : 0;
}
