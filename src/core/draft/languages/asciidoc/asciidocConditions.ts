import { once } from '../shared/once.ts';

/** A line that is gone before blocks are read: a condition's, or what a file is put into the place of. */
export const directive = /^(?:(?:ifn?def|endif)::[^\s[]*|ifeval::|include::[^\s[][^[\n]*)\[.*\][ \t]*$/u;

const condition = /^if(n?)def::([^\s[]+)\[\][ \t]*$/u;

/** What a draft's conditions leave out; an attribute that is set elsewhere than in the draft isn't known. */
export class Conditions {
  readonly #set: () => ReadonlySet<string>;
  /** What the reading of a piece depends on besides its text. */
  readonly state: () => string;

  constructor(text: string) {
    this.#set = once(
      () => new Set(Array.from(text.matchAll(/^:([\p{L}\p{N}_-]+):/gmu), ([, name = '']) => name)),
    );
    this.state = once(() => (/^ifn?def::/mu.test(text) ? [...this.#set()].join(' ') : ''));
  }

  /** Whether what follows a line is left out. */
  hides(line: string): boolean {
    const [, not, names] = condition.exec(line) ?? [];
    if (names === undefined) {
      return false;
    }
    const isSet = (name: string): boolean => this.#set().has(name);
    // A plus asks for all of them, a comma for one.
    const holds = names.includes('+') ? names.split('+').every(isSet) : names.split(',').some(isSet);
    return holds === (not === 'n');
  }
}

/** How many conditions more are open after a line. */
export function opened(line: string): number {
  return /^if(?:n?def::\S*\[\]|eval::)/u.test(line) ? 1 : line.startsWith('endif::') ? -1 : 0;
}
