import { runHostTests } from '../support/runHostTests.ts';

await runHostTests('web');
