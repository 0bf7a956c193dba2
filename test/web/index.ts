import 'mocha/mocha.js';
import { runSuites } from '../support/runSuites.ts';

/** VS Code calls this in the web-worker extension host. */
export function run(): Promise<void> {
  return runSuites(Mocha, () => import('test-suites'));
}
