/*
 * What is loaded when a citation is first formatted: the entry of the bundle `dist/citation.js`. It stands apart from
 * the extension because it weighs three times as much.
 */
export { fromCompact } from './compactNode.ts';
export { neededLocales } from './localize.ts';
export { Processor } from './processor.ts';
export { readCsl } from './readCsl.ts';
export { StyleError } from './styleError.ts';
export { styleExample } from './styleExample.ts';
