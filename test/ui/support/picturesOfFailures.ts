import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openSessions, root } from './session.ts';

const folder = join(root, 'out/ui-failures');

/** Mocha's root hooks: a picture of every open workbench when a test fails. */
export const mochaHooks: Mocha.RootHookObject = {
  async afterEach(this: Mocha.Context): Promise<void> {
    const { currentTest } = this;
    if (currentTest?.state !== 'failed') {
      return;
    }
    await mkdir(folder, { recursive: true });
    const name = currentTest.fullTitle().replace(/[^a-z0-9]+/gi, '-');
    for (const [at, { workbench }] of openSessions().entries()) {
      await workbench.page.screenshot({ path: join(folder, `${name}-${at}.png`) });
    }
  },
};
