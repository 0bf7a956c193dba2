/** What a rule sees of the text. */
export interface Token {
  readonly text: string;
  /** Where the rule's beginning stands. */
  readonly start: number;
  readonly end: number;
  /** What the beginning's own groups hold, in their order. */
  readonly groups: readonly (string | undefined)[];
}

/** One construct of a language: how it begins, and how it is read on. */
export interface Rule<State> {
  /** Never matches nothing. Its own groups are numbered, and it refers to none of them. */
  readonly begins: RegExp;
  /** @returns where the scanner goes on: at the token's end at the latest where undefined */
  read(token: Token, state: State): number | undefined;
}

/**
 * Reads a text by rules: at each place the first rule whose beginning stands there. What no rule begins with is
 * passed over at the speed of one expression, so the time is linear as long as each rule's is.
 */
export class Scanner<State> {
  readonly #rules: readonly (Rule<State> & { readonly group: number; readonly groups: number })[];
  readonly #begins: RegExp;

  constructor(rules: readonly Rule<State>[], flags = '') {
    let group = 1;
    this.#rules = rules.map((rule) => {
      const groups = new RegExp(`${rule.begins.source}|`, rule.begins.flags).exec('')?.length ?? 1;
      const own = { begins: rule.begins, read: rule.read.bind(rule), group, groups: groups - 1 };
      group += groups;
      return own;
    });
    this.#begins = new RegExp(rules.map(({ begins }) => `(${begins.source})`).join('|'), `gmu${flags}`);
  }

  /** Reads a piece of a text; a rule may look beyond its end. */
  scan(text: string, state: State, from = 0, to = text.length): void {
    const begins = this.#begins;
    let at = from;
    while (at < to) {
      begins.lastIndex = at;
      const found = begins.exec(text);
      const start = found?.index ?? to;
      if (found === null || start >= to) {
        return;
      }
      const end = start + found[0].length;
      const rule = this.#rules.find(({ group }) => found[group] !== undefined);
      const groups = rule === undefined ? [] : found.slice(rule.group + 1, rule.group + 1 + rule.groups);
      at = Math.max(rule?.read({ text, start, end, groups }, state) ?? end, start + 1);
    }
  }
}
