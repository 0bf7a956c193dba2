import { runSuites } from '../support/runSuites.ts';

/** VS Code calls this in the Node extension host. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  await runSuites(Mocha, () => import('test-suites'));
}
