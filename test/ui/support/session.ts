import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWorkbench, type Workbench } from '../../vscode/openWorkbench.ts';
import type { Settings } from '../../vscode/quietSettings.ts';
import { startServer, type RunningServer } from '../../vscode/startServer.ts';
import { User } from '../../vscode/user.ts';

export interface SessionOptions {
  readonly settings?: Settings;
  /** The extension's folder; the one under development by default. */
  readonly extension?: string;
  /** Installed extensions are used instead of one under development. */
  readonly extensionsDir?: string;
  /** Other extensions that are installed beside the one under development. */
  readonly besides?: string;
  /** Whether VS Code asks if the folder is trusted. */
  readonly trust?: boolean;
  /** The display language; English by default. */
  readonly language?: string;
  /** Whether a folder is open; it is, by default. */
  readonly empty?: boolean;
}

export const root = resolve(import.meta.dirname, '../../..');

/** A wrapped line would be painted, and read by tests, as two. */
const wholeLines = { 'editor.wordWrap': 'off', '[markdown]': { 'editor.wordWrap': 'off' } };

const open = new Set<Session>();

/** The sessions that are open now. */
export function openSessions(): readonly Session[] {
  return [...open];
}

/** A person at a workbench with a copy of the fixture workspace, of their own. */
export class Session {
  readonly folder: string;
  readonly workbench: Workbench;
  readonly user: User;
  readonly #server: RunningServer;

  private constructor(folder: string, server: RunningServer, workbench: Workbench) {
    this.folder = folder;
    this.#server = server;
    this.workbench = workbench;
    this.user = new User(workbench.page);
    open.add(this);
  }

  static async open(options: SessionOptions = {}): Promise<Session> {
    const folder = await mkdtemp(join(tmpdir(), 'thematic-compendium-ui-'));
    await cp(join(root, 'test/fixtures/workspace'), folder, { recursive: true });
    const server = await startServer({
      settings: { ...wholeLines, ...options.settings },
      trust: options.trust ?? false,
      ...extensionsOf(options),
    });
    try {
      const workbench = await openWorkbench(server, {
        ...(options.empty === true ? {} : { folder }),
        ...(options.language === undefined ? {} : { language: options.language }),
        ...(options.extensionsDir === undefined
          ? { extensionDevelopmentPath: options.extension ?? root }
          : {}),
      });
      const session = new Session(folder, server, workbench);
      await session.user.extensionIsThere();
      return session;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** What the browser refused because of a content security policy, in our page or in VS Code's own. */
  policyViolations(): readonly string[] {
    return this.workbench.consoleLines().filter((line) => line.includes('Content Security Policy'));
  }

  async close(): Promise<void> {
    open.delete(this);
    await this.workbench.close();
    await this.#server.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

function extensionsOf({ extensionsDir, besides }: SessionOptions): { extensionsDir?: string } {
  const folder = extensionsDir ?? besides;
  return folder === undefined ? {} : { extensionsDir: folder };
}
