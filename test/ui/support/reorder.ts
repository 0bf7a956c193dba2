const word = process.env['TEST_ORDER'] ?? '';

/**
 * With `TEST_ORDER=<any word>`, puts the tests of each suite in an order of that word's making: none may need what
 * another one has done.
 */
export function reorder(suite: Mocha.Suite): void {
  if (word !== '') {
    suite.tests.sort((a, b) => rank(a.title) - rank(b.title));
    suite.suites.sort((a, b) => rank(a.title) - rank(b.title));
    suite.suites.forEach(reorder);
  }
}

function rank(title: string): number {
  return Array.from(word + title).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
}
