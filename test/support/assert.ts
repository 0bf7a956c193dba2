/** Assertions that work in both extension hosts: the web worker has no `node:assert`. */
class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

export function ok(value: unknown, message = `Expected something true, got ${show(value)}`): asserts value {
  if (!value) {
    throw new AssertionError(message);
  }
}

/** The very same value, as `Object.is` sees it. */
export function equal<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  if (!Object.is(actual, expected)) {
    throw new AssertionError(told(message, compared('', actual, expected)));
  }
}

/** The same structure down to every leaf, of the same classes; the message names the first place that differs. */
export function deepEqual<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  const difference = firstDifference(actual, expected, '');
  if (difference !== undefined) {
    throw new AssertionError(told(message, difference));
  }
}

export function match(actual: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(actual)) {
    throw new AssertionError(told(message, `Expected ${show(actual)} to match ${String(pattern)}`));
  }
}

/** Whether a promise is rejected, and with a message that matches. */
export async function rejects(promise: Promise<unknown>, pattern?: RegExp, message?: string): Promise<void> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    if (pattern !== undefined) {
      match(error instanceof Error ? error.message : String(error), pattern, message);
    }
    return;
  }
  throw new AssertionError(told(message, `Expected a rejection, got ${show(value)}`));
}

function told(message: string | undefined, details: string): string {
  return message === undefined ? details : `${message}\n${details}`;
}

function compared(path: string, actual: unknown, expected: unknown): string {
  const place = path === '' ? '' : `at ${path}\n`;
  return `${place}  expected ${show(expected)}\n  actual   ${show(actual)}`;
}

function firstDifference(actual: unknown, expected: unknown, path: string): string | undefined {
  if (Object.is(actual, expected)) {
    return undefined;
  }
  if (!isObject(actual) || !isObject(expected) || kindOf(actual) !== kindOf(expected)) {
    return compared(path, actual, expected);
  }
  if (isPrintable(actual) && isPrintable(expected)) {
    return printed(actual) === printed(expected) ? undefined : compared(path, actual, expected);
  }
  const left = entriesOf(actual);
  const right = entriesOf(expected);
  for (const key of new Set([...right.keys(), ...left.keys()])) {
    const difference = firstDifference(left.get(key), right.get(key), `${path}[${show(key)}]`);
    if (difference !== undefined) {
      return difference;
    }
    if (left.has(key) !== right.has(key)) {
      return `at ${path}[${show(key)}]\n  ${left.has(key) ? 'there should be nothing' : 'there is nothing'}`;
    }
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function kindOf(value: object): unknown {
  return Object.getPrototypeOf(value);
}

/** These are compared by what they print: their content is not in properties of their own. */
function isPrintable(value: object): value is Date | RegExp | URL {
  return value instanceof Date || value instanceof RegExp || value instanceof URL;
}

function printed(value: Date | RegExp | URL): string {
  // A date prints itself to the second only.
  return value instanceof Date ? String(value.getTime()) : value.toString();
}

function entriesOf(value: object): Map<unknown, unknown> {
  if (value instanceof Map) {
    return value;
  }
  if (value instanceof Set) {
    return new Map([...value].map((member) => [member, member]));
  }
  return new Map<unknown, unknown>(Object.entries(value));
}

function show(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (!isObject(value) || value instanceof RegExp || value instanceof Error) {
    return String(value);
  }
  try {
    return JSON.stringify(value, (_key, inner: unknown) => (inner instanceof Map ? [...inner] : inner));
  } catch (error) {
    return `[an object that can't be shown: ${String(error)}]`;
  }
}
