import { rm } from 'node:fs/promises';
import { patient } from '../../support/patience.ts';
import { User } from '../../vscode/user.ts';
import { copyExtension } from './copyExtension.ts';
import { Session, type SessionOptions } from './session.ts';
import { sharedStage } from './stage.ts';
import { takePictures } from './takePictures.ts';

export interface UseOptions extends Omit<SessionOptions, 'stage' | 'extension'> {
  /** Makes the extension a copy of ours, and changes it before it is first used. */
  readonly change?: (extension: string) => Promise<unknown>;
  /** Brings about what every test of the suite begins with and leaves as it was, whenever a workbench is new. */
  readonly begin?: () => Promise<unknown>;
  /** Brings about what every test begins with and none leaves as it was: runs before each. */
  readonly each?: () => Promise<unknown>;
}

/** The session of a suite: whichever is open now. */
export interface UsedSession {
  readonly user: User;
  /** The open folder. */
  readonly folder: string;
  /** The folder of the extension, where it is a copy. */
  readonly extension: string;
  /** Says that a test has changed what it can't put back: the next one gets a new workbench. */
  isSpoilt(): void;
  policyViolations(): readonly string[];
  restoreFiles(): Promise<void>;
}

const attempts = 3;

/**
 * Gives the suite around it a workbench. Before each test it is in a known state: nothing lies over it, and after a
 * test that failed it is a new one. So whatever a test does, the next one begins as if it were the first.
 */
export function useSession({ change, begin, each, ...options }: UseOptions = {}): UsedSession {
  let session: Session | undefined;
  let extension: string | undefined;
  let isSpoilt = false;

  const close = async (): Promise<void> => {
    await session?.close();
    session = undefined;
    if (extension !== undefined) {
      await rm(extension, { recursive: true, force: true });
      extension = undefined;
    }
  };
  const isReady = async (): Promise<void> => {
    if (isSpoilt) {
      await close();
      isSpoilt = false;
    }
    if (session === undefined) {
      if (change !== undefined) {
        extension = await copyExtension();
        await change(extension);
      }
      const changed = extension === undefined ? {} : { extension };
      session = await Session.open({ ...options, ...changed, stage: await sharedStage() });
      await begin?.();
    } else {
      await session.user.clearAway();
    }
    await each?.();
  };
  const opened = (): Session => {
    if (session === undefined) {
      throw new Error('The workbench is there in tests and in what begins them only.');
    }
    return session;
  };

  beforeEach(async function () {
    this.timeout(patient(600_000));
    for (let attempt = 1; ; attempt += 1) {
      try {
        await isReady();
        this.currentTest?.timeout(patient(120_000));
        return;
      } catch (error) {
        await takePictures(`before ${this.currentTest?.fullTitle() ?? ''} ${attempt}`);
        await close();
        if (attempt === attempts) {
          throw error;
        }
        console.log(`The workbench is brought up anew: ${String(error)}`);
      }
    }
  });
  // It stays open until then, for others may want to look at it.
  afterEach(function () {
    // One that failed and is tried again has no state yet.
    isSpoilt ||= this.currentTest?.state !== 'passed';
  });
  after(close);

  return {
    user: new User(() => opened().user.page),
    get folder() {
      return opened().folder;
    },
    get extension() {
      return extension ?? '';
    },
    isSpoilt: () => (isSpoilt = true),
    policyViolations: () => opened().policyViolations(),
    restoreFiles: () => opened().restoreFiles(),
  };
}
