import type { YamlNode } from './yaml.ts';

/** What an alias stands for, and any other node itself. */
export function resolved(node: YamlNode): YamlNode | undefined {
  return node.kind === 'alias' ? node.target : node;
}

/**
 * What a mapping says, by its keys: the last of two equal ones counts, as it does for pandoc. What it merges in with
 * `<<` counts where it says nothing itself, of several the first one. Empty for what is no mapping.
 *
 * Values may still be aliases. https://yaml.org/type/merge.html
 */
export function entriesOf(node: YamlNode | undefined): ReadonlyMap<string, YamlNode> {
  const entries = new Map<string, YamlNode>();
  const seen = new Set<YamlNode>();
  // Mappings can merge each other in, and in a long row: so neither recursion nor a second look.
  const left = node === undefined ? [] : [node];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const value = resolved(next);
    if (value === undefined || seen.has(value)) {
      continue;
    }
    seen.add(value);
    const merged = value.kind === 'mapping' ? addOwn(entries, value) : next === node ? [] : value.children;
    // The first one comes next.
    for (const one of merged.toReversed()) {
      left.push(one);
    }
  }
  return entries;
}

/** The value of a mapping's key, aliases and merged mappings followed. */
export function lookUp(node: YamlNode | undefined, key: string): YamlNode | undefined {
  const value = entriesOf(node).get(key);
  return value && resolved(value);
}

/** Adds what a mapping says itself, where nothing is said yet; gives what it merges in. */
function addOwn(entries: Map<string, YamlNode>, { children }: YamlNode): readonly YamlNode[] {
  const own = new Map<string, YamlNode>();
  const merged: YamlNode[] = [];
  children.forEach((child, index) => {
    const value = children[index + 1];
    const key = resolved(child);
    if (index % 2 === 1 || value === undefined || key?.kind !== 'scalar') {
      return;
    }
    if (key.value === '<<' && ['mapping', 'sequence'].includes(resolved(value)?.kind ?? '')) {
      merged.push(value);
    } else {
      own.set(key.value, value);
    }
  });
  for (const [key, value] of own) {
    if (!entries.has(key)) {
      entries.set(key, value);
    }
  }
  return merged;
}

/** What stands for nothing, and for yes and no, in the core schema: https://yaml.org/spec/1.2.2/#1032-tag-resolution */
const noText = /^(?:|~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/u;

/**
 * The paths in a value: it is one, a list of them, or a mapping of names to such, as Quarto and Jupyter have it. What
 * else stands in a list, such as a mapping, is none.
 */
export function pathsOf(node: YamlNode | undefined): readonly string[] {
  const value = node && resolved(node);
  const lists = value?.kind === 'mapping' ? [...entriesOf(value).values()].map(resolved) : [value];
  // Each once, or aliases of long lists could make more of them than there is memory for.
  return [...new Set(lists)]
    .flatMap((list) => (list?.kind === 'sequence' ? list.children.map(resolved) : [list]))
    .flatMap((one) =>
      one?.kind === 'scalar' && !(one.isPlain && noText.test(one.value)) ? [one.value] : [],
    );
}
