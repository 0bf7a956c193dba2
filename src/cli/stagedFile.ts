import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import {
  access,
  chmod,
  chown,
  constants,
  copyFile,
  link,
  mkdir,
  open,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * A file that is written beside its place and then moved there, so that nobody ever sees a part of it. A link stays a
 * link, a file keeps its mode and, where that can be, its owner; a folder that isn't there is made.
 */
export class StagedFile {
  readonly path: string;
  readonly #text: string;
  #place: string;
  #old: Stats | undefined;
  #madeFolder: string | undefined;
  #temporary: string | undefined;
  #kept: string | undefined;
  #isMoved = false;

  constructor(path: string, text: string) {
    this.path = path;
    this.#text = text;
    this.#place = path;
  }

  /** Writes it beside its place. */
  async stage(): Promise<void> {
    this.#old = await stat(this.path).catch(missing);
    if (this.#old !== undefined) {
      this.#place = await realpath(this.path);
      await access(this.#place, constants.W_OK);
    }
    const folder = dirname(this.#place);
    this.#madeFolder = await mkdir(folder, { recursive: true });
    this.#temporary = nameIn(folder);
    const file = await open(this.#temporary, 'wx');
    try {
      await file.writeFile(this.#text);
      await file.sync();
    } finally {
      await file.close();
    }
    if (this.#old !== undefined) {
      const { mode, uid, gid } = this.#old;
      // Only an administrator can give files away.
      await chown(this.#temporary, uid, gid).catch(() => undefined);
      await chmod(this.#temporary, mode);
    }
  }

  /** Moves it to its place. */
  async move(): Promise<void> {
    const [temporary, place] = [this.#temporary ?? '', this.#place];
    if (this.#old?.isFile() === true) {
      const kept = nameIn(dirname(place));
      this.#kept = kept;
      await link(place, kept).catch(() => copyFile(place, kept));
    }
    await rename(temporary, place);
    this.#isMoved = true;
  }

  /** Makes all as it was before, as far as it goes. Never rejects. */
  async undo(): Promise<void> {
    if (this.#isMoved) {
      const back = this.#kept === undefined ? rm(this.#place) : rename(this.#kept, this.#place);
      await back.catch(() => undefined);
    }
    await this.sweep();
    const top = this.#madeFolder;
    let folder = dirname(this.#place);
    while (top !== undefined && folder.length >= top.length) {
      await rmdir(folder).catch(() => undefined);
      folder = dirname(folder);
    }
  }

  /** Removes what it needed beside its place. Never rejects. */
  async sweep(): Promise<void> {
    for (const path of [this.#temporary, this.#kept]) {
      await (path === undefined ? undefined : rm(path, { force: true }).catch(() => undefined));
    }
  }
}

function missing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return undefined;
  }
  throw error;
}

/** Short, for a file's own name may be as long as names can be. */
function nameIn(folder: string): string {
  return join(folder, `.${randomUUID()}.tmp`);
}
