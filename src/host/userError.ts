/** An error whose message is a sentence for the user, in the user's language. Any other one's is for the log only. */
export class UserError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
  }
}
