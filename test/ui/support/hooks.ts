import { ensureBuilt } from '../../support/ensureBuilt.ts';
import { reorder } from './reorder.ts';
import { takePictures } from './takePictures.ts';

/** Mocha calls it once, before all. */
export const mochaGlobalSetup = ensureBuilt;

/** Mocha's root hooks: another order, if one is asked for, and a picture of every open workbench when a test fails. */
export const mochaHooks: Mocha.RootHookObject = {
  beforeAll(this: Mocha.Context): void {
    if (this.test?.parent !== undefined) {
      reorder(this.test.parent);
    }
  },
  async afterEach(this: Mocha.Context): Promise<void> {
    const { currentTest } = this;
    // One that is tried again has no state yet.
    if (currentTest !== undefined && currentTest.state !== 'passed') {
      await takePictures(currentTest.fullTitle());
    }
  },
};
