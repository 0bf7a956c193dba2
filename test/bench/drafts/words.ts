/** What drafters write about. */
const vocabulary = (
  'smuggling migrants states parties protocol border officials evidence investigation prosecution cooperation ' +
  'the of and to in for with on by at from as under across each such these other ' +
  'victims witnesses children families assistance protection measures legislation offence penalties proceeds vessels ' +
  'flag consent return readmission documents identity travel carriers airports routes networks information exchange ' +
  'training awareness corruption financial flows confiscation liaison agencies regional bilateral agreements practice ' +
  'human rights dignity safety rescue sea land air transit origin destination should may shall must ensure provide'
).split(' ');

/** Words by chance, the same for the same seed: no two sentences alike, as in a draft. */
export class Words {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 to below `end`. */
  below(end: number): number {
    // https://en.wikipedia.org/wiki/Linear_congruential_generator, with the constants of Numerical Recipes.
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * end);
  }

  word(): string {
    return vocabulary[this.below(vocabulary.length)] ?? '';
  }

  some(count: number): string {
    return Array.from({ length: count }, () => this.word()).join(' ');
  }

  key(): string {
    return `${this.word()}${1990 + this.below(36)}`;
  }

  label(): string {
    return `${this.word()}-${this.below(100_000)}`;
  }

  /** A sentence without its stop. */
  clause(): string {
    const text = this.some(8 + this.below(14));
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  }

  /** Lines of a paragraph, some of them with what is put in. */
  paragraph(...put: readonly string[]): string {
    const sentences = Array.from({ length: 4 + this.below(4) }, (_, at) => {
      const inserted = put[at];
      return `${this.clause()}${inserted === undefined ? '' : ` ${inserted}`}.`;
    });
    return sentences.join(this.below(2) === 0 ? '\n' : ' ');
  }
}
