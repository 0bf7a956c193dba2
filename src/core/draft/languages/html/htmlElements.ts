/** Elements that stand in each other, by their tags; those that people may leave open are closed by what follows. */
export class HtmlElements {
  readonly #open: string[] = [];
  readonly #counts = new Map<string, number>();

  /** Whether text has no place here: between a table's rows, or a list's items. */
  get isStructural(): boolean {
    return structural.has(this.#open.at(-1) ?? '');
  }

  begin(name: string): void {
    if (empty.has(name)) {
      return;
    }
    for (const ended of endedBy.get(name) ?? []) {
      const last = this.#open.at(-1);
      if (last === ended) {
        this.#pop();
      }
    }
    this.#open.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  end(name: string): void {
    if ((this.#counts.get(name) ?? 0) === 0) {
      return;
    }
    while (this.#pop() !== name) {
      // What stood open in it is closed, too.
    }
  }

  #pop(): string | undefined {
    const name = this.#open.pop();
    if (name !== undefined) {
      this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
    }
    return name;
  }
}

/** https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

const structural = new Set(
  'table thead tbody tfoot tr colgroup ul ol dl menu picture video audio ruby hgroup'.split(' '),
);

/** https://html.spec.whatwg.org/multipage/syntax.html#optional-tags; innermost first */
const endedBy = new Map<string, readonly string[]>([
  ['td', ['p', 'td', 'th']],
  ['th', ['p', 'td', 'th']],
  ['tr', ['p', 'td', 'th', 'tr']],
  ['tbody', ['p', 'td', 'th', 'tr', 'thead', 'tbody']],
  ['tfoot', ['p', 'td', 'th', 'tr', 'thead', 'tbody']],
  ['li', ['p', 'li']],
  ['dt', ['p', 'dt', 'dd']],
  ['dd', ['p', 'dt', 'dd']],
  ['p', ['p']],
  ...'ul ol dl table div section article h1 h2 h3 h4 h5 h6 blockquote pre'
    .split(' ')
    .map((name) => [name, ['p']] as const),
]);
