/**
 * Lets what runs side by side be read one after the other: of those who print at the same time one is heard as it
 * prints, and the others when their turn comes.
 */
export class Turns {
  readonly #waiting: Printer[] = [];
  readonly #write: (text: string) => unknown;

  constructor(write: (text: string) => unknown = (text) => process.stdout.write(text)) {
    this.#write = write;
  }

  /** Takes a place in the row; nothing of it is printed before its turn. */
  begin(title: string): Printer {
    const printer = new Printer(this.#write, () => this.#next());
    printer.print(`\n── ${title}\n`);
    this.#waiting.push(printer);
    this.#next();
    return printer;
  }

  #next(): void {
    while (this.#waiting[0]?.isDone === true) {
      this.#waiting.shift()?.hear();
    }
    // Who is done needs little time to be heard, and whoever comes first goes on.
    this.#waiting[0]?.hear();
  }
}

export class Printer {
  isDone = false;
  #text = '';
  #isHeard = false;
  readonly #write: (text: string) => unknown;
  readonly #done: () => void;

  constructor(write: (text: string) => unknown, done: () => void) {
    this.#write = write;
    this.#done = done;
  }

  print(text: string): void {
    if (this.#isHeard) {
      this.#write(text);
    } else {
      this.#text += text;
    }
  }

  /** Prints what there is by now, and from now on what comes. */
  hear(): void {
    this.#isHeard = true;
    this.#write(this.#text);
    this.#text = '';
  }

  done(): void {
    this.isDone = true;
    this.#done();
  }
}
