import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWorkbench, type Workbench } from '../../vscode/openWorkbench.ts';
import type { Settings } from '../../vscode/quietSettings.ts';
import { startServer, type RunningServer } from '../../vscode/startServer.ts';
import { User } from '../../vscode/user.ts';
import type { Stage } from './stage.ts';

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
  /** What goes on after this session; by default it has all of its own. */
  readonly stage?: Stage;
}

export const root = resolve(import.meta.dirname, '../../..');

const fixture = join(root, 'test/fixtures/workspace');

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
  readonly #stop: () => Promise<void>;

  private constructor(folder: string, workbench: Workbench, stop: () => Promise<void>) {
    this.folder = folder;
    this.workbench = workbench;
    this.#stop = stop;
    this.user = new User(workbench.page);
    open.add(this);
  }

  static async open(options: SessionOptions = {}): Promise<Session> {
    const folder = await mkdtemp(join(tmpdir(), 'thematic-compendium-ui-'));
    await cp(fixture, folder, { recursive: true });
    const { server, stop } = await serverFor(options);
    let workbench: Workbench | undefined;
    try {
      workbench = await openWorkbench(server, {
        ...(options.empty === true ? {} : { folder }),
        ...(options.language === undefined ? {} : { language: options.language }),
        ...(options.stage === undefined ? {} : { browser: options.stage.browser }),
        ...(options.extensionsDir === undefined
          ? { extensionDevelopmentPath: options.extension ?? root }
          : {}),
      });
      await new User(workbench.page).extensionIsThere();
      return new Session(folder, workbench, stop);
    } catch (error) {
      await workbench?.close();
      await stop();
      throw error;
    }
  }

  /** What the browser refused because of a content security policy, in our page or in VS Code's own. */
  policyViolations(): readonly string[] {
    return this.workbench.consoleLines().filter((line) => line.includes('Content Security Policy'));
  }

  /** Closes all editors, whatever is unsaved in them, and puts the files of the fixture back as they were. */
  async restoreFiles(): Promise<void> {
    await this.user.closeEditors();
    await cp(fixture, this.folder, { recursive: true });
  }

  async close(): Promise<void> {
    open.delete(this);
    await this.workbench.close();
    await this.#stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A server may be shared by windows of the same extensions and the same trust. */
async function serverFor({
  extensionsDir,
  besides,
  trust = false,
  stage,
  ...options
}: SessionOptions): Promise<{ server: RunningServer; stop: () => Promise<void> }> {
  const settings = { ...wholeLines, ...options.settings };
  const extensions = extensionsDir ?? besides;
  if (stage !== undefined && extensions === undefined && !trust) {
    await stage.server.replaceSettings(settings);
    return { server: stage.server, stop: () => Promise.resolve() };
  }
  const server = await startServer({
    settings,
    trust,
    ...(extensions === undefined ? {} : { extensionsDir: extensions }),
  });
  return { server, stop: () => server.stop() };
}
