/** A style that can't be used. The message is one sentence that says what is wrong with it. */
export class StyleError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StyleError';
  }
}
